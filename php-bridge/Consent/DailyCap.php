<?php
/**
 * How many rows one sender may add in a day.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Key;
use Doorstep\Senders;
use Doorstep\VisitorAddress;

/**
 * Gives each row that a sender adds on one day of UTC its own place, in the table's column `sender`:
 * `<day>-<keyed hash of day and network>-<place>`, unique. So the limit holds to the row without a
 * counter, on every node of a cluster, however many requests come at once. When the day is over
 * Senders empties the column.
 *
 * @phpstan-type Row array<string, int|string|null>
 */
final class DailyCap {

	private const TRIES       = 20;
	private const PLACE       = '%05d';
	private const LAST_PLACE  = '99999';
	private const PLACE_CHARS = 5;

	/**
	 * Stores a row, once.
	 *
	 * @param string $table Name without prefix; has the columns `id` and `sender`.
	 * @param array  $row   The row without its sender.
	 * @phpstan-param Row $row
	 * @return bool False when the sender has had its day's rows. True when the row is there, now or before.
	 * @throws DatabaseUnavailable When it is not stored.
	 */
	public static function insert( string $table, array $row ): bool {
		$sender = self::sender();
		$place  = 0;
		for ( $try = 1; $try <= self::TRIES; $try++ ) {
			// Another node may not know the last place yet.
			$place = 1 + max( $place, self::last_place( $table, $sender ) );
			if ( $place > Contract::limit( 'consentsPerAddressAndDay' ) ) {
				return self::has( $table, (string) $row['id'] );
			}
			if ( Database::insert( $table, $row + array( 'sender' => $sender . sprintf( self::PLACE, $place ) ) ) ) {
				Senders::forget( $table );

				return true;
			}
			if ( self::has( $table, (string) $row['id'] ) ) {
				return true;
			}
		}
		throw new DatabaseUnavailable( 0 );
	}

	/**
	 * Whether somebody has had today's rows: one sender who floods, or a proxy behind which all
	 * visitors look like one.
	 *
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function is_reached(): bool {
		$last = '%-' . sprintf( self::PLACE, Contract::limit( 'consentsPerAddressAndDay' ) );

		return array() !== Database::rows( 'SELECT id FROM %i WHERE sender > %s AND sender LIKE %s LIMIT 1', array( Database::table( 'consents' ), (string) Senders::day(), $last ) );
	}

	/**
	 * The sender's part of the column.
	 */
	private static function sender(): string {
		$day = (string) Senders::day();

		return $day . '-' . substr( Key::sign( 'consent-sender', array( $day, VisitorAddress::network() ) ), 0, 16 ) . '-';
	}

	/**
	 * The last place that a sender has taken today.
	 *
	 * @param string $table  Name without prefix.
	 * @param string $sender From sender().
	 */
	private static function last_place( string $table, string $sender ): int {
		$last = Database::rows( 'SELECT MAX( sender ) AS last FROM %i WHERE sender BETWEEN %s AND %s', array( Database::table( $table ), $sender . sprintf( self::PLACE, 0 ), $sender . self::LAST_PLACE ) )[0]['last'] ?? '';

		return (int) substr( (string) $last, -self::PLACE_CHARS );
	}

	/**
	 * Whether a row is there.
	 *
	 * @param string $table Name without prefix.
	 * @param string $id    Its id.
	 */
	private static function has( string $table, string $id ): bool {
		return array() !== Database::rows( 'SELECT id FROM %i WHERE id = %s', array( Database::table( $table ), $id ) );
	}
}
