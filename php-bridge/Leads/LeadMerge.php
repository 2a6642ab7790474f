<?php
/**
 * Two leads of one person that become one.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use WP_Error;

/**
 * Takes another lead of the same address into one, and erases it. The first statement writes all of the
 * other into this one, with its id and revision; the second erases it, if it is still at that revision.
 * Should PHP die in between, or somebody change the other, the same again does what is left, and nothing is
 * taken in twice. Each method raises DatabaseUnavailable where the database fails.
 *
 * @phpstan-import-type Consent from Lead
 */
final class LeadMerge {

	/**
	 * Takes one in.
	 *
	 * @param string $id       UUID of the lead that stays.
	 * @param string $other_id UUID of the lead that is taken in.
	 * @param string $text     A note.
	 * @return WP_Error|null Why it was not done.
	 */
	public static function run( string $id, string $other_id, string $text ): ?WP_Error {
		for ( $try = 0; $try < LeadSteps::TRIES; $try++ ) {
			$lead = LeadStore::find( $id );
			if ( null === $lead ) {
				return LeadsRoute::none();
			}
			$other    = LeadStore::find( $other_id );
			$revision = $lead->activity?->merged_revision( $other_id );
			if ( null === $other ) {
				return null !== $revision ? null : LeadsRoute::none();
			}
			$refusal = self::refusal( $lead, $other );
			if ( null !== $refusal ) {
				return $refusal;
			}
			if ( 0 === $try ) {
				Trail::write( Trail::CHANGE, $id );
				Trail::write( Trail::ERASE, $other_id );
			}
			$is_in = $revision === $other->revision || LeadStore::change( $lead, self::after( $lead, $other, $text ) );
			if ( $is_in && LeadStore::erase_as_read( $other ) ) {
				return null;
			}
		}

		return LeadSteps::busy();
	}

	/**
	 * Why the two cannot become one.
	 *
	 * @param Lead $lead  The lead that stays.
	 * @param Lead $other The lead that is taken in.
	 */
	private static function refusal( Lead $lead, Lead $other ): ?WP_Error {
		if ( 0 !== $lead->frozen_at || 0 !== $other->frozen_at ) {
			return LeadStep::frozen();
		}
		$message = match ( true ) {
			$lead->id === $other->id || '' === $lead->email || strtolower( $lead->email ) !== strtolower( $other->email ) => __( 'Only two leads of the same e-mail address can become one.', 'doorstep' ),
			// A hold is one lead's reason and end: this lead could not say both.
			null !== $other->hold => __( 'The other lead is on hold. Open it and take this one into it, or release it first.', 'doorstep' ),
			SpamVerdict::ACCEPT !== $lead->verdict || SpamVerdict::ACCEPT !== $other->verdict => __( 'One of the two is doubtful. Say first that it is genuine.', 'doorstep' ),
			// The log of requests leads to it.
			'rights' === $other->kind => __( 'A request about personal data stays a lead of its own. Take the other one into it.', 'doorstep' ),
			default => '',
		};

		return '' === $message ? null : new WP_Error( 'doorstep_not_merged', $message, array( 'status' => 422 ) );
	}

	/**
	 * A lead with another in it.
	 *
	 * @param Lead   $lead  The lead that stays.
	 * @param Lead   $other The lead that is taken in.
	 * @param string $text  A note.
	 */
	private static function after( Lead $lead, Lead $other, string $text ): Lead {
		$after = ( new LeadStep( LeadStep::MERGED, $text ) )->after( $lead );
		$after = $after->with(
			array(
				'activity'              => ( $after->activity ?? Activity::of_text( '' ) )->with_merged( $lead, $other ),
				'consents'              => self::consents( $lead, $other ),
				'objected_at'           => self::earlier( $lead->objected_at, $other->objected_at ),
				'marketing_objected_at' => self::earlier( $lead->marketing_objected_at, $other->marketing_objected_at ),
				'last_contact_at'       => max( $lead->last_contact_at, $other->last_contact_at ),
			)
		);

		return Retention::applied( $lead, $after );
	}

	/**
	 * The consents of both. What was asked in the same words and answered alike stands there once.
	 *
	 * @param Lead $lead  The lead that stays.
	 * @param Lead $other The lead that is taken in.
	 * @return list<Consent>
	 */
	private static function consents( Lead $lead, Lead $other ): array {
		$consents = $lead->consents;
		foreach ( $other->consents as $consent ) {
			$consent += array( 'answeredAt' => $other->received_at );
			$question = array_intersect_key( $consent, array_flip( array( 'purpose', 'channel', 'wording', 'version', 'answeredAt' ) ) );
			// From an earlier try, before the visitor changed the other lead.
			$consents = array_values( array_filter( $consents, static fn ( array $known ): bool => array_intersect_key( $known, $question ) != $question ) ); // phpcs:ignore Universal.Operators.StrictComparisons.LooseNotEqual, WordPress.PHP.StrictComparisons.LooseComparison -- In whatever order.
			$answers  = array_map( self::answer( ... ), $consents );
			if ( ! in_array( self::answer( $consent ), $answers, true ) ) {
				$consents[] = array( 'id' => self::free_id( $consent['id'], array_column( $consents, 'id' ) ) ) + $consent;
			}
		}

		return $consents;
	}

	/**
	 * What was asked and answered, whatever its id and day.
	 *
	 * @param array $consent Of a lead.
	 * @phpstan-param Consent $consent
	 * @return array<string, bool|int|string>
	 */
	private static function answer( array $consent ): array {
		unset( $consent['id'], $consent['answeredAt'] );
		ksort( $consent );

		return $consent;
	}

	/**
	 * An id that none of the others has.
	 *
	 * @param string       $id    Wanted.
	 * @param list<string> $taken The others'.
	 */
	private static function free_id( string $id, array $taken ): string {
		$free   = $id;
		$number = 1;
		while ( in_array( $free, $taken, true ) ) {
			++$number;
			$free = $id . '-' . $number;
		}

		return $free;
	}

	/**
	 * The earlier of two times, of which 0 is never.
	 *
	 * @param int $first  Unix seconds.
	 * @param int $second Unix seconds.
	 */
	private static function earlier( int $first, int $second ): int {
		return 0 === $first || 0 === $second ? max( $first, $second ) : min( $first, $second );
	}
}
