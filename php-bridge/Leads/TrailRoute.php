<?php
/**
 * The trail for those who may configure.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /trail: contract/schema/trail-list.json.
 */
final class TrailRoute {

	private const COUNT = 50;

	/**
	 * Newest first, a page at a time.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: before, as the route declares it.
	 */
	public static function list( WP_REST_Request $request ): WP_REST_Response {
		$before = $request['before'];

		return LeadReply::uncached( Trail::page( is_string( $before ) ? $before : null, self::COUNT ), 200 );
	}
}
