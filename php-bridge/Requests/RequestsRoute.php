<?php
/**
 * GET /requests and POST /requests/<id>.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Requests;

use Doorstep\Clock;
use Doorstep\Contract;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Shows the log to those who may read leads, and lets them close what they have answered by other
 * means. Replies: contract/schema/request-list.json.
 *
 * @phpstan-import-type Entry from RequestLog
 */
final class RequestsRoute {

	/**
	 * A page of the log: open requests first, the most urgent on top.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: page, as the route declares it.
	 */
	public static function list( WP_REST_Request $request ): WP_REST_Response {
		$page  = is_int( $request['page'] ) ? $request['page'] : 1;
		$count = Contract::limit( 'leadsPerPage' );
		$found = RequestLog::page( $count + 1, ( $page - 1 ) * $count );

		return self::reply(
			array(
				'requests' => array_map( self::entry( ... ), array_slice( $found, 0, $count ) ),
				'next'     => count( $found ) > $count ? $page + 1 : null,
			)
		);
	}

	/**
	 * Closes a request. One that is closed stays as it is.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request URL: id. Body: outcome.
	 */
	public static function close( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$id = is_string( $request['id'] ) ? $request['id'] : '';
		RequestLog::close( $id, RequestLog::REFUSED === $request['outcome'] ? RequestLog::REFUSED : RequestLog::DONE );
		$entry = RequestLog::find( $id );

		return null !== $entry ? self::reply( self::entry( $entry ) ) : new WP_Error( 'doorstep_no_request', __( 'There is no such request.', 'doorstep' ), array( 'status' => 404 ) );
	}

	/**
	 * A request as JSON has it.
	 *
	 * @param array $entry Of the log.
	 * @phpstan-param Entry $entry
	 * @return array<string, mixed>
	 */
	private static function entry( array $entry ): array {
		$is_done = 0 !== $entry['done_at'];

		return array(
			'id'         => $entry['id'],
			'kind'       => $entry['kind'],
			'receivedAt' => Clock::iso( $entry['received_at'] ),
			'dueAt'      => Clock::iso( $entry['due_at'] ),
			'doneAt'     => $is_done ? Clock::iso( $entry['done_at'] ) : null,
			'outcome'    => $is_done ? $entry['outcome'] : null,
			'state'      => $is_done ? 'done' : ( $entry['due_at'] <= Clock::now() ? 'overdue' : 'open' ),
			'identity'   => $entry['identity'],
			'leadId'     => '' !== $entry['lead_id'] ? $entry['lead_id'] : null,
			'tool'       => self::tool( $entry ),
		);
	}

	/**
	 * Where WordPress' own tool answers an open request.
	 *
	 * @param array $entry Of the log.
	 * @phpstan-param Entry $entry
	 * @return string|null Null where it does not.
	 */
	private static function tool( array $entry ): ?string {
		if ( 0 === $entry['core_id'] || 0 !== $entry['done_at'] ) {
			return null;
		}

		return admin_url( 'erasure' === $entry['kind'] ? 'erase-personal-data.php' : 'export-personal-data.php' );
	}

	/**
	 * A reply that no cache keeps.
	 *
	 * @param array<string, mixed> $body For JSON.
	 */
	private static function reply( array $body ): WP_REST_Response {
		return new WP_REST_Response( $body, 200, array( 'Cache-Control' => 'no-store, private' ) );
	}
}
