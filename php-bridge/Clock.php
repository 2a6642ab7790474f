<?php
/**
 * The only place that reads the time.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use DateTimeImmutable;

/**
 * Time as Unix seconds, its form in JSON, and the calendar's month arithmetic.
 */
final class Clock {

	/**
	 * Now, in Unix seconds.
	 */
	public static function now(): int {
		return self::filtered( time() );
	}

	/**
	 * Now, in Unix seconds, and never ahead of the real time: for what cannot be undone, which a rehearsal at a later
	 * date must not do.
	 */
	public static function certain(): int {
		return min( self::now(), time() );
	}

	/**
	 * Now, in milliseconds since 1970. A clock that a filter moved has whole seconds only.
	 */
	public static function milliseconds(): int {
		$exact = (int) ( microtime( true ) * 1000 );
		$real  = intdiv( $exact, 1000 );
		$now   = self::filtered( $real );

		return $now === $real ? $exact : $now * 1000;
	}

	/**
	 * A time that a filter may have moved.
	 *
	 * @param int $real Unix seconds.
	 */
	private static function filtered( int $real ): int {
		/**
		 * Filters the current time, so that a staging site can be rehearsed at a later date.
		 *
		 * @param int $now Unix seconds.
		 */
		$now = apply_filters( 'doorstep_now', $real );

		return is_int( $now ) ? $now : $real;
	}

	/**
	 * A time as JSON has it.
	 *
	 * @param int $at Unix seconds.
	 */
	public static function iso( int $at ): string {
		return gmdate( 'Y-m-d\TH:i:s\Z', $at );
	}

	/**
	 * The same day and time of day a number of months later, in UTC; clamped to the month's end
	 * where that day does not exist. 31 January + 1 month is 28 or 29 February, as in MariaDB;
	 * PHP, JavaScript and SQLite would overflow into March.
	 *
	 * @param int $at     Unix seconds.
	 * @param int $months Months to add.
	 * @return int Unix seconds.
	 */
	public static function add_months( int $at, int $months ): int {
		$from   = new DateTimeImmutable( '@' . $at );
		$index  = (int) $from->format( 'Y' ) * 12 + (int) $from->format( 'n' ) - 1 + $months;
		$first  = $from->setDate( intdiv( $index, 12 ), $index % 12 + 1, 1 );
		$day    = min( (int) $from->format( 'j' ), (int) $first->format( 't' ) );
		$result = $first->setDate( (int) $first->format( 'Y' ), (int) $first->format( 'n' ), $day );

		return $result->getTimestamp();
	}
}
