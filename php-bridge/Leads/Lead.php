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
 *
 * @phpstan-type Consent array{id: string, purpose: string, channel: string, wording: string, version: string, granted: bool, withdrawnAt?: int}
 */
final class Lead {

	/**
	 * Makes a lead.
	 *
	 * @param string                $id                UUID that the sender made.
	 * @param string                $form_id           UUID of the form.
	 * @param string                $kind              One of the contract's formKinds.
	 * @param string                $team              Id of the team that answers; empty for the usual recipients.
	 * @param int                   $post_id           Post that the form stood on; 0 for none.
	 * @param string                $page              Path of that page when it was sent.
	 * @param string                $listing_reference Empty where the form has none.
	 * @param string                $listing_title     Empty where the form has none.
	 * @param string                $language          Language of the form.
	 * @param array<string, string> $fields            Clean texts by field name, in the form's order.
	 * @param array<string, string> $labels            What the form called each field, by field name.
	 * @param list<Consent>         $consents          Every consent box of the form, as it was answered.
	 * @param string                $email             The visitor's address as it was typed; empty where the form asks for none.
	 * @param string                $verdict           SpamVerdict::ACCEPT or QUARANTINE.
	 * @param list<string>          $reasons           Why it was quarantined.
	 * @param int                   $received_at       When it was stored.
	 * @param int                   $expires_at        From then on nobody can read it.
	 * @param int                   $erase_at          From then on its row may go.
	 * @param Deliveries            $deliveries        What is still to be sent about it.
	 * @param int                   $objected_at       When the visitor objected to sharing it; 0 for never.
	 * @param int                   $last_contact_at   When the visitor last made contact; the term counts from then.
	 * @param string                $state             NEW, ANSWERED or TRANSFERRED of LeadActions.
	 * @param Activity|null         $activity          What staff wrote down; null for nothing.
	 */
	public function __construct(
		public readonly string $id,
		public readonly string $form_id,
		public readonly string $kind,
		public readonly string $team,
		public readonly int $post_id,
		public readonly string $page,
		public readonly string $listing_reference,
		public readonly string $listing_title,
		public readonly string $language,
		public readonly array $fields,
		public readonly array $labels,
		public readonly array $consents,
		public readonly string $email,
		public readonly string $verdict,
		public readonly array $reasons,
		public readonly int $received_at,
		public readonly int $expires_at,
		public readonly int $erase_at,
		public readonly Deliveries $deliveries,
		public readonly int $objected_at = 0,
		public readonly int $last_contact_at = 0,
		public readonly string $state = LeadActions::NEW,
		public readonly ?Activity $activity = null
	) {}

	/**
	 * The same after a step of staff.
	 *
	 * @param string   $state           New state.
	 * @param Activity $activity        With the step.
	 * @param string   $verdict         SpamVerdict::ACCEPT or QUARANTINE.
	 * @param int      $last_contact_at Unix seconds.
	 * @param int      $expires_at      Unix seconds.
	 * @param int      $erase_at        Unix seconds.
	 */
	public function changed( string $state, Activity $activity, string $verdict, int $last_contact_at, int $expires_at, int $erase_at ): self {
		return new self(
			$this->id,
			$this->form_id,
			$this->kind,
			$this->team,
			$this->post_id,
			$this->page,
			$this->listing_reference,
			$this->listing_title,
			$this->language,
			$this->fields,
			$this->labels,
			$this->consents,
			$this->email,
			$verdict,
			$this->reasons,
			$this->received_at,
			$expires_at,
			$erase_at,
			$this->deliveries,
			$this->objected_at,
			$last_contact_at,
			$state,
			$activity
		);
	}

	/**
	 * The lead of a row.
	 *
	 * @param array<string, string|null> $row Every column.
	 */
	public static function of_row( array $row ): self {
		$text   = static fn ( string $column ): string => (string) ( $row[ $column ] ?? '' );
		$number = static fn ( string $column ): int => (int) ( $row[ $column ] ?? 0 );

		return new self(
			$text( 'id' ),
			$text( 'form_id' ),
			$text( 'kind' ),
			$text( 'team' ),
			$number( 'post_id' ),
			$text( 'page' ),
			$text( 'listing_reference' ),
			$text( 'listing_title' ),
			$text( 'language' ),
			self::texts( $text( 'fields' ) ),
			self::texts( $text( 'labels' ) ),
			self::consents_of( $text( 'consents' ) ),
			self::email_of( $text( 'email' ), self::texts( $text( 'fields' ) ) ),
			$text( 'verdict' ),
			array_values( array_filter( explode( ',', $text( 'reasons' ) ) ) ),
			$number( 'received_at' ),
			$number( 'expires_at' ),
			$number( 'erase_at' ),
			Deliveries::of_text( $text( 'deliveries' ) ),
			$number( 'objected_at' ),
			$number( 'last_contact_at' ),
			$text( 'state' ),
			Activity::of_text( $text( 'activity' ) )
		);
	}

	/**
	 * Texts by name, out of a column.
	 *
	 * @param string $json The column.
	 * @return array<string, string>
	 */
	private static function texts( string $json ): array {
		$texts = json_decode( $json, true );

		return is_array( $texts ) ? array_combine( array_map( 'strval', array_keys( $texts ) ), array_map( static fn ( mixed $value ): string => is_string( $value ) ? $value : '', $texts ) ) : array();
	}

	/**
	 * The address as it was typed: the column has it in lower case, by which it is found.
	 *
	 * @param string                $stored The column.
	 * @param array<string, string> $fields What was typed.
	 */
	private static function email_of( string $stored, array $fields ): string {
		foreach ( $fields as $value ) {
			if ( strtolower( $value ) === $stored ) {
				return $value;
			}
		}

		return $stored;
	}

	/**
	 * The consents, out of their column.
	 *
	 * @param string $json The column.
	 * @return list<Consent>
	 */
	private static function consents_of( string $json ): array {
		/**
		 * As LeadEndpoint wrote it.
		 *
		 * @var list<Consent>|null $consents
		 */
		$consents = json_decode( $json, true );

		return is_array( $consents ) ? $consents : array();
	}

	/**
	 * The visitor's address as it was typed, to write to: what stands before the @ may tell capitals apart.
	 *
	 * @return string Empty where the form asks for none.
	 */
	public function address(): string {
		foreach ( $this->fields as $value ) {
			if ( '' !== $value && strtolower( $value ) === strtolower( $this->email ) ) {
				return $value;
			}
		}

		return $this->email;
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
