<?php
/**
 * Why a lead is kept longer than its term.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Contract;
use Doorstep\Mail\MailDate;
use Doorstep\Texts;
use WP_Error;

/**
 * A hold takes a lead out of the prospects' term until a day that staff set with a reason: a contract, documents
 * that the law has the agency keep, or a dispute (Article 17(3)(b) and (e) GDPR). It never shortens the term.
 */
final class Hold {

	/**
	 * A mandate, sale or tenancy came of it: law 70-9 has its papers kept for ten years.
	 */
	public const CONTRACT = 'contract';

	/**
	 * It holds what identifies a client: Article L561-12 of the Code monétaire et financier has that kept for
	 * five years after the relationship.
	 */
	public const IDENTITY = 'identity';

	/**
	 * It is needed to establish, exercise or defend a legal claim.
	 */
	public const LEGAL = 'legal';

	public const KINDS = array( self::CONTRACT, self::IDENTITY, self::LEGAL );

	/**
	 * Makes a hold.
	 *
	 * @param string $kind   One of KINDS.
	 * @param int    $until  Unix seconds; from then on the lead's own term holds again.
	 * @param string $reason In staff's words.
	 */
	public function __construct( public readonly string $kind, public readonly int $until, public readonly string $reason ) {}

	/**
	 * Months from the last contact that the documents promise as the longest; see LeadTerms.
	 *
	 * @param string $kind One of KINDS.
	 */
	public static function months( string $kind ): int {
		return Contract::limit( self::IDENTITY === $kind ? 'identityHoldMonths' : 'holdMonths' );
	}

	/**
	 * Why a lead is not held so long: however often a hold is set anew, it ends with what the documents promise.
	 *
	 * @param Lead $lead The lead.
	 */
	public function refusal( Lead $lead ): ?WP_Error {
		$months = self::months( $this->kind );
		$latest = Clock::add_months( max( $lead->received_at, $lead->last_contact_at ), $months );
		if ( wp_date( 'Y-m-d', $this->until ) <= wp_date( 'Y-m-d', $latest ) ) {
			return null;
		}
		/* translators: 1: A date, 2: number of months. */
		$message = __( 'For this reason a lead can be kept until %1$s at most: %2$d months after the last contact, as the privacy policy says.', 'doorstep' );

		return new WP_Error( 'doorstep_hold', sprintf( $message, MailDate::day( $latest, Texts::language() ), $months ), array( 'status' => 422 ) );
	}
}
