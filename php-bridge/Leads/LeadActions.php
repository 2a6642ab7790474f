<?php
/**
 * What staff do with a lead.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\DatabaseUnavailable;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST /leads/<id>/actions writes down a step, DELETE /leads/<id> erases. Each is in the trail.
 */
final class LeadActions {

	public const NEW         = 'new';
	public const ANSWERED    = 'answered';
	public const TRANSFERRED = 'transferred';

	/**
	 * The steps: a note; the two states that end the work, and the way back; that the visitor made
	 * contact, from when the term counts anew; and that a doubtful lead is a person's.
	 */
	public const STEPS = array( 'note', self::ANSWERED, self::TRANSFERRED, 'reopened', 'contact', 'accepted' );

	/**
	 * How often two people may write at the same moment before one of them is told.
	 */
	private const TRIES = 5;

	/**
	 * Writes down a step.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id. Body: step, text.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function act( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$step = $request['step'];
		$text = $request['text'];
		$text = FieldRules::clean( 'textarea', is_string( $text ) ? $text : '' );
		if ( ! is_string( $step ) || ( 'note' === $step && '' === $text ) ) {
			return new WP_Error( 'doorstep_empty_note', __( 'The note is empty.', 'doorstep' ), array( 'status' => 400 ) );
		}
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			$lead = self::find( $request );
			if ( is_wp_error( $lead ) ) {
				return $lead;
			}
			if ( 0 === $try ) {
				Trail::write( Trail::CHANGE, $lead->id );
			}
			if ( LeadStore::change( $lead, self::after( $lead, $step, $text ) ) ) {
				if ( 'accepted' === $step && SpamVerdict::QUARANTINE === $lead->verdict ) {
					self::plan( $lead );
				}
				return LeadsRoute::shown( $lead->id );
			}
		}

		return new WP_Error( 'doorstep_busy', __( 'Somebody else is writing about this lead at the moment. Try again.', 'doorstep' ), array( 'status' => 409 ) );
	}

	/**
	 * Erases a lead for good.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	public static function erase( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$lead = self::find( $request );
		if ( is_wp_error( $lead ) ) {
			return $lead;
		}
		Trail::write( Trail::ERASE, $lead->id );
		LeadStore::erase_one( $lead->id );

		return LeadReply::uncached( array( 'erased' => true ), 200 );
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

	/**
	 * The lead that a request is about.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id.
	 */
	private static function find( WP_REST_Request $request ): Lead|WP_Error {
		$id   = $request['id'];
		$lead = is_string( $id ) ? LeadStore::find( $id ) : null;

		return $lead ?? LeadsRoute::none();
	}

	/**
	 * A lead after a step.
	 *
	 * @param Lead   $lead As it is.
	 * @param string $step One of STEPS.
	 * @param string $text A note; may be empty.
	 */
	private static function after( Lead $lead, string $step, string $text ): Lead {
		$now     = Clock::now();
		$verdict = 'accepted' === $step ? SpamVerdict::ACCEPT : $lead->verdict;
		$contact = 'contact' === $step ? $now : $lead->last_contact_at;
		$after   = $lead->with(
			array(
				'state'           => match ( $step ) {
					self::ANSWERED,
				self::TRANSFERRED => $step,
				'reopened' => self::NEW,
				default => $lead->state,
				},
				'activity'        => ( $lead->activity ?? Activity::of_text( '' ) )->with( $now, get_current_user_id(), $step, $text ),
				'verdict'         => $verdict,
				'last_contact_at' => $contact,
			)
		);

		return Retention::applied( $lead, $after );
	}
}
