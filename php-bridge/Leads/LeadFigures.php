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
use Doorstep\Contract;
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

	private const ACCEPTED = 'verdict:' . SpamVerdict::ACCEPT;
	private const NEW      = 'state:' . LeadActions::NEW;

	/**
	 * Holds what was counted.
	 *
	 * @param list<array{facets: int, leads: int, expiring: int}> $groups Leads with the same facets.
	 */
	private function __construct( private readonly array $groups ) {}

	/**
	 * Counts.
	 */
	public static function now(): self {
		return new self(
			array_map(
				static fn ( array $row ): array => array(
					'facets'   => (int) $row['facets'],
					'leads'    => (int) $row['leads'],
					'expiring' => (int) $row['expiring'],
				),
				Database::rows(
					'SELECT facets, COUNT(*) AS leads, SUM( CASE WHEN expires_at <= %d THEN 1 ELSE 0 END ) AS expiring FROM %i WHERE expires_at > %d GROUP BY facets',
					array( self::soon(), Database::table( 'leads' ), Clock::now() )
				)
			)
		);
	}

	/**
	 * How many leads each view of the list shows, and how many are kept for a reason or wait for erasure.
	 *
	 * @return Counts Times in Unix seconds; null where nothing waits.
	 */
	public function counts(): array {
		$rows    = Database::rows(
			'SELECT COUNT(*) AS leads, MIN( erase_at ) AS first, MAX( erase_at ) AS last FROM %i WHERE expires_at <= %d',
			array( Database::table( 'leads' ), Clock::now() )
		);
		$seconds = static fn ( ?string $at ): ?int => null === $at ? null : (int) $at;

		return array(
			'open'     => $this->sum( 'leads', array( self::ACCEPTED, self::NEW ) ),
			'doubtful' => $this->sum( 'leads', array( 'verdict:' . SpamVerdict::QUARANTINE ) ),
			'expiring' => $this->sum( 'expiring', array( self::ACCEPTED ) ),
			'held'     => $this->sum( 'leads', array( 'mark:' . LeadFacets::HELD ) ),
			'frozen'   => $this->sum( 'leads', array( 'mark:' . LeadFacets::FROZEN ) ),
			'pending'  => array(
				'count'     => (int) ( $rows[0]['leads'] ?? 0 ),
				'eraseFrom' => $seconds( $rows[0]['first'] ?? null ),
				'eraseTo'   => $seconds( $rows[0]['last'] ?? null ),
			),
		);
	}

	/**
	 * Leads by kind of form, most first.
	 *
	 * @return list<array{kind: string, received: int, answered: int, expiring: int}> Of kinds that brought any.
	 */
	public function forms(): array {
		$forms = array();
		foreach ( (array) Contract::read( 'contract' )['formKinds'] as $kind ) {
			$of       = array( self::ACCEPTED, 'kind:' . ( is_string( $kind ) ? $kind : '' ) );
			$received = $this->sum( 'leads', $of );
			if ( is_string( $kind ) && 0 !== $received ) {
				$forms[] = array(
					'kind'     => $kind,
					'received' => $received,
					'answered' => $received - $this->sum( 'leads', array( ...$of, self::NEW ) ),
					'expiring' => $this->sum( 'expiring', $of ),
				);
			}
		}
		usort( $forms, static fn ( array $a, array $b ): int => $b['received'] <=> $a['received'] );

		return $forms;
	}

	/**
	 * The listings about which most leads came.
	 *
	 * @return list<array{reference: string, received: int, answered: int, expiring: int}>
	 */
	public static function listings(): array {
		$accepted = LeadFacets::bits( array( self::ACCEPTED ) );
		$rows     = Database::rows(
			'SELECT listing_reference, COUNT(*) AS received, SUM( CASE WHEN facets & %d = 0 THEN 1 ELSE 0 END ) AS answered, SUM( CASE WHEN expires_at <= %d THEN 1 ELSE 0 END ) AS expiring FROM %i FORCE INDEX ( listing ) WHERE listing_reference > %s AND expires_at > %d AND facets & %d = %d GROUP BY listing_reference ORDER BY received DESC, listing_reference LIMIT %d',
			array( LeadFacets::bits( array( self::NEW ) ), self::soon(), Database::table( 'leads' ), '', Clock::now(), $accepted, $accepted, self::LISTINGS )
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
		$received = self::by_month( 'received', array_slice( $starts, 0, self::MONTHS_BACK + 2 ) );
		$expiring = self::by_month( 'expires', array_slice( $starts, self::MONTHS_BACK ) );

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
	 * @param string             $index  Index of the time by which a lead belongs to a month. Databases guess wrong.
	 * @param array<string, int> $starts First second of each month, and of the one after the last.
	 * @return array<string, array{leads: int, answered: int}> By month.
	 */
	private static function by_month( string $index, array $starts ): array {
		$selects  = array();
		$values   = array();
		$accepted = LeadFacets::bits( array( self::ACCEPTED ) );
		foreach ( array_slice( $starts, 0, -1 ) as $month => $start ) {
			$selects[] = 'SELECT %s AS month, COUNT(*) AS leads, SUM( CASE WHEN facets & %d = 0 THEN 1 ELSE 0 END ) AS answered FROM %i FORCE INDEX ( ' . $index . ' ) WHERE ' . $index . '_at >= %d AND ' . $index . '_at < %d AND expires_at > %d AND facets & %d = %d';
			$end       = array_values( $starts )[ count( $selects ) ];
			array_push( $values, $month, LeadFacets::bits( array( self::NEW ) ), Database::table( 'leads' ), $start, $end, Clock::now(), $accepted, $accepted );
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
	 * How many leads have some facets.
	 *
	 * @param string       $count  `leads`, or `expiring` among them.
	 * @param list<string> $facets Of LeadFacets.
	 * @phpstan-param 'leads'|'expiring' $count
	 */
	private function sum( string $count, array $facets ): int {
		$bits = LeadFacets::bits( $facets );

		return (int) array_sum( array_column( array_filter( $this->groups, static fn ( array $group ): bool => ( $group['facets'] & $bits ) === $bits ), $count ) );
	}

	/**
	 * Until when a lead counts as expiring.
	 */
	private static function soon(): int {
		return Clock::now() + LeadList::EXPIRING_DAYS * DAY_IN_SECONDS;
	}
}
