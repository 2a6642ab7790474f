<?php
/**
 * Leads in the order in which staff read them.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Encryption\LeadCipher;

/**
 * Pages of leads that have not expired. A page begins after the last lead of the one before, however
 * many there are. It is read in two steps, ids from an index that holds all that is compared, then their rows.
 * Each method raises DatabaseUnavailable where the database fails.
 */
final class LeadList {

	/**
	 * In how many days a lead expires that counts as expiring.
	 */
	public const EXPIRING_DAYS = 30;

	/**
	 * How many leads that may hold a text are looked at for one page of a search.
	 */
	private const LOOKED_AT = 500;

	/**
	 * How many leads are looked at for one page of a search or filter, so that it takes no longer where nothing
	 * is found: whoever asks goes on.
	 */
	private const WINDOW = 25000;

	/**
	 * Leads of a query, in its order.
	 *
	 * @param LeadQuery       $query       What is wanted.
	 * @param LeadCursor|null $before      A `next` from an earlier page of the same query; null for the first.
	 * @param int             $count       How many at most.
	 * @param bool            $with_frozen Whether leads that may be stored and nothing else are among them.
	 * @return array{leads: list<Lead>, next: LeadCursor|null} Leads, and where to go on; null when there are no more.
	 */
	public static function page( LeadQuery $query, ?LeadCursor $before, int $count, bool $with_frozen = true ): array {
		list( $places, $next ) = self::found( $query, $before, $count, $with_frozen );

		return array(
			'leads' => self::leads( array_map( static fn ( LeadCursor $place ): string => $place->id, $places ) ),
			'next'  => $next,
		);
	}

	/**
	 * The first leads of a query, however many a search must look at to find them.
	 *
	 * @param LeadQuery $query       What is wanted.
	 * @param int       $count       How many at most.
	 * @param bool      $with_frozen As for page().
	 * @return list<Lead>
	 */
	public static function first( LeadQuery $query, int $count, bool $with_frozen = true ): array {
		$leads  = array();
		$before = null;
		do {
			$page = self::page( $query, $before, $count, $with_frozen );
			array_push( $leads, ...$page['leads'] );
			$count -= count( $page['leads'] );
			$before = $page['next'];
		} while ( null !== $before && $count > 0 );

		return $leads;
	}

	/**
	 * How many leads a query finds.
	 *
	 * @param LeadQuery $query       What is wanted.
	 * @param bool      $with_frozen As for page().
	 */
	public static function count( LeadQuery $query, bool $with_frozen = true ): int {
		if ( '' !== $query->search ) {
			$number = 0;
			$next   = null;
			do {
				list( $places, $next ) = self::found( $query, $next, self::LOOKED_AT, $with_frozen );

				$number += count( $places );
			} while ( null !== $next );

			return $number;
		}
		list( $where, $values ) = self::condition( $query, $with_frozen );

		return (int) ( Database::rows(
			'SELECT COUNT(*) AS number FROM %i FORCE INDEX ( ' . self::index( $query ) . ' ) WHERE ' . $where,
			array( Database::table( 'leads' ), ...$values )
		)[0]['number'] ?? 0 );
	}

	/**
	 * Where the leads of a page stand.
	 *
	 * @param LeadQuery       $query       What is wanted.
	 * @param LeadCursor|null $before      As for page().
	 * @param int             $count       As for page().
	 * @param bool            $with_frozen As for page().
	 * @return array{list<LeadCursor>, LeadCursor|null} Places, and where to go on.
	 */
	private static function found( LeadQuery $query, ?LeadCursor $before, int $count, bool $with_frozen ): array {
		$most   = '' === $query->search ? $count + 1 : max( $count + 1, self::LOOKED_AT );
		$end    = self::may_be_rare( $query ) ? self::window_end( $query, $before ) : null;
		$places = self::places( $query, $before, $most, $with_frozen, $end );
		$found  = '' === $query->search ? $places : LeadSearch::among( $places, $query->search, $count + 1 );
		$shown  = array_slice( $found, 0, $count );
		if ( count( $found ) > $count ) {
			return array( $shown, $shown[ $count - 1 ] );
		}

		return array( $shown, count( $places ) === $most ? $places[ $most - 1 ] : $end );
	}

