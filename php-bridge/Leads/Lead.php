<?php
/**
 * One stored form submission.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * A lead as its row holds it. Times are Unix seconds.
 */
final class Lead {

	/**
	 * Makes a lead.
	 *
	 * @param string                $id                UUID that the sender made.
	 * @param string                $form_id           UUID of the form.
	 * @param int                   $post_id           Post that the form stood on; 0 for none.
	 * @param string                $page              Path of that page when it was sent.
	 * @param string                $listing_reference Empty where the form has none.
	 * @param string                $language          Language of the form.
	 * @param array<string, string> $fields            Clean texts by field name, in the form's order.
	 * @param string                $verdict           SpamVerdict::ACCEPT or QUARANTINE.
	 * @param list<string>          $reasons           Why it was quarantined.
	 * @param int                   $received_at       When it was stored.
	 * @param int                   $expires_at        From then on nobody can read it.
	 * @param int                   $erase_at          From then on its row may go.
	 * @param string                $mail_state        One of Outbox's.
	 * @param int                   $mail_attempts     Tries so far.
	 * @param int                   $mail_next_at      When to try next.
	 */
	public function __construct(
		public readonly string $id,
		public readonly string $form_id,
		public readonly int $post_id,
		public readonly string $page,
		public readonly string $listing_reference,
		public readonly string $language,
		public readonly array $fields,
		public readonly string $verdict,
		public readonly array $reasons,
		public readonly int $received_at,
		public readonly int $expires_at,
		public readonly int $erase_at,
		public readonly string $mail_state,
		public readonly int $mail_attempts,
		public readonly int $mail_next_at
	) {}

	/**
	 * The lead of a row.
	 *
	 * @param array<string, string|null> $row Every column.
	 */
	public static function of_row( array $row ): self {
		$text   = static fn ( string $column ): string => (string) ( $row[ $column ] ?? '' );
		$number = static fn ( string $column ): int => (int) ( $row[ $column ] ?? 0 );
		$fields = json_decode( $text( 'fields' ), true );

		return new self(
			$text( 'id' ),
			$text( 'form_id' ),
			$number( 'post_id' ),
			$text( 'page' ),
			$text( 'listing_reference' ),
			$text( 'language' ),
			is_array( $fields ) ? array_combine( array_map( 'strval', array_keys( $fields ) ), array_map( static fn ( mixed $value ): string => is_string( $value ) ? $value : '', $fields ) ) : array(),
			$text( 'verdict' ),
			array_values( array_filter( explode( ',', $text( 'reasons' ) ) ) ),
			$number( 'received_at' ),
			$number( 'expires_at' ),
			$number( 'erase_at' ),
			$text( 'mail_state' ),
			$number( 'mail_attempts' ),
			$number( 'mail_next_at' )
		);
	}

	/**
	 * The visitor's address; empty where the form asks for none.
	 */
	public function email(): string {
		return $this->fields['email'] ?? '';
	}

	/**
	 * Title of the page that the form stood on; empty when it is gone.
	 */
	public function page_title(): string {
		return html_entity_decode( 0 !== $this->post_id ? get_the_title( $this->post_id ) : '', ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	/**
	 * Where that page is now, or was.
	 */
	public function page_url(): string {
		$url = 0 !== $this->post_id ? get_permalink( $this->post_id ) : false;

		return is_string( $url ) ? $url : home_url( $this->page );
	}
}
