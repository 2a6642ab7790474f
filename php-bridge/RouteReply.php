<?php
/**
 * What a route answers while the database is away.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use Doorstep\Encryption\KeysNotice;
use Doorstep\Encryption\KeysUnavailable;
use Doorstep\Leads\LeadReply;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Calls what answers each route, so that staff too are told to try again, and when: not that the site is
 * broken. What visitors call says so itself, in their language.
 */
final class RouteReply {

	/**
	 * Answers a request; on rest_dispatch_request, after everybody else.
	 *
	 * @template T of array<mixed>
	 * @param mixed                $result  Null while nobody has answered.
	 * @param WP_REST_Request<T>   $request The request.
	 * @param string               $route   As it was registered.
	 * @param array<string, mixed> $handler Of the route.
	 */
	public static function answer( mixed $result, WP_REST_Request $request, string $route, array $handler ): mixed {
		$callback = $handler['callback'] ?? null;
		if ( ! is_callable( $callback ) || ! str_starts_with( $route, '/' . Contract::rest_namespace() . '/' ) ) {
			return $result;
		}
		try {
			$result ??= $callback( $request );
		} catch ( KeysUnavailable ) {
			$result = KeysNotice::error();
		} catch ( DatabaseUnavailable ) {
			$result = new WP_Error( 'doorstep_unavailable', __( 'The database does not answer just now. Try again in half a minute.', 'doorstep' ), array( 'status' => 503 ) );
		}

		return is_wp_error( $result ) ? self::of_error( $result ) : $result;
	}

	/**
	 * An error, with when to try again where that helps.
	 *
	 * @param WP_Error $error With a status.
	 */
	private static function of_error( WP_Error $error ): WP_REST_Response {
		$response = rest_convert_error_to_response( $error );
		if ( 503 === $response->get_status() ) {
			$response->header( 'Retry-After', (string) LeadReply::RETRY_SECONDS );
			$response->header( 'Cache-Control', 'no-store, private' );
		}

		return $response;
	}
}
