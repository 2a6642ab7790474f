<?php
/**
 * Finding leads by a text.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Database;
use Doorstep\Encryption\LeadCipher;
use Doorstep\Encryption\LeadKeys;

/**
 * A search looks for a part of a word as well, so no order of an index helps: it looks at every lead. What it looks
 * at first is a signature, the bits of every three bytes that follow each other in a lead's text. It is a few numbers in an
 * index instead of a text in a row, and rules out nearly all leads that cannot be meant; the texts of the others are
 * then read. Encrypted leads have neither: they are decrypted.
 */
final class LeadSearch {

	/**
	 * The signature's columns, and the bits of each: none is negative in any database.
	 */
	public const SIGNATURE = array( 'search_a', 'search_b', 'search_c', 'search_d', 'search_e', 'search_f', 'search_g', 'search_h' );
	private const BITS     = 62;

	/**
	 * How many texts are read at once.
	 */
	private const AT_ONCE = 100;

	/**
	 * Countries that dial a zero before the number at home.
	 */
	private const DIALLED_WITH_ZERO = '/\A(?:\+|00) ?(?:3[123]|4[149]) ?(?:\(0\)|0)?/';

	/**
	 * The columns of a lead. What may be stored and nothing else is not found.
	 *
	 * @param Lead $lead The lead.
	 * @return array<string, int|string>
	 */
	public static function columns( Lead $lead ): array {
		$text = 0 !== $lead->frozen_at ? '' : self::text( $lead );

		return array( 'search_text' => $text ) + self::signature( $text );
	}

	/**
	 * What every lead that holds a text has, and some others.
	 *
	 * @param string $search Any text.
	 * @return array{string, list<int>} Condition with marks, and their values.
	 */
	public static function condition( string $search ): array {
		if ( LeadKeys::of_site()->are_set() ) {
			return array( '1 = 1', array() );
		}
		$either = array();
		$values = array();
		foreach ( self::wanted( $search ) as $text ) {
			// What is shorter than three bytes may be anywhere.
			$all = array( '1 = 1' );
			foreach ( array_filter( self::signature( $text ) ) as $column => $bits ) {
				$all[] = "$column & %d = %d";
				array_push( $values, $bits, $bits );
			}
			$either[] = implode( ' AND ', $all );
		}

		return array( '( ' . implode( ' OR ', $either ) . ' )', $values );
	}

	/**
	 * Those of some leads that hold a text.
	 *
	 * @param list<LeadCursor> $places Where they stand.
	 * @param string           $search Any text.
	 * @param int              $enough How many of them are enough.
	 * @return list<LeadCursor> In the same order.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function among( array $places, string $search, int $enough ): array {
		$found  = array();
		$wanted = self::wanted( $search );
		foreach ( array_chunk( $places, self::AT_ONCE ) as $chunk ) {
			$ids   = array_map( static fn ( LeadCursor $place ): string => $place->id, $chunk );
			$texts = self::texts( $ids );
			foreach ( $chunk as $place ) {
				foreach ( $wanted as $text ) {
					if ( str_contains( (string) ( $texts[ $place->id ] ?? '' ), $text ) ) {
						$found[] = $place;
						break;
					}
				}
			}
			if ( count( $found ) >= $enough ) {
				break;
			}
		}

		return $found;
	}

	/**
	 * The texts of some leads, decrypted where that is needed.
	 *
	 * @param list<string> $ids UUIDs.
	 * @return array<string, string> By id.
	 * @throws \Doorstep\DatabaseUnavailable When database or keys are out of reach.
	 */
	private static function texts( array $ids ): array {
		$columns = LeadKeys::of_site()->are_set() ? '*' : 'id, search_text';
		$texts   = array();
		foreach ( array() === $ids ? array() : Database::rows( "SELECT $columns FROM %i WHERE id " . Database::in( $ids ), array( Database::table( 'leads' ), ...$ids ) ) as $row ) {
			$clear = '*' === $columns ? LeadCipher::to_read( $row ) : null;

			$texts[ (string) $row['id'] ] = (string) ( null !== $clear ? self::columns( LeadRow::lead( $clear ) )['search_text'] : $row['search_text'] );
		}

		return $texts;
	}

	/**
	 * What a lead is found by: every field and its listing, and telephone numbers as digits too.
	 *
	 * @param Lead $lead The lead.
	 */
	private static function text( Lead $lead ): string {
		$fields = array_values( $lead->fields );

		return self::plain( implode( "\n", array( ...$fields, $lead->listing_reference, $lead->listing_title, ...( $lead->activity?->merged_texts() ?? array() ), ...array_filter( array_map( self::digits( ... ), $fields ) ) ) ) );
	}

	/**
	 * The texts of which a lead must hold one.
	 *
	 * @param string $search Any text.
	 * @return list<string>
	 */
	private static function wanted( string $search ): array {
		return array_values( array_filter( array_unique( array( self::plain( $search ), self::digits( $search ) ) ), static fn ( string $text ): bool => '' !== $text ) );
	}

	/**
	 * A text as it is compared, on both sides: databases differ in what they take for equal.
	 *
	 * @param string $text Any text.
	 */
	private static function plain( string $text ): string {
		return str_replace( '’', "'", LeadRow::searchable( $text ) );
	}

	/**
	 * A telephone number however it is written, as it is dialled at home.
	 *
	 * @param string $text Any text.
	 * @return string Digits; empty where it is none.
	 */
	private static function digits( string $text ): string {
		$digits = 1 === preg_match( '/\A[+(0-9][0-9 .\/()-]{5,}\z/', $text ) ? (string) preg_replace( array( self::DIALLED_WITH_ZERO, '/\D/' ), array( '0', '' ), $text ) : '';

		return strlen( $digits ) >= 6 ? $digits : '';
	}

	/**
	 * The signature of a text: who contains another has all its bits.
	 *
	 * @param string $text From plain() or digits().
	 * @return array<string, int> By column.
	 */
	private static function signature( string $text ): array {
		$bits = array_fill_keys( self::SIGNATURE, 0 );
		$last = strlen( $text ) - 3;
		for ( $at = 0; $at <= $last; $at++ ) {
			$bit = crc32( substr( $text, $at, 3 ) ) % ( count( self::SIGNATURE ) * self::BITS );

			$bits[ self::SIGNATURE[ intdiv( $bit, self::BITS ) ] ] |= 1 << ( $bit % self::BITS );
		}

		return $bits;
	}
}
