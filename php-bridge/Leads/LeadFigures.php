<?php
/**
 * How many leads there are of what.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Database;

/**
 * Counts leads that have not expired, each time anew and each time from an index alone, so that a hundred
 * thousand take a blink. Numbers only: nothing that anybody typed. What looks like a robot's counts as doubtful and
 * nowhere else. Each method raises DatabaseUnavailable where the database fails.
 *
 * @phpstan-import-type Group from LeadMonths
 * @phpstan-type Pending array{count: int, eraseFrom: int|null, eraseTo: int|null}
 * @phpstan-type Counts array{open: int, doubtful: int, expiring: int, held: int, frozen: int, pending: Pending}
 */
final class LeadFigures {

	private const LISTINGS = 12;

	private const ACCEPTED = 'verdict:' . SpamVerdict::ACCEPT;
	private const NEW      = 'state:' . LeadActions::NEW;

	/**
	 * Holds what was counted.
	 *
	 * @param list<Group> $leads    Leads with the same facets and month of receipt.
	 * @param list<Group> $expiring Those that expire soon.
	 */
	private function __construct( private readonly array $leads, private readonly array $expiring ) {}

	/**
	 * Counts.
	 */
	public static function now(): self {
		return new self(
			LeadMonths::received(),
			LeadMonths::groups(
				Database::rows(
					'SELECT facets, COUNT(*) AS leads FROM %i FORCE INDEX ( expires ) WHERE expires_at > %d AND expires_at <= %d GROUP BY facets',
					array( Database::table( 'leads' ), Clock::now(), self::soon() )
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
			'open'     => self::sum( $this->leads, array( self::ACCEPTED, self::NEW ) ),
			'doubtful' => self::sum( $this->leads, array( 'verdict:' . SpamVerdict::QUARANTINE ) ),
			'expiring' => self::sum( $this->expiring, array( self::ACCEPTED ) ),
			'held'     => self::sum( $this->leads, array( 'mark:' . LeadFacets::HELD ) ),
			'frozen'   => self::sum( $this->leads, array( 'mark:' . LeadFacets::FROZEN ) ),
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
			$received = self::sum( $this->leads, $of );
			if ( is_string( $kind ) && 0 !== $received ) {
				$forms[] = array(
					'kind'     => $kind,
					'received' => $received,
					'answered' => $received - self::sum( $this->leads, array( ...$of, self::NEW ) ),
					'expiring' => self::sum( $this->expiring, $of ),
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
		$from     = ' FROM %i FORCE INDEX ( listing ) WHERE expires_at > %d AND facets & %d = %d AND listing_reference ';
		$order    = ' GROUP BY listing_reference ORDER BY received DESC, listing_reference';
		$values   = array( Database::table( 'leads' ), Clock::now(), $accepted, $accepted );
		// What else is said of them is counted of these alone.
		$first = array_map( 'strval', array_column( Database::rows( 'SELECT listing_reference, COUNT(*) AS received' . $from . '> %s' . $order . ' LIMIT %d', array( ...$values, '', self::LISTINGS ) ), 'listing_reference' ) );
		$rows  = array() === $first ? array() : Database::rows(
			'SELECT listing_reference, COUNT(*) AS received, SUM( CASE WHEN facets & %d = 0 THEN 1 ELSE 0 END ) AS answered, SUM( CASE WHEN expires_at <= %d THEN 1 ELSE 0 END ) AS expiring' . $from . Database::in( $first ) . $order,
			array( LeadFacets::bits( array( self::NEW ) ), self::soon(), ...$values, ...$first )
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
	public function months(): array {
		$expiring = LeadMonths::expiring( LeadFacets::bits( array( self::ACCEPTED ) ) );
		$months   = array();
		foreach ( LeadMonths::names() as $month ) {
			$leads    = array_values( array_filter( $this->leads, static fn ( array $group ): bool => $month === $group['month'] ) );
			$received = self::sum( $leads, array( self::ACCEPTED ) );
			$months[] = array(
				'month'    => $month,
				'received' => $received,
				'answered' => $received - self::sum( $leads, array( self::ACCEPTED, self::NEW ) ),
				'expiring' => $expiring[ $month ] ?? 0,
			);
		}

		return $months;
	}

	/**
	 * How many leads have some facets.
	 *
	 * @param list<Group>  $groups What was counted.
	 * @param list<string> $facets Of LeadFacets.
	 */
	private static function sum( array $groups, array $facets ): int {
		$bits = LeadFacets::bits( $facets );

		return array_sum( array_column( array_filter( $groups, static fn ( array $group ): bool => ( $group['facets'] & $bits ) === $bits ), 'leads' ) );
	}

	/**
	 * Until when a lead counts as expiring.
	 */
	private static function soon(): int {
		return Clock::now() + LeadList::EXPIRING_DAYS * DAY_IN_SECONDS;
	}
}
