<?php
/**
 * One step of staff.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use WP_Error;

/**
 * What a step does to a lead, and which leads it is refused for. Nothing is stored here: LeadSteps does.
 *
 * @phpstan-import-type Changes from Lead
 */
final class LeadStep {

	public const NOTE               = 'note';
	public const ANSWERED           = LeadActions::ANSWERED;
	public const TRANSFERRED        = LeadActions::TRANSFERRED;
	public const REOPENED           = 'reopened';
	public const CONTACT            = 'contact';
	public const ACCEPTED           = 'accepted';
	public const HELD               = 'held';
	public const RELEASED           = 'released';
	public const FROZEN             = 'frozen';
	public const UNFROZEN           = 'unfrozen';
	public const OBJECTED_MARKETING = 'objected_marketing';
	public const OBJECTED_SHARING   = 'objected_sharing';
	public const MERGED             = 'merged';

	/**
	 * The steps: a note; the two states that end the work, and the way back; that the visitor made
	 * contact, from when the term counts anew; that a doubtful lead is a person's; a hold and its end; a
	 * restriction (Article 18 GDPR) and its end; two objections that the person told staff of; and that
	 * another lead of the same address was taken into this one.
	 */
	public const NAMES = array( self::NOTE, self::ANSWERED, self::TRANSFERRED, self::REOPENED, self::CONTACT, self::ACCEPTED, self::HELD, self::RELEASED, self::FROZEN, self::UNFROZEN, self::OBJECTED_MARKETING, self::OBJECTED_SHARING, self::MERGED );

	/**
	 * What a frozen lead still takes: neither tells anybody anything of it.
	 */
	private const WHILE_FROZEN = array( self::HELD, self::RELEASED, self::UNFROZEN );

	/**
	 * Makes a step.
	 *
	 * @param string    $name         One of NAMES.
	 * @param string    $text         A note; of a hold, its reason.
	 * @param Hold|null $hold         Of the step `held`.
	 * @param bool      $is_confirmed Whether staff know that the lead may be gone with it.
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $text = '',
		private readonly ?Hold $hold = null,
		public readonly bool $is_confirmed = false
	) {}

	/**
	 * Why a lead does not take the step.
	 *
	 * @param Lead $lead     As it is.
	 * @param bool $is_right Whether a person uses a right with it, from which a restriction keeps nobody.
	 */
	public function refusal( Lead $lead, bool $is_right = false ): ?WP_Error {
		if ( ! $is_right && 0 !== $lead->frozen_at && ! in_array( $this->name, self::WHILE_FROZEN, true ) ) {
			return self::frozen();
		}
		if ( $this->is_done( $lead ) ) {
			return new WP_Error( 'doorstep_done', __( 'This lead is so already.', 'doorstep' ), array( 'status' => 409 ) );
		}

		return $this->hold?->refusal( $lead );
	}

	/**
	 * That a lead is stored and nothing else.
	 */
	public static function frozen(): WP_Error {
		return new WP_Error( 'doorstep_frozen', __( 'This lead is frozen: it is kept, and nothing else is done with it until it is unfrozen.', 'doorstep' ), array( 'status' => 409 ) );
	}

	/**
	 * A lead after the step.
	 *
	 * @param Lead $lead As it is.
	 */
	public function after( Lead $lead ): Lead {
		$now      = Clock::now();
		$activity = ( $lead->activity ?? Activity::of_text( '' ) )->with( $now, get_current_user_id(), $this->name, $this->text );

		return Retention::applied( $lead, $lead->with( $this->changes( $lead, $now ) + array( 'activity' => $activity ) ) );
	}

	/**
	 * Whether the lead is already what the step would make it.
	 *
	 * @param Lead $lead As it is.
	 */
	private function is_done( Lead $lead ): bool {
		return match ( $this->name ) {
			self::RELEASED => null === $lead->hold,
			self::UNFROZEN => 0 === $lead->frozen_at,
			self::OBJECTED_MARKETING => 0 !== $lead->marketing_objected_at,
			self::OBJECTED_SHARING => 0 !== $lead->objected_at,
			default => false,
		};
	}

	/**
	 * What the step changes, besides the activity and the end.
	 *
	 * @param Lead $lead As it is.
	 * @param int  $now  Unix seconds.
	 * @return array
	 * @phpstan-return Changes
	 */
	private function changes( Lead $lead, int $now ): array {
		return match ( $this->name ) {
			self::ANSWERED, self::TRANSFERRED => array( 'state' => $this->name ),
			self::REOPENED => array( 'state' => LeadActions::NEW ),
			self::CONTACT => array( 'last_contact_at' => $now ),
			self::ACCEPTED => array( 'verdict' => SpamVerdict::ACCEPT ),
			self::HELD => array( 'hold' => $this->hold ),
			self::RELEASED => array( 'hold' => null ),
			self::FROZEN => array( 'frozen_at' => $now ),
			self::UNFROZEN => array( 'frozen_at' => 0 ),
			self::OBJECTED_MARKETING => LeadChanges::marketing_objection( $lead ),
			self::OBJECTED_SHARING => LeadChanges::sharing_objection( $lead ),
			default => array(),
		};
	}
}