	/**
	 * Whether very many leads may stand between two of a query.
	 *
	 * @param LeadQuery $query What is wanted.
	 */
	private static function may_be_rare( LeadQuery $query ): bool {
		$is_narrowed = '' !== $query->search || 0 !== LeadFacets::wanted( $query ) || ( null !== $query->days && 'received' !== $query->sort );

		return $is_narrowed && '' === $query->listing;
	}

	/**
	 * The last place that is looked at for one page.
	 *
	 * @param LeadQuery       $query  What is wanted.
	 * @param LeadCursor|null $before As for page().
	 * @return LeadCursor|null Null where that is the last place of all.
	 */
	private static function window_end( LeadQuery $query, ?LeadCursor $before ): ?LeadCursor {
		list( $days, $bounds ) = 'received' === $query->sort ? self::days( $query ) : array( '', array() );
		list( $rest, $values ) = self::from_place( $query, $before, false );

		$by        = LeadQuery::SORTS[ $query->sort ];
		$direction = $query->is_descending ? 'DESC' : 'ASC';
		$rows      = Database::rows(
			"SELECT id, $by AS place FROM %i FORCE INDEX ( {$query->sort} ) WHERE " . self::all_of( $by ) . " AND expires_at > %d$days$rest ORDER BY $by $direction, id $direction LIMIT 1 OFFSET %d",
			array( Database::table( 'leads' ), Clock::now(), ...$bounds, ...$values, self::WINDOW - 1 )
		);

		return array() === $rows ? null : LeadCursor::at( $query->sort, (string) $rows[0]['place'], (string) $rows[0]['id'] );
	}

	/**
	 * A range that leaves nothing out: without one MariaDB would sort the table's rows instead of reading its index.
	 *
	 * @param string $by Column by which is sorted.
	 */
	private static function all_of( string $by ): string {
		return str_ends_with( $by, '_at' ) ? "$by > 0" : "$by >= ''";
	}

	/**
	 * The days of receipt, for SQL.
	 *
	 * @param LeadQuery $query What is wanted.
	 * @return array{string, list<int>} Condition with marks, and their values.
	 */
	private static function days( LeadQuery $query ): array {
		return null === $query->days ? array( '', array() ) : array( ' AND received_at >= %d AND received_at < %d', array( $query->days->start(), $query->days->end() ) );
	}

	/**
	 * What comes after a place, or up to it.
	 *
	 * @param LeadQuery       $query What is wanted.
	 * @param LeadCursor|null $place The place; null for all.
	 * @param bool            $is_up Whether what comes up to it is meant, with it.
	 * @return array{string, list<int|string>} Condition with marks, and their values.
	 */
	private static function from_place( LeadQuery $query, ?LeadCursor $place, bool $is_up ): array {
		if ( null === $place ) {
			return array( '', array() );
		}
		$by   = LeadQuery::SORTS[ $query->sort ];
		$sign = $query->is_descending === $is_up ? '>' : '<';
		$mark = is_int( $place->value ) ? '%d' : '%s';

		// Said twice: SQLite makes its range from the first, MariaDB from the second, which leaves out equals too.
		return array( " AND $by $sign= $mark AND ( $by $sign $mark OR ( $by = $mark AND id $sign" . ( $is_up ? '=' : '' ) . ' %s ) )', array( $place->value, $place->value, $place->value, $place->id ) );
	}

