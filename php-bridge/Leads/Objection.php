<?php
/**
 * Objections that reach the agency by phone or letter.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Requests\RequestLog;
use Doorstep\Requests\RightUsed;
use WP_Error;

/**
 * Staff note on a person's behalf that they object. It counts for every lead of the address, as at the
 * person's own door: who objects does so to what is done with them, not with one of their messages
 * (Article 21 GDPR), and does not know how many there are.
 */
final class Objection {

	/**
	 * Notes it, and that it was done. The lead that it is noted with comes last: should PHP die before, the
	 * same again does the rest.
	 *
	 * @param string   $id   UUID of the lead.
	 * @param LeadStep $step One of the two objections.
	 * @return WP_Error|null Why it was not noted.
	 * @throws \Doorstep\DatabaseUnavailable When it cannot be done.
	 */
	public static function note( string $id, LeadStep $step ): ?WP_Error {
		$lead = LeadStore::find( $id );
		if ( null === $lead ) {
			return LeadsRoute::none();
		}
		$refusal = $step->refusal( $lead );
		if ( null !== $refusal ) {
			return $refusal;
		}
		$noted = array();
		foreach ( DoorData::leads( $lead->email ) as $other ) {
			if ( $id !== $other->id && null === LeadSteps::take( $other->id, $step, true ) ) {
				$noted[] = $other->id;
			}
		}
		$error = LeadSteps::take( $id, $step );
		if ( null === $error ) {
			$noted[] = $id;
		}
		if ( array() !== $noted ) {
			RightUsed::note( 'objection', $lead->email, $noted, RequestLog::STAFF );
		}

		return $error;
	}
}
