<?php
/**
 * How long leads of one kind live.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;

/**
 * A term in the calendar's months, from one of two moments.
 *
 * @phpstan-type End array{expires_at: int, erase_at: int}
 */
final class RetentionRule {

	/**
	 * What the rule for all other leads is called.
	 */
	public const GENERAL = '';

	/**
	 * From when a term counts: the last contact by the visitor, from which the three years of CNIL's
	 * référentiel count too, or receipt.
	 */
	public const CONTACT = 'contact';
	public const RECEIPT = 'receipt';

	/**
	 * Makes a rule.
	 *
	 * @param string $of             One of the contract's formKinds, Lead::FLAMINGO, or GENERAL.
	 * @param int    $months         Months until nobody can read the lead.
	 * @param int    $pending_months Months from then until its row goes.
	 * @param string $starts_from    CONTACT or RECEIPT.
	 */
	public function __construct( public readonly string $of, public readonly int $months, public readonly int $pending_months, public readonly string $starts_from ) {}

	/**
	 * When a lead expires, and when its row may go.
	 *
	 * @param int $received_at     Unix seconds.
	 * @param int $last_contact_at Unix seconds.
	 * @return End Unix seconds.
	 */
	public function end( int $received_at, int $last_contact_at ): array {
		return $this->after( self::RECEIPT === $this->starts_from ? $received_at : $last_contact_at );
	}

	/**
	 * The calendar's answer.
	 *
	 * @param int $start Unix seconds, from which the term counts.
	 * @return End Unix seconds.
	 */
	public function after( int $start ): array {
		$expires_at = Clock::add_months( $start, $this->months );

		return array(
			'expires_at' => $expires_at,
			'erase_at'   => Clock::add_months( $expires_at, $this->pending_months ),
		);
	}

	/**
	 * Whether some lead may end sooner by this rule than by another one. No contact is before receipt.
	 *
	 * @param self $other The other one.
	 */
	public function may_shorten( self $other ): bool {
		return $this->months < $other->months || $this->pending_months < $other->pending_months
			|| ( self::RECEIPT === $this->starts_from && self::CONTACT === $other->starts_from );
	}
}