	/**
	 * Where the leads of a query stand.
	 *
	 * @param LeadQuery       $query  What is wanted.
	 * @param LeadCursor|null $before Where to go on; null for the first.
	 * @param int             $count  How many at most.
	 * @param bool            $with_frozen As for page().
	 * @param LeadCursor|null $end         The last one that is looked at; null for the last of all.
	 * @return list<LeadCursor>
	 */
	private static function places( LeadQuery $query, ?LeadCursor $before, int $count, bool $with_frozen, ?LeadCursor $end ): array {
		list( $where, $values ) = self::condition( $query, $with_frozen );

		// What cannot be read takes no place in a page.
		$keys = LeadCipher::readable();
		if ( array() !== $keys ) {
			$where .= ' AND key_id ' . Database::in( $keys );
			array_push( $values, ...$keys );
		}
		$by        = LeadQuery::SORTS[ $query->sort ];
		$direction = $query->is_descending ? 'DESC' : 'ASC';
		foreach ( array( self::from_place( $query, $before, false ), self::from_place( $query, $end, true ) ) as list( $range, $bounds ) ) {
			$where .= $range;
			array_push( $values, ...$bounds );
		}
		$rows = Database::rows(
			"SELECT id, $by AS place FROM %i FORCE INDEX ( " . self::index( $query ) . " ) WHERE $where ORDER BY $by $direction, id $direction LIMIT %d",
			array( Database::table( 'leads' ), ...$values, $count )
		);

		return array_map( static fn ( array $row ): LeadCursor => LeadCursor::at( $query->sort, (string) $row['place'], (string) $row['id'] ), $rows );
	}

	/**
	 * The leads of some ids, in their order.
	 *
	 * @param list<string> $ids UUIDs.
	 * @return list<Lead>
	 */
	private static function leads( array $ids ): array {
		if ( array() === $ids ) {
			return array();
		}
		$leads = array_column( array_map( static fn ( Lead $lead ): array => array( $lead->id, $lead ), LeadStore::live( 'id ' . Database::in( $ids ), $ids, '', array() ) ), 1, 0 );

		return array_values( array_filter( array_map( static fn ( string $id ): ?Lead => $leads[ $id ] ?? null, $ids ) ) );
	}

	/**
	 * What SQL looks for.
	 *
	 * @param LeadQuery $query       What is wanted.
	 * @param bool      $with_frozen As for page().
	 * @return array{string, list<int|string>} Condition with marks, and their values.
	 */
	private static function condition( LeadQuery $query, bool $with_frozen ): array {
		$where  = 'expires_at > %d';
		$values = array( Clock::now() );
		$facets = LeadFacets::wanted( $query );
		if ( 'view' === self::index( $query ) ) {
			$where .= 'open' === $query->view ? " AND verdict = 'accept' AND state = 'new'" : " AND verdict = 'quarantine'";
		}
		if ( 0 !== $facets ) {
			$where .= ' AND facets & %d = %d';
			array_push( $values, $facets, $facets );
		}
		if ( ! $with_frozen ) {
			$where   .= ' AND facets & %d = 0';
			$values[] = LeadFacets::frozen();
		}
		if ( 'expiring' === $query->view ) {
			$where   .= ' AND expires_at <= %d';
			$values[] = Clock::now() + self::EXPIRING_DAYS * DAY_IN_SECONDS;
		}
		if ( '' !== $query->listing ) {
			$where   .= ' AND listing_reference = %s';
			$values[] = $query->listing;
		}
		list( $days, $bounds ) = self::days( $query );

		$where .= $days;
		array_push( $values, ...$bounds );
		if ( '' !== $query->search ) {
			list( $found, $texts ) = LeadSearch::condition( $query->search );

			$where .= ' AND ' . self::all_of( LeadQuery::SORTS[ $query->sort ] ) . ' AND ' . $found;
			array_push( $values, ...$texts );
		}

		return array( $where, $values );
	}

	/**
	 * The index by which a query is read. Databases guess wrong for some of them.
	 *
	 * @param LeadQuery $query What is wanted.
	 */
	private static function index( LeadQuery $query ): string {
		return match ( true ) {
			'' !== $query->listing => 'listing',
			'' !== $query->search => 'received' === $query->sort ? 'search' : $query->sort,
			'received' === $query->sort && in_array( $query->view, array( 'open', 'doubtful' ), true ) => 'view',
			default => $query->sort,
		};
	}
}
