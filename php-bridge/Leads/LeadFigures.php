<?php
/**
 * How many leads there are of what.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use DateTimeImmutable;
use Doorstep\Clock;
use Doorstep\Database;

/**
 * Counts leads that have not expired, each time anew and each time from an index alone, so that a hundred
 * thousand take a blink. Numbers only: nothing that anybody typed. What looks like a robot's counts as doubtful and
 * nowhere else. Each method raises DatabaseUnavailable where the database fails.
 *
 * @phpstan-type Pending array{count: int, eraseFrom: int|null, eraseTo: int|null}
 * @phpstan-type Counts array{open: int, doubtful: int, expiring: int, held: int, frozen: int, pending: Pending}
 */
final class LeadFigures {

	private const MONTHS_BACK  = 23;
	private const MONTHS_AHEAD = 24;
	private const LISTINGS     = 12;

	/**
	 * Holds what was counted.
	 *
	 * @param list<array<string, string|null>> $by_form `leads`, `expiring`, `held` and `frozen`, by verdict, state and kind.
	 */
	private function __construct( private readonly array $by_form ) {}

	/**
	 * Counts.
	 */
	public static function now(): self {
		return new self(
			Database::rows(
				'SELECT verdict, state, kind, COUNT(*) AS leads, SUM( CASE WHEN expires_at <= %d THEN 1 ELSE 0 END ) AS expiring, SUM( CASE WHEN hold_until > 0 THEN 1 ELSE 0 END ) AS held, SUM( CASE WHEN frozen_at > 0 THEN 1 ELSE 0 END ) AS frozen FROM %i WHERE expires_at > %d GROUP BY verdict, state, kind',
				array( self::soon(), Database::table( 'leads' ), Clock::now() )
			)
		);
	}

	/**
	 * How many leads each view of the list shows, and how many are kept for a reason or wait for erasure.
	 *
	 * @return Counts Times in Unix seconds; null where nothing waits.
	 */
	public function counts(): array {
		$doubts = array_filter( $this->by_form, static fn ( array $row ): bool => SpamVerdict::QUARANTINE === $row['verdict'] );
		$leads  = array_filter( $this->by_form, static fn ( array $row ): bool => SpamVerdict::ACCEPT === $row['verdict'] );
		$open   = array_filter( $leads, static fn ( array $row ): bool => LeadActions::NEW === $row['state'] );
		$rows   = Database::rows(
			'SELECT COUNT(*) AS leads, MIN( erase_at ) AS first, MAX( erase_at ) AS last FROM %i WHERE expires_at <= %d',
			array( Database::table( 'leads' ), Clock::now() )
		);
		$time   = static fn ( ?string $at ): ?int => null === $at ? null : (int) $at;

		return array(
			'open'     => self::sum( $open, 'leads' ),
			'doubtful' => self::sum( $doubts, 'leads' ),
			'expiring' => self::sum( $leads, 'expiring' ),
			'held'     => self::sum( $this->by_form, 'held' ),
			'frozen'   => self::sum( $this->by_form, 'frozen' ),
			'pending'  => array(
				'count'     => self::sum( $rows, 'leads' ),
				'eraseFrom' => $time( $rows[0]['first'] ?? null ),
				'eraseTo'   => $time( $rows[0]['last'] ?? null ),
			),
		);
	}

	/**
	 * Leads by kind of form, most first.
	 *
	 * @return list<array{kind: string, received: int, answered: int, expiring: int}>
	 */
	public function forms(): array {
		$forms = array();
		foreach ( $this->by_form as $row ) {
			if ( SpamVerdict::ACCEPT === $row['verdict'] ) {
				$forms[ (string) $row['kind'] ][] = $row;
			}
		}
		$figures = array_map(
			static fn ( string $kind, array $rows ): array => array(
				'kind'     => $kind,
				'received' => self::sum( $rows, 'leads' ),
				'answered' => self::sum( array_filter( $rows, static fn ( array $row ): bool => LeadActions::NEW !== $row['state'] ), 'leads' ),
				'expiring' => self::sum( $rows, 'expiring' ),
			),
			array_keys( $forms ),
			$forms
		);
		usort( $figures, static fn ( array $a, array $b ): int => array( $b['received'], $a['kind'] ) <=> array( $a['received'], $b['kind'] ) );

		return $figures;
	}

