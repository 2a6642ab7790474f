<?php
/**
 * Leads that an older version stored.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Encryption\LeadCipher;

/**
 * Stores each lead as it would be stored today: what a column is computed from is in the row. Goes through the
 * table by id, so many leads at a run, and remembers where it stopped.
 */
final class Backfill {

	/**
	 * Id of the last lead that is done; there while there are more.
	 */
	public const OPTION = 'doorstep_backfill';

	private const BATCH   = 100;
	private const BATCHES = 5;

	/**
	 * Goes on.
	 *
	 * @return bool Whether every lead is done.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails; the next run goes on from there.
	 */
	public static function run(): bool {
		for ( $batch = 0; $batch < self::BATCHES; $batch++ ) {
			$after = get_option( self::OPTION );
			$rows  = Database::rows(
				'SELECT * FROM %i WHERE id > %s AND expires_at > %d ORDER BY id LIMIT %d',
				array( Database::table( 'leads' ), is_string( $after ) ? $after : '', Clock::now(), self::BATCH )
			);
			foreach ( $rows as $row ) {
				self::store( $row );
			}
			if ( count( $rows ) < self::BATCH ) {
				delete_option( self::OPTION );
				return true;
			}
			update_option( self::OPTION, $row['id'] ?? '', false );
		}

		return false;
	}

	/**
	 * Stores one, if anything of it differs. Whoever changes it at the same moment has stored it anew.
	 *
	 * @param array<string, string|null> $row Every column.
	 */
	private static function store( array $row ): void {
		$clear = LeadCipher::to_read( $row );
		if ( null === $clear ) {
			return;
		}
		$lead = LeadRow::lead( $clear );
		$made = '' === (string) ( $row['key_id'] ?? '' ) ? array() : array_flip( LeadCipher::MADE );
		if ( array() !== array_diff_assoc( array_map( 'strval', array_diff_key( LeadRow::changeable( $lead ), $made ) ), array_map( 'strval', $clear ) ) ) {
			LeadStore::change( $lead, $lead );
		}
	}
}
