<?php
/**
 * A place in a list of leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Where a page ends: what its last lead is sorted by, and its id, which tells apart those that are sorted by the
 * same. It stays a place when that lead is erased. To whom it is given it is opaque.
 */
final class LeadCursor {

	/**
	 * How a cursor is written: base64url.
	 */
	public const PATTERN = '^[A-Za-z0-9_-]{1,500}$';

	/**
	 * Makes a cursor.
	 *
	 * @param string     $sort  A key of LeadQuery::SORTS.
	 * @param int|string $value What the lead is sorted by.
	 * @param string     $id    UUID of the lead.
	 */
	private function __construct( public readonly string $sort, public readonly int|string $value, public readonly string $id ) {}

	/**
	 * The cursor of a text.
	 *
	 * @param string $text From text().
	 * @param string $sort By what the list is sorted.
	 * @return self|null Null when it is none, or one of another sort.
	 */
	public static function of( string $text, string $sort ): ?self {
		$parts = json_decode( (string) base64_decode( strtr( $text, '-_', '+/' ), true ), true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- Makes any text fit for a query.
		if ( ! is_array( $parts ) || 3 !== count( $parts ) || ( $parts[0] ?? null ) !== $sort ) {
			return null;
		}
		$value = $parts[1] ?? null;
		$id    = $parts[2] ?? null;

		return ( self::is_number( $sort ) ? is_int( $value ) : is_string( $value ) ) && is_string( $id ) && 1 === preg_match( '/\A[0-9a-f-]{36}\z/', $id ) ? new self( $sort, $value, $id ) : null;
	}

	/**
	 * The place of a row.
	 *
	 * @param string $sort  By what the list is sorted.
	 * @param string $value What the row has there.
	 * @param string $id    Its id.
	 */
	public static function at( string $sort, string $value, string $id ): self {
		return new self( $sort, self::is_number( $sort ) ? (int) $value : $value, $id );
	}

	/**
	 * The cursor as text.
	 */
	public function text(): string {
		return rtrim( strtr( base64_encode( LeadRow::json( array( $this->sort, $this->value, $this->id ) ) ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- As above.
	}

	/**
	 * Whether a list is sorted by times.
	 *
	 * @param string $sort A key of LeadQuery::SORTS.
	 */
	private static function is_number( string $sort ): bool {
		return str_ends_with( LeadQuery::SORTS[ $sort ], '_at' );
	}
}
