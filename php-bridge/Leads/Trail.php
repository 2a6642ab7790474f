<?php
/**
 * What staff did with leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Database;

/**
 * One entry for each lead that somebody opened, changed or erased, and for each export: who, when, what,
 * and the lead's id, but nothing that is in it. An entry is written before what it tells of is done, so
 * that nothing is done without one; but for the purge, which nobody does and which counts what it erased. Kept for the contract's `trailMonths`.
 *
 * @phpstan-type Entry array{id: string, doneAt: string, user: string, action: string, leadId: string|null, leads: int}
 */
final class Trail {

	public const READ   = 'read';
	public const CHANGE = 'change';
	public const ERASE  = 'erase';
	public const EXPORT = 'export';
	public const PURGE  = 'purge';

	private const TABLE = 'trail';

	/**
	 * Writes an entry for the user of this request; of the purge, for nobody, whoever set it off.
	 *
	 * @param string      $action One of the constants.
	 * @param string|null $lead   UUID of the lead; null where it is about several.
	 * @param int         $leads  How many leads it is about.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be written; what it tells of must not be done then.
	 */
	public static function write( string $action, ?string $lead, int $leads = 1 ): void {
		Database::insert(
			self::TABLE,
			array(
				'id'      => wp_generate_uuid4(),
				'done_at' => Clock::now(),
				'user_id' => self::PURGE === $action ? 0 : get_current_user_id(),
				'action'  => $action,
				'lead_id' => $lead,
				'leads'   => $leads,
			)
		);
	}

	/**
	 * Entries, newest first.
	 *
	 * @param string|null $before A `next` from an earlier page.
	 * @param int         $count  How many at most.
	 * @return array{entries: list<Entry>, next: string|null} Entries, and where to go on; null when there are no more.
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function page( ?string $before, int $count ): array {
		$cursor = explode( '-', $before ?? PHP_INT_MAX . '-', 2 );
		$at     = (int) $cursor[0];
		$rows   = Database::rows(
			'SELECT * FROM %i WHERE done_at > %d AND done_at <= %d AND ( done_at < %d OR id < %s ) ORDER BY done_at DESC, id DESC LIMIT %d',
			array( Database::table( self::TABLE ), self::kept_since(), $at, $at, $cursor[1] ?? '', $count + 1 )
		);
		$last   = $rows[ $count - 1 ] ?? null;

		return array(
			'entries' => array_map( self::entry( ... ), array_slice( $rows, 0, $count ) ),
			'next'    => count( $rows ) > $count && null !== $last ? $last['done_at'] . '-' . $last['id'] : null,
		);
	}

	/**
	 * Erases what has had its time; on Installation::PURGE_EVENT.
	 *
	 * @throws \Doorstep\DatabaseUnavailable When the database fails.
	 */
	public static function purge(): void {
		do {
			$count = Database::delete_batch( self::TABLE, 'done_at <= %d', self::kept_since() );
		} while ( $count > 0 );
	}

	/**
	 * When the oldest entry that is still kept may have been written.
	 */
	private static function kept_since(): int {
		return Clock::add_months( Clock::now(), -Contract::limit( 'trailMonths' ) );
	}

	/**
	 * An entry as the contract has it.
	 *
	 * @param array<string, string|null> $row Every column.
	 * @return Entry
	 */
	private static function entry( array $row ): array {
		$user = get_userdata( (int) $row['user_id'] );

		return array(
			'id'     => (string) $row['id'],
			'doneAt' => Clock::iso( (int) $row['done_at'] ),
			'user'   => false === $user ? '' : $user->display_name,
			'action' => (string) $row['action'],
			'leadId' => $row['lead_id'],
			'leads'  => (int) $row['leads'],
		);
	}
}
