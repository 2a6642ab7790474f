<?php
/**
 * Between a lead and its row.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;

/**
 * The only class that knows which column holds what of a lead.
 *
 * @phpstan-import-type Consent from Lead
 */
final class LeadRow {

	/**
	 * Length of the column by which lists are sorted by name.
	 */
	private const NAME_CHARACTERS = 40;

	/**
	 * The columns of a new lead.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, int|string>
	 */
	public static function columns( Lead $lead ): array {
		return array(
			'id'                => $lead->id,
			'form_id'           => $lead->form_id,
			'kind'              => $lead->kind,
			'source'            => $lead->source,
			'team'              => $lead->team,
			'post_id'           => $lead->post_id,
			'page'              => $lead->page,
			'listing_reference' => $lead->listing_reference,
			'listing_title'     => $lead->listing_title,
			'language'          => $lead->language,
			'labels'            => self::json( $lead->labels ),
			'reasons'           => implode( ',', $lead->reasons ),
			'received_at'       => $lead->received_at,
			'deliveries'        => $lead->deliveries->text(),
			'due_at'            => $lead->deliveries->due_at(),
		) + self::changeable( $lead );
	}

	/**
	 * The columns that may change later.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, int|string>
	 */
	public static function changeable( Lead $lead ): array {
		return array(
			'fields'                => self::json( $lead->fields ),
			// What may be stored and nothing else is not told by its place in a list either.
			'name'                  => 0 !== $lead->frozen_at ? '' : self::sort_name( $lead ),
			'email'                 => strtolower( $lead->email ),
			'consents'              => self::json( $lead->consents ),
			'verdict'               => $lead->verdict,
			'state'                 => $lead->state,
			'activity'              => $lead->activity?->text() ?? '',
			'last_contact_at'       => 0 !== $lead->last_contact_at ? $lead->last_contact_at : $lead->received_at,
			'transferred_at'        => $lead->transferred_at(),
			'expires_at'            => $lead->expires_at,
			'erase_at'              => $lead->erase_at,
			'objected_at'           => $lead->objected_at,
			'marketing_objected_at' => $lead->marketing_objected_at,
			'frozen_at'             => $lead->frozen_at,
			'hold_kind'             => $lead->hold->kind ?? '',
			'hold_until'            => $lead->hold->until ?? 0,
			'hold_reason'           => $lead->hold->reason ?? '',
			'facets'                => LeadFacets::of( $lead ),
		) + LeadSearch::columns( $lead );
	}

	/**
	 * The lead of a row; a hold that is over is none.
	 *
	 * @param array<string, string|null> $row Every column.
	 */
	public static function lead( array $row ): Lead {
		$text   = static fn ( string $column ): string => (string) ( $row[ $column ] ?? '' );
		$number = static fn ( string $column ): int => (int) ( $row[ $column ] ?? 0 );
		$fields = self::texts( $text( 'fields' ) );

		return new Lead(
			$text( 'id' ),
			$text( 'form_id' ),
			$text( 'kind' ),
			$text( 'team' ),
			$number( 'post_id' ),
			$text( 'page' ),
			$text( 'listing_reference' ),
			$text( 'listing_title' ),
			$text( 'language' ),
			$fields,
			self::texts( $text( 'labels' ) ),
			self::consents( $text( 'consents' ) ),
			self::email( $text( 'email' ), $fields ),
			$text( 'verdict' ),
			array_values( array_filter( explode( ',', $text( 'reasons' ) ) ) ),
			$number( 'received_at' ),
			$number( 'expires_at' ),
			$number( 'erase_at' ),
			Deliveries::of_text( $text( 'deliveries' ) ),
			$number( 'objected_at' ),
			$number( 'last_contact_at' ),
			$text( 'state' ),
			Activity::of_text( $text( 'activity' ) ),
			$text( 'source' ),
			$number( 'hold_until' ) <= Clock::now() ? null : new Hold( $text( 'hold_kind' ), $number( 'hold_until' ), $text( 'hold_reason' ) ),
			$number( 'frozen_at' ),
			$number( 'marketing_objected_at' ),
			$number( 'revision' )
		);
	}

	/**
	 * A column's JSON.
	 *
	 * @param array<mixed> $value What it says.
	 */
	public static function json( array $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * A text without case and accents, the same for what is searched and what is looked for: databases
	 * differ in what they take for equal.
	 *
	 * @param string $text Any text.
	 */
	public static function searchable( string $text ): string {
		return strtolower( remove_accents( $text ) );
	}

	/**
	 * What a lead is sorted by: its sender's name, or the address of one without.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function sort_name( Lead $lead ): string {
		$name = trim( $lead->fields['name'] ?? '' );

		return mb_substr( self::searchable( '' !== $name ? $name : $lead->email ), 0, self::NAME_CHARACTERS, 'UTF-8' );
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
	private static function email( string $stored, array $fields ): string {
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
	private static function consents( string $json ): array {
		/**
		 * As columns() wrote it.
		 *
		 * @var list<Consent>|null $consents
		 */
		$consents = json_decode( $json, true );

		return is_array( $consents ) ? $consents : array();
	}
}
