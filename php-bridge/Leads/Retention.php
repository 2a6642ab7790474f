<?php
/**
 * How long leads live.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use Doorstep\Settings;

/**
 * A lead's end is written into its row when it is received. A shorter term that the owner sets later
 * applies to every lead at once, before it is saved. A longer one applies to leads received from then
 * on: who sent one was told the shorter. So no lead is kept longer than the documents say, nor longer
 * than its sender was told, but for one on hold.
 *
 * @phpstan-import-type End from RetentionRule
 */
final class Retention {

	/**
	 * When a lead expires, and when its row may go, by the rules of now: without a hold or a transfer.
	 *
	 * @param string $kind            One of the contract's formKinds.
	 * @param string $source          Lead::FORM, or where it was imported from.
	 * @param int    $received_at     Unix seconds.
	 * @param int    $last_contact_at Unix seconds.
	 * @param string $verdict         SpamVerdict::ACCEPT or QUARANTINE.
	 * @return End Unix seconds.
	 */
	public static function end( string $kind, string $source, int $received_at, int $last_contact_at, string $verdict ): array {
		$end = RetentionRules::current()->rule( $kind, $source )->end( $received_at, $last_contact_at );

		// Doubtful leads are erased sooner; nobody may ever look at them.
		return SpamVerdict::QUARANTINE === $verdict ? self::by( $received_at + Contract::limit( 'quarantineDays' ) * DAY_IN_SECONDS, $end ) : $end;
	}

	/**
	 * A lead that has been changed, with its end: the one place that moves it. What lengthens the life of a
	 * lead, such as another contact, has the rules of now applied; anything else never puts the end off, even
	 * where the rules have become longer since. A hold keeps the lead until its last day at least.
	 *
	 * @param Lead $before The lead as it was.
	 * @param Lead $after  The same, changed.
	 */
	public static function applied( Lead $before, Lead $after ): Lead {
		$was = self::own_end( $before );
		$end = self::own_end( $after );
		foreach ( array( 'expires_at', 'erase_at' ) as $column ) {
			$kept           = $end[ $column ] > $was[ $column ] ? $end[ $column ] : min( $end[ $column ], $before->$column );
			$end[ $column ] = max( $kept, $after->hold->until ?? 0 );
		}

		return $after->with( $end );
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
		$retention = is_array( $settings ) ? $settings['retention'] ?? null : null;
		if ( is_array( $retention ) && Settings::is_retention( $retention ) ) {
			$rules = RetentionRules::of( $retention );
			foreach ( $rules->shorter_than( RetentionRules::current() ) as $rule ) {
				RetentionChange::apply( $rules, $rule );
			}
		}

		return $settings;
	}

	/**
	 * Applies the rules of now to every lead: one that came in, or was changed, while settings were being
	 * saved may have been stored with the term before.
	 *
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be done.
	 */
	public static function settle(): void {
		$rules = RetentionRules::current();
		foreach ( $rules->all() as $rule ) {
			RetentionChange::apply( $rules, $rule );
		}
	}

	/**
	 * A lead's end by the rules of now, and by its transfer; without its hold.
	 *
	 * @param Lead $lead The lead.
	 * @return End Unix seconds.
	 */
	private static function own_end( Lead $lead ): array {
		$end  = self::end( $lead->kind, $lead->source, $lead->received_at, $lead->last_contact_at, $lead->verdict );
		$days = RetentionRules::current()->transferred_days;
		$at   = $lead->transferred_at();

		return $days > 0 && $at > 0 ? self::by( $at + $days * DAY_IN_SECONDS, $end ) : $end;
	}

	/**
	 * An end, or an earlier moment.
	 *
	 * @param int   $moment Unix seconds.
	 * @param array $end    Unix seconds.
	 * @phpstan-param End $end
	 * @return End Unix seconds.
	 */
	private static function by( int $moment, array $end ): array {
		return array_map( static fn ( int $at ): int => min( $at, $moment ), $end );
	}
}
