<?php
/**
 * The route of the import.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Import;

use Doorstep\DatabaseUnavailable;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST and DELETE /import/flamingo, a batch at a time: the screen asks again until it is through.
 * Replies count, and say nothing of any message.
 */
final class ImportRoute {

	/**
	 * Takes over a batch. Reply: contract/schema/import-batch.json.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Body: after, dryRun, as the route declares them.
	 */
	public static function import( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$after = $request['after'];
		try {
			return self::reply( FlamingoImport::batch( is_int( $after ) ? $after : 0, true === $request['dryRun'] ) );
		} catch ( DatabaseUnavailable ) {
			return self::unavailable();
		}
	}

	/**
	 * Deletes a batch of originals. Reply: contract/schema/import-deletion.json.
	 */
	public static function delete_originals(): WP_REST_Response|WP_Error {
		try {
			return self::reply( array( 'deleted' => FlamingoImport::delete_originals() ) );
		} catch ( DatabaseUnavailable ) {
			return self::unavailable();
		}
	}

	/**
	 * What a batch came to, with what Flamingo holds now.
	 *
	 * @param array<string, int|null> $came_to Figures.
	 * @throws DatabaseUnavailable When the database fails.
	 */
	private static function reply( array $came_to ): WP_REST_Response {
		return new WP_REST_Response( $came_to + array( 'posts' => FlamingoPosts::counts() ) );
	}

	/**
	 * The error for a batch that stopped half-way.
	 */
	private static function unavailable(): WP_Error {
		return new WP_Error( 'doorstep_unavailable', __( 'The database did not answer. What was done by then stays; go on when you like.', 'doorstep' ), array( 'status' => 503 ) );
	}
}
