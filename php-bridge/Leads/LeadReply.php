<?php
/**
 * How an outcome reaches the visitor.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use WP_HTTP_Response;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/**
 * Replies that no cache keeps: JSON for the form script, a page for the plain form.
 */
final class LeadReply {

	/**
	 * After a 503 of this site's.
	 */
	public const RETRY_SECONDS = 30;

	/**
	 * The outcome for the form script: contract/schema/lead-reply.json.
	 *
	 * @param LeadOutcome $outcome What became of the lead.
	 */
	public static function json( LeadOutcome $outcome ): WP_REST_Response {
		$body = array(
			'code'    => $outcome->code,
			'message' => $outcome->message(),
		);
		if ( array() !== $outcome->errors ) {
			$body['errors'] = $outcome->error_messages();
		}

		return self::finish( $outcome, self::uncached( $body, $outcome->status() ) );
	}

	/**
	 * The outcome as a page.
	 *
	 * @param LeadOutcome $outcome What became of the lead.
	 */
	public static function page( LeadOutcome $outcome ): WP_REST_Response {
		$response = self::uncached( ConfirmPage::html( $outcome ), $outcome->status() );
		$response->header( 'Content-Type', 'text/html; charset=UTF-8' );

		return self::finish( $outcome, $response );
	}

	/**
	 * A reply that no cache keeps.
	 *
	 * @param array<string, mixed>|string $body   For JSON, or a page.
	 * @param int                         $status HTTP status.
	 */
	public static function uncached( array|string $body, int $status ): WP_REST_Response {
		return new WP_REST_Response( $body, $status, array( 'Cache-Control' => 'no-store, private' ) );
	}

	/**
	 * Sends a reply of POST /leads with its length, so that the visitor has it while mail is still
	 * being sent, also where PHP cannot end a request before its script; on rest_pre_serve_request.
	 *
	 * @template T of array<mixed>
	 * @param bool               $served  Whether somebody sent it already.
	 * @param WP_HTTP_Response   $result  The reply.
	 * @param WP_REST_Request<T> $request The request.
	 * @param WP_REST_Server     $server  WordPress' REST server.
	 */
	public static function serve( bool $served, WP_HTTP_Response $result, WP_REST_Request $request, WP_REST_Server $server ): bool {
		if ( $served || 'POST' !== $request->get_method() || '/' . Contract::rest_namespace() . Contract::route( 'leads' ) !== $request->get_route() ) {
			return $served;
		}
		$page = $result->get_data();
		$body = is_string( $page ) ? $page : (string) wp_json_encode( $page );
		if ( ! headers_sent() && in_array( ini_get( 'zlib.output_compression' ), array( '', '0', false ), true ) ) {
			$server->send_header( 'Content-Length', (string) strlen( $body ) );
		}
		echo $body; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON, or a page that ConfirmPage escaped.

		return true;
	}

	/**
	 * Says when to try again, where that is all there is to say.
	 *
	 * @param LeadOutcome      $outcome  What became of the lead.
	 * @param WP_REST_Response $response The reply.
	 */
	private static function finish( LeadOutcome $outcome, WP_REST_Response $response ): WP_REST_Response {
		$seconds = 503 === $outcome->status() ? self::RETRY_SECONDS : $outcome->retry_after;
		if ( $seconds > 0 ) {
			$response->header( 'Retry-After', (string) $seconds );
		}

		return $response;
	}
}
