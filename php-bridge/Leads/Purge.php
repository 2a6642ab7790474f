<?php
/**
 * Erases what has had its time.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\DatabaseUnavailable;
use Doorstep\Encryption\KeysUnavailable;

/**
 * Daily, and on command. Nobody can read an expired lead whether or not this ever runs. May run twice
 * at once, or stop half-way.
 */
final class Purge {

	/**
	 * Keeps one run of cron short: 50,000 leads. What is left goes the next day.
	 */
	private const BATCHES = 2000;

	/**
	 * How many holds that are over one run of cron forgets.
	 */
	private const HOLDS = 500;

	/**
	 * Erases the leads whose end has come; on Installation::PURGE_EVENT.
	 *
	 * @throws DatabaseUnavailable When the database fails; what is erased by then stays erased.
	 */
	public static function run(): void {
		self::erase();
	}

	/**
	 * Erases the leads whose end has come, and writes down how many there were.
	 *
	 * @return int How many.
	 * @throws DatabaseUnavailable When the database fails; what is erased by then stays erased.
	 */
	public static function erase(): int {
		Retention::settle();
		try {
			self::forget_holds();
		} catch ( KeysUnavailable $error ) {
			// What is over is erased without any key.
			wp_trigger_error( __METHOD__, $error->getMessage() );
		}
		$erased = 0;
		try {
			for ( $batch = 0; $batch < self::BATCHES; $batch++ ) {
				$count   = LeadStore::purge();
				$erased += $count;
				if ( 0 === $count ) {
					break;
				}
			}
		} finally {
			if ( $erased > 0 ) {
				Trail::write( Trail::PURGE, null, $erased );
			}
		}

		return $erased;
	}

	/**
	 * Has the rows of leads whose hold is over say so, for lists and figures: read, they say it already.
	 *
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function forget_holds(): void {
		foreach ( LeadStore::live( 'hold_until > 0 AND hold_until <= %d', array( Clock::now() ), 'LIMIT %d', array( self::HOLDS ) ) as $lead ) {
			LeadStore::change( $lead, Retention::applied( $lead, $lead ) );
		}
	}

	/**
	 * How many leads erase() would erase, were it run now.
	 *
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function due(): int {
		return LeadStore::count_due_for_erasure();
	}
}
