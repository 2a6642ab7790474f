<?php
/**
 * POST /consents/shown.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Settings;
use Doorstep\VisitorRequest;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Notes that a page was left with the banner unanswered, for sites that count this: one row with
 * nothing but the time, in a table of its own. A counter would be a row that all nodes of a cluster
 * fight for; and among the consent records such rows would use up what a sender's proof is allowed.
 */
final class ShownEndpoint {

	private const TABLE = 'banner_shown';
	private const BYTES = 256;

	/**
	 * Answers the request: 204 noted, 403 sent by another site's page, 404 this site does not count,
	 * 413 too long, 429 too many from one address, 503 not noted.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request What is in its body does not count.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		if ( VisitorRequest::is_too_large( $request, self::BYTES ) ) {
			return ProofReply::error( 413, 'too_large' );
		}
		if ( VisitorRequest::is_foreign( $request ) ) {
			return ProofReply::error( 403, 'foreign_origin' );
		}
		if ( ! Settings::all()['countShown'] ) {
			return ProofReply::error( 404, 'not_counted' );
		}

		return ProofReply::of(
			static fn (): bool => DailyCap::insert(
				self::TABLE,
				array(
					'id'          => wp_generate_uuid4(),
					'recorded_at' => Clock::now(),
				)
			)
		);
	}

	/**
	 * Deletes what is older than consent records are kept; on Installation::PURGE_EVENT.
	 *
	 * @throws DatabaseUnavailable When the database fails; what is deleted by then stays deleted.
	 */
	public static function purge(): void {
		do {
			$count = Database::delete_batch( self::TABLE, 'recorded_at <= %d', ConsentLog::kept_since() );
		} while ( $count > 0 );
	}
}
