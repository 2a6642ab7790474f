<?php
/**
 * Steps that are taken.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use WP_Error;

/**
 * Stores what staff do with one lead, whoever else writes about it at the same moment. Each is in the
 * trail before it is done. Each method raises DatabaseUnavailable where the database fails.
 */
final class LeadSteps {

	/**
	 * How often somebody else may write at the same moment before one of them is told.
	 */
	public const TRIES = 5;

	/**
	 * Takes a step.
	 *
	 * @param string   $id       UUID of the lead.
	 * @param LeadStep $step     The step.
	 * @param bool     $is_right Whether a person uses a right with it; see LeadStep::refusal().
	 * @return WP_Error|null Why it was not taken.
	 */
	public static function take( string $id, LeadStep $step, bool $is_right = false ): ?WP_Error {
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			$lead = LeadStore::find( $id );
			if ( null === $lead ) {
				return LeadsRoute::none();
			}
			$refusal = $step->refusal( $lead, $is_right );
			if ( null !== $refusal ) {
				return $refusal;
			}
			$after = $step->after( $lead );
			if ( $after->expires_at <= Clock::now() && ! $step->is_confirmed ) {
				return new WP_Error( 'doorstep_confirm', __( 'The term of this lead is over but for the hold. Released, it is gone at once, and nobody can read it any more.', 'doorstep' ), array( 'status' => 409 ) );
			}
			if ( 0 === $try ) {
				Trail::write( Trail::CHANGE, $id );
			}
			if ( LeadStore::change( $lead, $after ) ) {
				if ( $lead->verdict !== $after->verdict ) {
					self::plan( $lead );
				}
				return null;
			}
		}

		return self::busy();
	}

	/**
	 * Erases a lead for good, unless it is on hold.
	 *
	 * @param string $id UUID of the lead.
	 * @return WP_Error|null Why it was not erased.
	 */
	public static function erase( string $id ): ?WP_Error {
		$lead = LeadStore::find( $id );
		if ( null === $lead ) {
			return LeadsRoute::none();
		}
		if ( null === $lead->hold ) {
			Trail::write( Trail::ERASE, $id );
			if ( LeadStore::erase_one( $id ) || null === LeadStore::find( $id ) ) {
				return null;
			}
		}

		return new WP_Error( 'doorstep_held', __( 'This lead is on hold. Release it before it is erased.', 'doorstep' ), array( 'status' => 409 ) );
	}

	/**
	 * That others were quicker each time.
	 */
	public static function busy(): WP_Error {
		return new WP_Error( 'doorstep_busy', __( 'Somebody else is writing about this lead at the moment. Try again.', 'doorstep' ), array( 'status' => 409 ) );
	}

	/**
	 * Sends on what the agency would have had if the lead had not been doubtful. The visitor, who may
	 * have written weeks ago, gets no acknowledgement any more.
	 *
	 * @param Lead $lead The lead as it was.
	 */
	private static function plan( Lead $lead ): void {
		$deliveries = $lead->deliveries;
		foreach ( array_diff( Outbox::channels( $lead->email ), array( Deliveries::REPLY ) ) as $channel ) {
			$deliveries = $deliveries->with( $channel, Deliveries::WAITING, 0, Clock::now() );
		}
		LeadStore::move( $lead, $deliveries );
		Outbox::deliver_after_reply();
	}
}
