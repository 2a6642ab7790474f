<?php
/**
 * The column in which a row says, for a day, who sent it.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * A row's `sender` begins with the day of UTC on which it was stored, so that limits by sender can be
 * counted from the rows themselves. When that day is over the column is emptied, and nothing is left
 * that could tie a row to an address.
 */
final class Senders {

	private const TABLES = array( 'leads', 'consents', 'banner_shown' );
	private const BATCH  = 200;

	/**
	 * Days since 1970, in UTC. Five digits until the year 2243, so that texts sort as numbers do.
	 */
	public static function day(): int {
		return intdiv( Clock::now(), DAY_IN_SECONDS );
	}

	/**
	 * Seconds until the day is over.
	 */
	public static function seconds_left(): int {
		return ( self::day() + 1 ) * DAY_IN_SECONDS - Clock::now();
	}

	/**
	 * Forgets some of the senders of earlier days. At most so many that an insertion can do it too, for
	 * sites whose cron never runs.
	 *
	 * @param string $table Name without prefix; has the columns `id` and `sender`.
	 * @return int How many; 0 when none is left.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function forget( string $table ): int {
		$name = Database::table( $table );
		$ids  = array_map( 'strval', array_column( Database::rows( 'SELECT id FROM %i WHERE sender < %s LIMIT %d', array( $name, (string) self::day(), self::BATCH ) ), 'id' ) );

		return array() === $ids ? 0 : Database::execute( 'UPDATE %i SET sender = NULL WHERE id ' . Database::in( $ids ), array( $name, ...$ids ) );
	}

	/**
	 * Forgets all senders of earlier days; on Installation::PURGE_EVENT.
	 *
	 * @throws DatabaseUnavailable When the database fails; what is forgotten by then stays so.
	 */
	public static function purge(): void {
		foreach ( self::TABLES as $table ) {
			do {
				$count = self::forget( $table );
			} while ( $count > 0 );
		}
	}
}
