<?php
/**
 * What staff do with leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Capabilities;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST /leads/<id>/actions takes a step, DELETE /leads/<id> erases, POST /leads/bulk does either with
 * several. Replies: contract/schema/lead-view.json, lead-expired.json and lead-bulk-reply.json.
 */
final class LeadActions {

	public const NEW         = 'new';
	public const ANSWERED    = 'answered';
	public const TRANSFERRED = 'transferred';

	/**
	 * What may be done with several at once: steps that need no text, and erasure.
	 */
	public const BULK    = array( LeadStep::ANSWERED, LeadStep::TRANSFERRED, LeadStep::REOPENED, LeadStep::FROZEN, self::ERASED );
	private const ERASED = 'erased';

	/**
	 * Takes a step.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id. Body: step, text; kind and until of a hold; confirm; other.
	 */
	public static function act( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$id   = StepRequest::text( $request, 'id' );
		$step = StepRequest::read( $request );
		if ( is_wp_error( $step ) ) {
			return $step;
		}
		if ( LeadStep::UNFROZEN === $step->name && ! current_user_can( Capabilities::CONFIGURE ) ) {
			return new WP_Error( 'doorstep_forbidden', __( 'Only who may change the settings may unfreeze a lead.', 'doorstep' ), array( 'status' => 403 ) );
		}
		$error = match ( $step->name ) {
			LeadStep::MERGED => LeadMerge::run( $id, StepRequest::text( $request, 'other' ), $step->text ),
			LeadStep::OBJECTED_MARKETING, LeadStep::OBJECTED_SHARING => Objection::note( $id, $step ),
			default => LeadSteps::take( $id, $step ),
		};
		if ( null !== $error ) {
			return $error;
		}
		$is_gone = $step->is_confirmed && null === LeadStore::find( $id );

		return $is_gone ? LeadReply::uncached( array( 'expired' => true ), 200 ) : LeadsRoute::shown( $id );
	}

	/**
	 * Erases a lead for good.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id.
	 */
	public static function erase( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return LeadSteps::erase( StepRequest::text( $request, 'id' ) ) ?? LeadReply::uncached( array( 'erased' => true ), 200 );
	}

	/**
	 * Does the same with several leads. What one of them refuses is done with the others.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Body: step, ids.
	 */
	public static function bulk( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$step = StepRequest::text( $request, 'step' );
		if ( self::ERASED === $step && ! current_user_can( Capabilities::ERASE_LEADS ) ) {
			return new WP_Error( 'doorstep_forbidden', __( 'You are not allowed to erase leads.', 'doorstep' ), array( 'status' => 403 ) );
		}
		$done   = array();
		$failed = array();
		foreach ( array_unique( array_filter( (array) $request['ids'], 'is_string' ) ) as $id ) {
			$error = self::ERASED === $step ? LeadSteps::erase( $id ) : LeadSteps::take( $id, new LeadStep( $step ) );
			if ( null === $error ) {
				$done[] = $id;
			} else {
				$failed[] = array(
					'id'      => $id,
					'message' => $error->get_error_message(),
				);
			}
		}

		return LeadReply::uncached(
			array(
				'done'   => $done,
				'failed' => $failed,
			),
			200
		);
	}
}
