<?php
/**
 * Leads by the site's months.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use DateTimeImmutable;
use Doorstep\Clock;
use Doorstep\Database;

/**
 * Counts leads that have not expired: a range of an index for each month, with its bounds in the statement, for
 * databases know other time zones than the site, or none, and guess the wrong index. Each method raises
 * DatabaseUnavailable where the database fails.
 *
 * @phpstan-type Group array{month: string, facets: int, leads: int}
 */
final class LeadMonths {

	private const BACK  = 23;
	private const AHEAD = 24;

	/**
	 * This month in the site's time zone, YYYY-MM.
	 */
	public static function this_month(): string {
		return (string) wp_date( 'Y-m', Clock::now() );
	}

	/**
	 * This month, two years back and two ahead.
	 *
	 * @return list<string> YYYY-MM, in order.
	 */
	public static function names(): array {
		return array_slice( array_keys( self::starts() ), 0, -1 );
	}

	/**
	 * All leads, by their facets and the month in which they came: one pass says what a pass by facets and
	 * one by month would.
	 *
	 * @return list<Group> Their month is empty where they came before all of names(), or after this month.
	 */
	public static function received(): array {
		$starts = array_slice( self::starts(), 0, self::BACK + 2 );
		$ends   = array_values( $starts );
		$ranges = array( array( '', 0, $ends[0] ) );
		foreach ( array_keys( $starts ) as $number => $month ) {
			$is_over  = ! isset( $ends[ $number + 1 ] );
			$ranges[] = array( $is_over ? '' : $month, $ends[ $number ], $ends[ $number + 1 ] ?? PHP_INT_MAX );
		}
		$values = array();
		foreach ( $ranges as list( $month, $start, $end ) ) {
			array_push( $values, $month, Database::table( 'leads' ), $start, $end, Clock::now() );
		}

		return self::groups( self::each( 'SELECT %s AS month, facets, COUNT(*) AS leads FROM %i FORCE INDEX ( received ) WHERE received_at >= %d AND received_at < %d AND expires_at > %d GROUP BY facets', count( $ranges ), $values ) );
	}

	/**
	 * Leads by the month in which they expire.
	 *
	 * @param int $bits Facets that they have.
	 * @return array<string, int> By month, from this one on.
	 */
	public static function expiring( int $bits ): array {
		$starts = array_slice( self::starts(), self::BACK );
		$ends   = array_values( $starts );
		$values = array();
		foreach ( array_slice( array_keys( $starts ), 0, -1 ) as $number => $month ) {
			array_push( $values, $month, Database::table( 'leads' ), max( $ends[ $number ], Clock::now() + 1 ), $ends[ $number + 1 ], $bits, $bits );
		}
		$rows = self::each( 'SELECT %s AS month, COUNT(*) AS leads FROM %i FORCE INDEX ( expires ) WHERE expires_at >= %d AND expires_at < %d AND facets & %d = %d', self::AHEAD + 1, $values );

		$leads = array();
		foreach ( $rows as $row ) {
			$leads[ (string) $row['month'] ] = (int) $row['leads'];
		}

		return $leads;
	}

	/**
	 * Rows as groups.
	 *
	 * @param list<array<string, string|null>> $rows With facets and leads, and with a month where one is known.
	 * @return list<Group>
	 */
	public static function groups( array $rows ): array {
		return array_map(
			static fn ( array $row ): array => array(
				'month'  => (string) ( $row['month'] ?? '' ),
				'facets' => (int) $row['facets'],
				'leads'  => (int) $row['leads'],
			),
			$rows
		);
	}

	/**
	 * Rows of the same question about each month.
	 *
	 * @param string           $select With marks.
	 * @param int              $count  How many.
	 * @param list<int|string> $values For the marks of all.
	 * @return list<array<string, string|null>>
	 */
	private static function each( string $select, int $count, array $values ): array {
		return Database::rows( implode( ' UNION ALL ', array_fill( 0, $count, $select ) ), $values );
	}

	/**
	 * First second of each month in the site's time zone, and of the one after the last.
	 *
	 * @return array<string, int> By month, YYYY-MM.
	 */
	private static function starts(): array {
		list( $year, $month ) = array_map( 'intval', explode( '-', self::this_month() ) );

		$starts = array();
		for ( $index = $year * 12 + $month - 1 - self::BACK, $last = $index + self::BACK + self::AHEAD + 1; $index <= $last; $index++ ) {
			$name            = sprintf( '%04d-%02d', intdiv( $index, 12 ), $index % 12 + 1 );
			$starts[ $name ] = ( new DateTimeImmutable( $name . '-01 00:00:00', wp_timezone() ) )->getTimestamp();
		}

		return $starts;
	}
}
