<?php
/**
 * POST /leads/<id>/deliveries/<channel>.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Plans again what was given up, to the same people as ever: the request says which lead and on which
 * channel, and nothing else. It goes out once the reply is there.
 */
final class SendAgainRoute {

	/**
	 * Answers: contract/schema/send-again-reply.json.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id, channel.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$id      = is_string( $request['id'] ) ? $request['id'] : '';
		$channel = is_string( $request['channel'] ) ? $request['channel'] : '';
		$lead    = LeadStore::find( $id );
		if ( null === $lead ) {
			return LeadsRoute::none();
		}
		if ( 0 !== $lead->frozen_at ) {
			return LeadStep::frozen();
		}
		if ( ! Outbox::plan_again( $lead, $channel ) ) {
			return new WP_Error( 'doorstep_not_failed', __( 'There is nothing to send again: it was sent, or will be.', 'doorstep' ), array( 'status' => 409 ) );
		}
		Outbox::deliver_after_reply();

		return LeadReply::uncached( array( 'deliveries' => LeadStore::find( $id )?->deliveries->view() ?? array() ), 200 );
	}
}
