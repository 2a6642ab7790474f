<?php
/**
 * What sending asks of the table of leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Database;

/**
 * Leads by what is to be sent about them; never one that has expired, nor that is frozen, unless its part is
 * done. Each method raises
 * DatabaseUnavailable where the database fails.
 */
final class LeadQueue {

	/**
	 * How many leads were accepted from a second on, up to a place in the order of receipt.
	 *
	 * @param int    $from Unix seconds.
	 * @param int    $at   Unix seconds of the place.
	 * @param string $id   Leads of that second count up to this id, without it.
	 */
	public static function count_accepted( int $from, int $at, string $id ): int {
		$row = Database::rows(
			'SELECT COUNT(*) AS leads FROM %i WHERE received_at >= %d AND received_at <= %d AND ( received_at < %d OR id < %s ) AND verdict = %s',
			array( Database::table( 'leads' ), $from, $at, $at, $id, SpamVerdict::ACCEPT )
		)[0] ?? array();

		return (int) ( $row['leads'] ?? 0 );
	}

	/**
	 * The first lead of some time that has a part of one channel.
	 *
	 * @param int    $from    Unix seconds.
	 * @param int    $to      Unix seconds, not within.
	 * @param string $channel One of Deliveries' channels.
	 * @param string $state   One of its states; empty for any.
	 */
	public static function first_of( int $from, int $to, string $channel, string $state = '' ): ?Lead {
		return LeadStore::live( 'received_at >= %d AND received_at < %d AND deliveries LIKE %s' . ( Deliveries::SENT === $state ? '' : ' AND frozen_at = 0' ), array( $from, $to, self::pattern( $channel, $state ) ), 'ORDER BY received_at, id LIMIT 1', array() )[0] ?? null;
	}

	/**
	 * Leads of one address, from a second on; the newest hundred.
	 *
	 * @param string $email Address; case does not count.
	 * @param int    $from  Unix seconds.
	 * @return list<Lead>
	 */
	public static function of_address_since( string $email, int $from ): array {
		return LeadStore::of_address( $email, 'AND received_at > %d ORDER BY received_at DESC LIMIT 100', array( $from ) );
	}

	/**
	 * Leads of which something was given up.
	 *
	 * @param string $channel One of Deliveries' channels.
	 * @param int    $count   How many at most.
	 * @return list<Lead>
	 */
	public static function given_up( string $channel, int $count ): array {
		return LeadStore::live( 'deliveries LIKE %s AND frozen_at = 0', array( self::pattern( $channel, Deliveries::FAILED ) ), 'ORDER BY received_at LIMIT %d', array( $count ) );
	}

	/**
	 * Whether something should have been tried by then, and was not.
	 *
	 * @param int $at Unix seconds.
	 */
	public static function is_overdue( int $at ): bool {
		return array() !== LeadStore::live( 'due_at > 0 AND due_at < %d AND frozen_at = 0', array( $at ), 'LIMIT 1', array() );
	}

	/**
	 * How many leads are being sent about, by claims that end within some time.
	 *
	 * @param int $from Unix seconds, not within.
	 * @param int $to   Unix seconds.
	 */
	public static function count_sending( int $from, int $to ): int {
		$row = Database::rows(
			'SELECT COUNT(*) AS leads FROM %i WHERE due_at > %d AND due_at <= %d AND deliveries LIKE %s',
			array( Database::table( 'leads' ), $from, $to, '%' . Database::escape_like( '"state":"' . Deliveries::SENDING . '"' ) . '%' )
		)[0] ?? array();

		return (int) ( $row['leads'] ?? 0 );
	}

	/**
	 * What stands in the column, as Deliveries::text() writes it.
	 *
	 * @param string $channel One of Deliveries' channels.
	 * @param string $state   One of its states; empty for any.
	 */
	public static function pattern( string $channel, string $state ): string {
		return '%' . Database::escape_like( '"' . $channel . '":{"state":"' . $state ) . ( '' === $state ? '' : '"' ) . '%';
	}
}