	/**
	 * The listings about which most leads came.
	 *
	 * @return list<array{reference: string, received: int, answered: int, expiring: int}>
	 */
	public static function listings(): array {
		$rows = Database::rows(
			'SELECT listing_reference, COUNT(*) AS received, SUM( CASE WHEN state <> %s THEN 1 ELSE 0 END ) AS answered, SUM( CASE WHEN expires_at <= %d THEN 1 ELSE 0 END ) AS expiring FROM %i WHERE expires_at > %d AND verdict = %s AND listing_reference <> %s GROUP BY listing_reference ORDER BY received DESC, listing_reference LIMIT %d',
			array( LeadActions::NEW, self::soon(), Database::table( 'leads' ), Clock::now(), SpamVerdict::ACCEPT, '', self::LISTINGS )
		);

		return array_map(
			static fn ( array $row ): array => array(
				'reference' => (string) $row['listing_reference'],
				'received'  => (int) $row['received'],
				'answered'  => (int) $row['answered'],
				'expiring'  => (int) $row['expiring'],
			),
			$rows
		);
	}

	/**
	 * Leads by the month in which they came and in which they expire: this one, two years back and two ahead.
	 *
	 * @return list<array{month: string, received: int, answered: int, expiring: int}> Every month, in order.
	 */
	public static function months(): array {
		$starts   = self::starts();
		$received = self::by_month( 'received_at', array_slice( $starts, 0, self::MONTHS_BACK + 2 ) );
		$expiring = self::by_month( 'expires_at', array_slice( $starts, self::MONTHS_BACK ) );

		return array_map(
			static fn ( string $month ): array => array(
				'month'    => $month,
				'received' => $received[ $month ]['leads'] ?? 0,
				'answered' => $received[ $month ]['answered'] ?? 0,
				'expiring' => $expiring[ $month ]['leads'] ?? 0,
			),
			array_slice( array_keys( $starts ), 0, -1 )
		);
	}

	/**
	 * This month in the site's time zone, YYYY-MM.
	 */
	public static function this_month(): string {
		return (string) wp_date( 'Y-m', Clock::now() );
	}

	/**
	 * Leads by month: a range of an index for each, with its bounds in the statement. Databases know other time
	 * zones than the site, or none.
	 *
	 * @param string             $column Time by which a lead belongs to a month.
	 * @param array<string, int> $starts First second of each month, and of the one after the last.
	 * @return array<string, array{leads: int, answered: int}> By month.
	 */
	private static function by_month( string $column, array $starts ): array {
		$selects = array();
		$values  = array();
		foreach ( array_slice( $starts, 0, -1 ) as $month => $start ) {
			$selects[] = 'SELECT %s AS month, COUNT(*) AS leads, SUM( CASE WHEN state <> %s THEN 1 ELSE 0 END ) AS answered FROM %i WHERE verdict = %s AND ' . $column . ' >= %d AND ' . $column . ' < %d AND expires_at > %d';
			$end       = array_values( $starts )[ count( $selects ) ];
			array_push( $values, $month, LeadActions::NEW, Database::table( 'leads' ), SpamVerdict::ACCEPT, $start, $end, Clock::now() );
		}

		$by_month = array();
		foreach ( Database::rows( implode( ' UNION ALL ', $selects ), $values ) as $row ) {
			$by_month[ (string) $row['month'] ] = array(
				'leads'    => (int) $row['leads'],
				'answered' => (int) $row['answered'],
			);
		}

		return $by_month;
	}

	/**
	 * First second of each month in the site's time zone, and of the one after the last.
	 *
	 * @return array<string, int> By month, YYYY-MM.
	 */
	private static function starts(): array {
		list( $year, $month ) = array_map( 'intval', explode( '-', self::this_month() ) );

		$starts = array();
		for ( $index = $year * 12 + $month - 1 - self::MONTHS_BACK, $last = $index + self::MONTHS_BACK + self::MONTHS_AHEAD + 1; $index <= $last; $index++ ) {
			$name            = sprintf( '%04d-%02d', intdiv( $index, 12 ), $index % 12 + 1 );
			$starts[ $name ] = ( new DateTimeImmutable( $name . '-01 00:00:00', wp_timezone() ) )->getTimestamp();
		}

		return $starts;
	}

	/**
	 * Adds up a column.
	 *
	 * @param array<array<string, string|null>> $rows   Of the database.
	 * @param string                            $column Which.
	 */
	private static function sum( array $rows, string $column ): int {
		return (int) array_sum( array_column( $rows, $column ) );
	}

	/**
	 * Until when a lead counts as expiring.
	 */
	private static function soon(): int {
		return Clock::now() + LeadList::EXPIRING_DAYS * DAY_IN_SECONDS;
	}
}
