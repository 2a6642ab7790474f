<?php
/**
 * Tests of what WordPress does around the visitors' routes.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\LeadReply;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * A nonce of a page cached too long does no harm, and gives nobody any right.
 */
final class VisitorRequestTest extends LeadsTestCase {

	/**
	 * What WordPress' authentication ends with for a request with a stale nonce.
	 *
	 * @param string $method HTTP method.
	 * @param string $route  Route.
	 */
	private function authentication( string $method, string $route ): mixed {
		$server                    = $_SERVER;
		$query                     = $GLOBALS['wp']->query_vars;
		$_SERVER['REQUEST_METHOD'] = $method;

		$GLOBALS['wp']->query_vars['rest_route'] = $route;

		$result                    = apply_filters( 'rest_authentication_errors', new WP_Error( 'rest_cookie_invalid_nonce', '', array( 'status' => 403 ) ) );
		$_SERVER                   = $server;
		$GLOBALS['wp']->query_vars = $query;

		return $result;
	}

	public function test_a_stale_nonce_does_not_stop_a_visitors_post_which_then_is_nobodys(): void {
		foreach ( array( 'leads', 'form-token', 'consents' ) as $route ) {
			$this->log_in( 'administrator' );
			self::assertNull( $this->authentication( 'POST', '/doorstep/v1/' . $route ) );
			self::assertSame( 0, get_current_user_id() );
		}
	}

	public function test_s6_a_stale_nonce_stops_everything_else(): void {
		foreach ( array( array( 'GET', '/doorstep/v1/leads' ), array( 'POST', '/doorstep/v1/settings' ), array( 'PUT', '/doorstep/v1/leads' ), array( 'POST', '/wp/v2/posts' ) ) as $request ) {
			self::assertInstanceOf( WP_Error::class, $this->authentication( ...$request ) );
		}
	}

	public function test_a_reply_is_sent_as_the_page_or_the_json_that_it_is(): void {
		$request = new WP_REST_Request( 'POST', self::LEADS );
		foreach ( array( '<!doctype html>é' => '<!doctype html>é', '{"code":"received"}' => array( 'code' => 'received' ) ) as $text => $body ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			ob_start();
			self::assertTrue( LeadReply::serve( false, new WP_REST_Response( $body ), $request, rest_get_server() ) );
			self::assertSame( $text, ob_get_clean() );
		}
		self::assertFalse( LeadReply::serve( false, new WP_REST_Response( 'x' ), new WP_REST_Request( 'GET', self::LEADS ), rest_get_server() ) );
		self::assertFalse( LeadReply::serve( false, new WP_REST_Response( 'x' ), new WP_REST_Request( 'POST', '/wp/v2/posts' ), rest_get_server() ) );
	}
}
