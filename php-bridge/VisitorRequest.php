<?php
/**
 * What is asked of a request before its content counts.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP;
use WP_REST_Request;

/**
 * Checks of the routes that visitors post to. WordPress' own do not fit: it reads JSON of any size,
 * echoes every origin back, and its nonces die in cached pages.
 */
final class VisitorRequest {

	/**
	 * Whether the body is longer than allowed, by what the sender says or by what came.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 * @param int                $limit   Bytes.
	 */
	public static function is_too_large( WP_REST_Request $request, int $limit ): bool {
		return (int) $request->get_header( 'content_length' ) > $limit || strlen( (string) $request->get_body() ) > $limit;
	}

	/**
	 * The media type of the body, in lower case and without parameters; empty where none is named.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 */
	public static function media_type( WP_REST_Request $request ): string {
		return strtolower( trim( explode( ';', (string) $request->get_header( 'content_type' ), 2 )[0] ) );
	}

	/**
	 * Whether a page of another site sent it. Browsers name the origin of every POST; what names none
	 * is no browser, and has no visitor's authority to abuse. A page that hides its origin counts as
	 * ours where the browser says so in Sec-Fetch-Site.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 */
	public static function is_foreign( WP_REST_Request $request ): bool {
		$origin = (string) $request->get_header( 'origin' );
		if ( '' === $origin ) {
			return false;
		}
		if ( 'null' === $origin ) {
			return 'same-origin' !== $request->get_header( 'sec_fetch_site' );
		}

		return ! in_array( strtolower( $origin ), array( self::origin( home_url() ), self::origin( site_url() ) ), true );
	}

	/**
	 * Lets a visitor's POST pass that carries a nonce of a page cached for too long, as nobody: on
	 * rest_authentication_errors. WordPress would refuse it, though none of these routes needs one.
	 *
	 * @param mixed $result What WordPress found so far.
	 * @return mixed The same, or null where only the nonce was wrong.
	 */
	public static function forgive_stale_nonce( mixed $result ): mixed {
		$method = isset( $_SERVER['REQUEST_METHOD'] ) && is_string( $_SERVER['REQUEST_METHOD'] ) ? sanitize_key( $_SERVER['REQUEST_METHOD'] ) : '';
		if ( ! is_wp_error( $result ) || 'rest_cookie_invalid_nonce' !== $result->get_error_code() || 'post' !== $method ) {
			return $result;
		}
		$wp    = $GLOBALS['wp'] ?? null;
		$route = $wp instanceof WP ? ( $wp->query_vars['rest_route'] ?? '' ) : '';
		foreach ( array( 'leads', 'formToken', 'consents', 'shown' ) as $name ) {
			if ( '/' . Contract::rest_namespace() . Contract::route( $name ) === $route ) {
				wp_set_current_user( 0 );

				return null;
			}
		}

		return $result;
	}

	/**
	 * Origin of a URL as browsers write it.
	 *
	 * @see https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
	 * @param string $url Absolute URL.
	 */
	private static function origin( string $url ): string {
		$parts = wp_parse_url( strtolower( $url ) );
		$parts = is_array( $parts ) ? $parts : array();
		$port  = $parts['port'] ?? null;
		$usual = array(
			'http'  => 80,
			'https' => 443,
		);
		$named = null !== $port && ( $usual[ $parts['scheme'] ?? '' ] ?? null ) !== $port;

		return ( $parts['scheme'] ?? '' ) . '://' . ( $parts['host'] ?? '' ) . ( $named ? ':' . $port : '' );
	}
}
