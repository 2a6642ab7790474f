<?php
/**
 * Brings leads under the keys that they should have.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

use Doorstep\Database;
use Doorstep\Leads\LeadRow;

/**
 * Encrypts what is in clear, encrypts again what has an older key or another month's, and decrypts all while
 * encryption is being turned off. One row at a time, and only if nobody else changed it since it was read, so it
 * may run twice at once or stop anywhere. Expired leads too, for backups take them along. Raises
 * DatabaseUnavailable where database or keys are out of reach.
 */
final class KeyRotation {

	private const BATCH = 100;

	/**
	 * Keeps one run of cron short. What is left goes the next day.
	 */
	private const DAILY = 5000;

	/**
	 * Does a day's part, and destroys the keys of months that are over; on Installation::PURGE_EVENT, when the leads
	 * whose end has come are erased.
	 */
	public static function daily(): void {
		self::run( self::DAILY );
		self::destroy();
	}

	/**
	 * Works through the leads.
	 *
	 * @param int $limit About how many to change at most.
	 * @return int How many it changed.
	 */
	public static function run( int $limit ): int {
		$done = 0;
		foreach ( self::groups() as list( $where, $values ) ) {
			$after = '';
			while ( $done < $limit ) {
				$rows = Database::rows( 'SELECT * FROM %i WHERE ' . $where . ' AND id > %s ORDER BY id LIMIT %d', array( Database::table( 'leads' ), ...$values, $after, self::BATCH ) );
				if ( array() === $rows ) {
					break;
				}
				foreach ( $rows as $row ) {
					$done += self::renew( $row ) ? 1 : 0;
					$after = (string) $row['id'];
				}
			}
		}

		return $done;
	}

	/**
	 * Destroys the keys whose month is over and which no row has any more, expired or not.
	 *
	 * @return int How many.
	 */
	public static function destroy(): int {
		$months    = LeadKeys::of_site()->months();
		$destroyed = 0;
		foreach ( $months?->past() ?? array() as $id ) {
			if ( array() === Database::rows( 'SELECT id FROM %i WHERE key_id = %s LIMIT 1', array( Database::table( 'leads' ), $id ) ) ) {
				$destroyed += true === $months?->folder->destroy( $id ) ? 1 : 0;
			}
		}

		return $destroyed;
	}

	/**
	 * How many leads cannot be read: their key is missing.
	 */
	public static function unreadable(): int {
		$ids = LeadCipher::readable();

		return array() === $ids ? 0 : (int) ( Database::rows( 'SELECT COUNT(*) AS leads FROM %i WHERE NOT key_id ' . Database::in( $ids ), array( Database::table( 'leads' ), ...$ids ) )[0]['leads'] ?? 0 );
	}

	/**
	 * Whether a lead has not the key that it should have.
	 */
	public static function is_left(): bool {
		foreach ( self::groups() as list( $where, $values ) ) {
			if ( array() !== Database::rows( 'SELECT id FROM %i WHERE ' . $where . ' LIMIT 1', array( Database::table( 'leads' ), ...$values ) ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Conditions that find what has not the key that it should have.
	 *
	 * @return list<array{string, list<int|string>}> Each with its values.
	 */
	private static function groups(): array {
		$keys = LeadKeys::of_site();
		if ( ! $keys->are_set() ) {
			return array();
		}
		$groups = $keys->are_used() ? array( array( 'key_id = %s', array( '' ) ) ) : array();
		foreach ( $keys->ids() as $id ) {
			$span     = $keys->span( $id );
			$groups[] = null === $span ? array( 'key_id = %s', array( $id ) ) : array( 'key_id = %s AND ( erase_at < %d OR erase_at >= %d )', array( $id, ...$span ) );
		}

		return $groups;
	}

	/**
	 * Stores a row as it should be.
	 *
	 * @param array<string, string|null> $row As it is stored.
	 * @return bool Whether it could be read, and nobody else changed it meanwhile.
	 */
	private static function renew( array $row ): bool {
		$clear = LeadCipher::to_read( $row );
		if ( null === $clear ) {
			return false;
		}
		$made    = array_intersect_key( LeadRow::changeable( LeadRow::lead( $clear ) ), array_flip( LeadCipher::MADE ) );
		$columns = array_intersect_key( LeadCipher::to_store( $made + $clear ), array_flip( LeadCipher::COLUMNS ) );

		return 1 === Database::execute(
			'UPDATE %i SET ' . implode( ' = %s, ', array_keys( $columns ) ) . ' = %s, revision = revision + 1 WHERE id = %s AND revision = %d AND erase_at = %d',
			array( Database::table( 'leads' ), ...array_map( 'strval', array_values( $columns ) ), (string) $row['id'], (int) $row['revision'], (int) $row['erase_at'] )
		);
	}
}
