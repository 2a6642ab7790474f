<?php
/**
 * Why a lead is kept longer than its term.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

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
}
