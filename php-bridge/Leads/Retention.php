<?php
/**
 * How long leads live.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Settings;

/**
 * A lead's end is written into its row when it is received. A shorter term that the owner sets later
 * applies to every lead at once, before it is saved. A longer one applies to leads received from then
 * on: who sent one was told the shorter. So no lead is kept longer than the documents say, nor longer
 * than its sender was told.
 *
 * @phpstan-type End array{expires_at: int, erase_at: int}
 */
final class Retention {

	/**
	 * Longest life that the settings allow, with the pending stage: nothing older is left.
	 */
	private const LONGEST_MONTHS = 38;

	/**
	 * When a lead expires, and when its row may go, by the settings of now.
	 *
	 * @param int    $received_at Unix seconds.
	 * @param string $verdict     SpamVerdict::ACCEPT or QUARANTINE.
	 * @return End Unix seconds.
	 */
	public static function end( int $received_at, string $verdict ): array {
		$retention = Settings::all()['retention'];
		$end       = self::after( $received_at, $retention['leadMonths'], $retention['pendingMonths'] );
		// Doubtful leads are erased sooner; nobody may ever look at them.
		$doubtful = $received_at + Contract::limit( 'quarantineDays' ) * DAY_IN_SECONDS;

		return SpamVerdict::QUARANTINE === $verdict ? array_map( static fn ( int $at ): int => min( $at, $doubtful ), $end ) : $end;
	}

	/**
	 * Brings the end of stored leads forward before a shorter term is saved, so that the term never
	 * says less than is enforced; on pre_update_option_doorstep_settings.
	 *
	 * @param mixed $settings What is to be saved, valid.
	 * @return mixed The same.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be done; nothing is saved then.
	 */
	public static function before_settings( mixed $settings ): mixed {
		$new = is_array( $settings ) && is_array( $settings['retention'] ?? null ) ? $settings['retention'] : array();
		$old = Settings::all()['retention'];
		if ( is_int( $new['leadMonths'] ?? null ) && is_int( $new['pendingMonths'] ?? null ) && ( $new['leadMonths'] < $old['leadMonths'] || $new['pendingMonths'] < $old['pendingMonths'] ) ) {
			self::shorten( $new['leadMonths'], $new['pendingMonths'], Clock::add_months( Clock::now(), -self::LONGEST_MONTHS ) );
		}

		return $settings;
	}

	/**
	 * Applies the settings of now to leads received lately: one that came in while the settings were
	 * being saved may have been stored with the term before.
	 *
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be done.
	 */
	public static function settle(): void {
		$retention = Settings::all()['retention'];
		self::shorten( $retention['leadMonths'], $retention['pendingMonths'], Clock::now() - 3 * DAY_IN_SECONDS );
	}

	/**
	 * Lets no lead live longer than these terms. Goes day by day: within one day of UTC every lead is
	 * moved by the same number of seconds, so each statement is short and needs no calendar.
	 *
	 * @param int $lead_months    Months from receipt to expiry.
	 * @param int $pending_months Months from expiry to erasure.
	 * @param int $from           Unix seconds; leads received before are left alone.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be done.
	 */
	private static function shorten( int $lead_months, int $pending_months, int $from ): void {
		$first = max( $from, LeadStore::oldest() ?? PHP_INT_MAX );
		$now   = Clock::now();
		for ( $day = $first - $first % DAY_IN_SECONDS; $day <= $now; $day += DAY_IN_SECONDS ) {
			$end = self::after( $day, $lead_months, $pending_months );
			LeadStore::shorten( $day, $end['expires_at'] - $day, $end['erase_at'] - $day );
		}
	}

	/**
	 * The calendar's answer.
	 *
	 * @param int $received_at    Unix seconds.
	 * @param int $lead_months    Months from receipt to expiry.
	 * @param int $pending_months Months from expiry to erasure.
	 * @return End Unix seconds.
	 */
	private static function after( int $received_at, int $lead_months, int $pending_months ): array {
		$expires_at = Clock::add_months( $received_at, $lead_months );

		return array(
			'expires_at' => $expires_at,
			'erase_at'   => Clock::add_months( $expires_at, $pending_months ),
		);
	}
}
