<?php
/**
 * How visitors answered, over time.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use DateTimeImmutable;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Settings;

/**
 * Counts records by day of the site's time zone, and adds the days up.
 *
 * @phpstan-type Period array{start: string, accepted: int, refused: int, chosen: int, withdrawal: int, once: int, gpc: int, unanswered: int|null, shown: int|null}
 */
final class Figures {

	/**
	 * What a record counts as when it answers the banner, unless it replaces an earlier one.
	 */
	private const GIVEN = array( 'accepted', 'refused', 'chosen' );

	/**
	 * All that is counted.
	 */
	private const NAMES = array( ...self::GIVEN, 'withdrawal', 'once', 'gpc', 'unanswered', 'shown' );

	/**
	 * The figures of a range of days.
	 *
	 * @param Days   $days The range.
	 * @param string $per  day, week or month.
	 * @return list<Period> Every period of the range, in order.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function of( Days $days, string $per ): array {
		$by_day  = self::by_day( $days );
		$counts  = Settings::all()['countShown'] || array() !== array_filter( array_column( $by_day, 'unanswered' ) );
		$periods = array();
		foreach ( $days->dates() as $date ) {
			$key             = self::period( $date, $per );
			$periods[ $key ] = $periods[ $key ] ?? array( 'start' => $date ) + array_fill_keys( self::NAMES, 0 );
			foreach ( $by_day[ $date ] ?? array() as $name => $count ) {
				$periods[ $key ][ $name ] = (int) $periods[ $key ][ $name ] + $count;
			}
		}
		$hidden = $counts ? array() : array_fill_keys( array( 'unanswered', 'shown' ), null );
		/**
		 * With all names.
		 *
		 * @var list<Period> $figures
		 */
		$figures = array_map( static fn ( array $period ): array => array_merge( $period, $hidden ), array_values( $periods ) );

		return $figures;
	}

	/**
	 * What was counted on each day.
	 *
	 * @param Days $days The range.
	 * @return array<string, array<string, int>> By date and name; what is not there is 0.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function by_day( Days $days ): array {
		$counts = array();
		$add    = static function ( string $date, string $name, int $count ) use ( &$counts ): void {
			$counts[ $date ][ $name ] = ( $counts[ $date ][ $name ] ?? 0 ) + $count;
		};
		foreach ( $days->stretches() as $stretch ) {
			foreach ( self::count( 'consents', 'answer, SUM( is_first ) AS firsts', ', answer', $stretch ) as $row ) {
				$date = gmdate( 'Y-m-d', (int) $row['day'] );
				$add( $date, (string) $row['answer'], (int) $row['total'] );
				if ( in_array( $row['answer'], self::GIVEN, true ) ) {
					$add( $date, 'shown', (int) $row['firsts'] );
				}
			}
			foreach ( self::count( 'banner_shown', '0 AS firsts', '', $stretch ) as $row ) {
				$date = gmdate( 'Y-m-d', (int) $row['day'] );
				$add( $date, 'unanswered', (int) $row['total'] );
				$add( $date, 'shown', (int) $row['total'] );
			}
		}

		return $counts;
	}

	/**
	 * Rows by day. From an index alone, so that a million take less than a second.
	 *
	 * @param string                                   $table   Name without prefix.
	 * @param string                                   $columns What else to select.
	 * @param string                                   $group   What else to group by.
	 * @param array{start: int, end: int, offset: int} $stretch From Days.
	 * @return list<array<string, string|null>> With `day`, midnight as if in UTC, and `total`.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function count( string $table, string $columns, string $group, array $stretch ): array {
		$offset = $stretch['offset'];

		return Database::rows(
			'SELECT recorded_at + %d - ( recorded_at + %d ) %% %d AS day, COUNT(*) AS total, ' . $columns . ' FROM %i WHERE recorded_at >= %d AND recorded_at < %d GROUP BY day' . $group,
			array( $offset, $offset, DAY_IN_SECONDS, Database::table( $table ), max( $stretch['start'], ConsentLog::kept_since() + 1 ), $stretch['end'] )
		);
	}

	/**
	 * The period that a day belongs to.
	 *
	 * @param string $date YYYY-MM-DD.
	 * @param string $per  day, week or month.
	 */
	private static function period( string $date, string $per ): string {
		if ( 'month' === $per ) {
			return substr( $date, 0, 7 );
		}
		if ( 'day' === $per ) {
			return $date;
		}
		$first = get_option( 'start_of_week' );
		$day   = new DateTimeImmutable( $date . ' UTC' );
		$back  = ( (int) $day->format( 'w' ) - ( is_numeric( $first ) ? (int) $first : 1 ) + 7 ) % 7;

		return $day->modify( '-' . $back . ' days' )->format( 'Y-m-d' );
	}
}
