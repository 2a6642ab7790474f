<?php
/**
 * What a sender of proof is told.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\DatabaseUnavailable;
use Doorstep\Senders;
use WP_REST_Response;

/**
 * Replies that no cache keeps.
 */
final class ProofReply {

	private const RETRY_SECONDS = 30;

	/**
	 * Stores something, and says whether it is there: 204, 429 too many from one address, 503 not stored.
	 *
	 * @param callable(): bool $store Answers false for too many; may throw DatabaseUnavailable.
	 */
	public static function of( callable $store ): WP_REST_Response {
		try {
			return $store() ? new WP_REST_Response( null, 204, array( 'Cache-Control' => 'no-store' ) ) : self::error( 429, 'too_many', Senders::seconds_left() );
		} catch ( DatabaseUnavailable ) {
			return self::error( 503, 'unavailable', self::RETRY_SECONDS );
		}
	}

	/**
	 * Says what is wrong.
	 *
	 * @param int      $status      HTTP status.
	 * @param string   $code        What is wrong.
	 * @param int|null $retry_after Seconds until it may work; null when it never will.
	 */
	public static function error( int $status, string $code, ?int $retry_after = null ): WP_REST_Response {
		$response = new WP_REST_Response( array( 'code' => $code ), $status, array( 'Cache-Control' => 'no-store' ) );
		if ( null !== $retry_after ) {
			$response->header( 'Retry-After', (string) $retry_after );
		}

		return $response;
	}
}
