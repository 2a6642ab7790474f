<?php
/**
 * The visitor's own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Texts;
use Doorstep\VisitorRequest;
use RuntimeException;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/**
 * A page for one person, at `/?doorstep=<token>`: what is held on them, and what they may do about it.
 * The link comes by mail. Opening it changes nothing, for mail programs open links too; every change is
 * a POST of this page's own forms, each with a token for that one change. `/?doorstep=door` asks for
 * the link.
 */
final class Door {

	/**
	 * Parameter of the page's URL.
	 */
	public const PARAMETER = 'doorstep';

	/**
	 * Its value where somebody has no link yet.
	 */
	public const ASK = 'door';

	/**
	 * The page of a lead's sender, for seven days.
	 *
	 * @param Lead     $lead A lead with an address.
	 * @param int|null $end  Unix seconds from which on it does not work; null for the usual.
	 * @return string Absolute URL without personal data.
	 */
	public static function link( Lead $lead, ?int $end = null ): string {
		return self::url( DoorToken::mint( $lead, DoorToken::DOOR, $end ) );
	}

	/**
	 * Address of the page.
	 *
	 * @param string                $token A token, or ASK.
	 * @param array<string, string> $more  More parameters.
	 */
	public static function url( string $token, array $more = array() ): string {
		return add_query_arg( array( self::PARAMETER => $token ) + $more, home_url( '/' ) );
	}

	/**
	 * Answers a request for the page, and nothing else runs; on parse_request.
	 */
	public static function answer(): never {
		// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- No nonce: nobody is logged in. Tokens stand in its place, and each text is checked where it is used.
		$method  = isset( $_SERVER['REQUEST_METHOD'] ) && 'POST' === $_SERVER['REQUEST_METHOD'] ? 'POST' : 'GET';
		$request = new WP_REST_Request( $method, '/' );
		$request->set_query_params( wp_unslash( $_GET ) );
		$request->set_body_params( wp_unslash( $_POST ) );
		$request->set_headers( ( new WP_REST_Server() )->get_headers( wp_unslash( $_SERVER ) ) );
		// phpcs:enable
		$reply = self::reply( $request );
		$page  = $reply->get_data();
		$body  = is_string( $page ) ? $page : '';
		while ( ob_get_level() > 0 ) {
			ob_end_clean();
		}
		status_header( $reply->get_status() );
		foreach ( $reply->get_headers() as $name => $value ) {
			header( $name . ': ' . ( is_scalar( $value ) ? $value : '' ) );
		}
		if ( in_array( ini_get( 'zlib.output_compression' ), array( '', '0', false ), true ) ) {
			header( 'Content-Length: ' . strlen( $body ) );
		}
		echo $body; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON, or a page that DoorPage escaped.
		exit;
	}

	/**
	 * What the request is answered with.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request Query: doorstep, erase. Body: see DoorActions, or email.
	 */
	public static function reply( WP_REST_Request $request ): WP_REST_Response {
		try {
			return self::open( $request );
		} catch ( RuntimeException ) {
			// The database, or the signing key in it, is out of reach.
			return DoorReply::message( 503, Texts::language(), 'unavailable_title', 'unavailable' );
		}
	}

	/**
	 * Opens the page, or does not.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 */
	private static function open( WP_REST_Request $request ): WP_REST_Response {
		$token   = self::text( $request, self::PARAMETER );
		$is_post = 'POST' === $request->get_method();
		if ( $is_post && self::is_foreign( $request ) ) {
			return DoorReply::message( 403, Texts::language(), 'unavailable_title', 'foreign' );
		}
		if ( self::ASK === $token ) {
			return $is_post ? AskForm::answer( self::text( $request, 'email' ) ) : AskForm::page( 200, 'ask' );
		}
		$door = DoorToken::read( $token, DoorToken::DOOR );
		if ( null === $door ) {
			return AskForm::page( 410, 'expired' );
		}
		if ( $is_post ) {
			return DoorActions::run( $door, $request );
		}
		$erase = self::text( $request, DoorPage::ERASE );

		return '' === $erase ? DoorPage::reply( $door ) : DoorPage::confirm( $door, $erase );
	}

	/**
	 * Whether a page of another site sent it. A page that hides its origin, as this one does by its
	 * Referrer-Policy, is judged by what the browser says of it where the browser says anything; where it
	 * does not, as on sites without https, the token of the one change stands for it.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 */
	private static function is_foreign( WP_REST_Request $request ): bool {
		$is_silent = 'null' === $request->get_header( 'origin' ) && null === $request->get_header( 'sec_fetch_site' );

		return ! $is_silent && VisitorRequest::is_foreign( $request );
	}

	/**
	 * A parameter, as text.
	 *
	 * @template T of array<mixed>
	 * @param WP_REST_Request<T> $request The request.
	 * @param string             $name    Its name.
	 * @return string Empty where it is no text, or not UTF-8.
	 */
	public static function text( WP_REST_Request $request, string $name ): string {
		$value = $request[ $name ];

		return is_string( $value ) && 1 === preg_match( '//u', $value ) ? $value : '';
	}
}
