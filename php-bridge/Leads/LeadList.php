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

/**
 * Pages of leads that have not expired. A page begins after the last lead of the one before, however
 * many there are. Each method raises DatabaseUnavailable where the database fails.
 */
final class LeadList {

	/**
	 * What staff look at: everything; what nobody has answered; what looks like a robot's; and what
	 * can soon be read no more, soonest first.
	 */
	public const VIEWS = array( 'all', 'open', 'doubtful', 'expiring' );

	/**
	 * How many leads one search looks through; without a bound it would take seconds among 100,000.
	 */
	private const SEARCH_WINDOW = 5000;

	/**
	 * In how many days a lead expires that counts as expiring.
	 */
	public const EXPIRING_DAYS = 30;

	/**
	 * Leads, newest first but in the view `expiring`.
	 *
	 * @param string      $view   One of VIEWS.
	 * @param string      $search What a lead must contain, in any field or its listing; accents and case do not count.
	 * @param string|null $before A `next` from an earlier page of the same view.
	 * @param int         $count  How many at most.
	 * @return array{leads: list<Lead>, next: string|null} Leads, and where to go on; null when there are no more.
	 */
	public static function page( string $view, string $search, ?string $before, int $count ): array {
		list( $by, $direction, $sign ) = 'expiring' === $view ? array( 'expires_at', 'ASC', '>' ) : array( 'received_at', 'DESC', '<' );

		$order  = "ORDER BY $by $direction, id $direction";
		$where  = self::condition( $view );
		$values = 'expiring' === $view ? array( Clock::now() + self::EXPIRING_DAYS * DAY_IN_SECONDS ) : array();
		if ( null !== $before ) {
			$cursor = explode( '-', $before, 2 );
			$where .= " AND $by $sign= %d AND ( $by $sign %d OR id $sign %s )";
			array_push( $values, (int) $cursor[0], (int) $cursor[0], $cursor[1] ?? '' );
		}
		$window_end = null;
		if ( '' !== $search ) {
			$last = LeadStore::live( $where, $values, $order . ' LIMIT 1 OFFSET %d', array( self::SEARCH_WINDOW - 1 ) )[0] ?? null;
			if ( null !== $last ) {
				$at         = 'expiring' === $view ? $last->expires_at : $last->received_at;
				$window_end = self::cursor( $view, $last );
				$back       = '<' === $sign ? '>' : '<';
				$where     .= " AND $by $back= %d AND ( $by $back %d OR id $back= %s )";
				array_push( $values, $at, $at, $last->id );
			}
			$where   .= ' AND search_text LIKE %s';
			$values[] = self::pattern( $search );
		}
		$leads = LeadStore::live( $where, $values, $order . ' LIMIT %d', array( $count + 1 ) );

		return count( $leads ) <= $count ? array(
			'leads' => $leads,
			'next'  => $window_end,
		) : array(
			'leads' => array_slice( $leads, 0, $count ),
			'next'  => self::cursor( $view, $leads[ $count - 1 ] ),
		);
	}

	/**
	 * How many leads a search finds.
	 *
	 * @param string $search As for page().
	 */
	public static function count( string $search ): int {
		return (int) ( Database::rows(
			'SELECT COUNT(*) AS number FROM %i WHERE expires_at > %d AND search_text LIKE %s',
			array( Database::table( 'leads' ), Clock::now(), self::pattern( $search ) )
		)[0]['number'] ?? 0 );
	}

	/**
	 * What a view shows.
	 *
	 * @param string $view One of VIEWS.
	 */
	private static function condition( string $view ): string {
		return match ( $view ) {
			'open' => "verdict = 'accept' AND state = 'new'",
			'doubtful' => "verdict = 'quarantine'",
			'expiring' => "verdict = 'accept' AND expires_at <= %d",
			default => '1 = 1',
		};
	}

	/**
	 * The place of a lead in a view.
	 *
	 * @param string $view One of VIEWS.
	 * @param Lead   $lead A lead.
	 */
	private static function cursor( string $view, Lead $lead ): string {
		return ( 'expiring' === $view ? $lead->expires_at : $lead->received_at ) . '-' . $lead->id;
	}

	/**
	 * What SQL looks for.
	 *
	 * @param string $search Any text.
	 */
	private static function pattern( string $search ): string {
		return '%' . Database::escape_like( LeadRow::searchable( $search ) ) . '%';
	}
}
