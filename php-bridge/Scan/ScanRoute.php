<?php
/**
 * The route of the scan.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Scan;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and POST /scan. The scan itself runs in the owner's browser.
 */
final class ScanRoute {

	/**
	 * Which pages to scan, and what the last scan means now.
	 */
	public static function read(): WP_REST_Response {
		$findings = Report::last();

		return new WP_REST_Response(
			array(
				'plan'   => PageList::plan(),
				'report' => null === $findings ? null : Judgement::of( $findings ),
			)
		);
	}

	/**
	 * Takes what a scan found, and answers with what that means.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Body as in contract/schema/scan-report.json.
	 */
	public static function write( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$sent = $request->get_json_params();

		return Report::save( is_array( $sent ) ? $sent : array() ) ?? self::read();
	}
}
