<?php
/**
 * Tests of who may do what.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use PHPUnit\Framework\Attributes\DataProvider;
use RuntimeException;
use WP_REST_Request;

/**
 * The documented table, test/vectors/rights.json, holds for every role and every route and action that WordPress
 * knows of: one that is not in the table fails.
 */
final class RightsTest extends TestCase {

	private const ROLES = array( 'administrator', 'editor', 'author', 'contributor', 'subscriber', 'doorstep_marketing', 'nobody' );

	/**
	 * Who may, by method and route, or by action.
	 *
	 * @param string $part routes or actions.
	 * @return array<string, list<string>>
	 */
	private static function table( string $part ): array {
		/**
		 * As it is written.
		 *
		 * @var array<string, array<string, list<string>>> $table
		 */
		$table = json_decode( (string) file_get_contents( dirname( __DIR__ ) . '/vectors/rights.json' ), true );

		return $table[ $part ];
	}

	/**
	 * Every role.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function roles(): iterable {
		foreach ( self::ROLES as $role ) {
			yield $role => array( $role );
		}
	}

	/**
	 * Asks each route's own permission.
	 *
	 * @param string $role The role.
	 */
	#[DataProvider( 'roles' )]
	public function test_a_role_may_use_the_routes_of_the_table_and_no_other( string $role ): void {
		$this->enter( $role );
		$may = array();
		foreach ( rest_get_server()->get_routes( 'doorstep/v1' ) as $route => $handlers ) {
			foreach ( '/doorstep/v1' === $route ? array() : $handlers as $handler ) {
				foreach ( array_keys( $handler['methods'] ) as $method ) {
					$answer = ( $handler['permission_callback'] )( new WP_REST_Request( $method, $route ) );
					self::assertIsBool( $answer );
					$may[ $method . ' ' . $route ] = $answer;
				}
			}
		}
		$table = array_map( static fn ( array $roles ): bool => in_array( $role, $roles, true ) || in_array( 'anybody', $roles, true ), self::table( 'routes' ) );
		ksort( $may );
		ksort( $table );

		self::assertSame( $table, $may );
	}

	/**
	 * Who may not is told so, though the nonce is theirs.
	 *
	 * @param string $role The role.
	 */
	#[DataProvider( 'roles' )]
	public function test_a_role_that_is_not_in_the_table_cannot_use_the_actions( string $role ): void {
		$this->enter( $role );
		$actions = array_values( preg_grep( '/^(admin_post|wp_ajax)_.*doorstep/', array_keys( $GLOBALS['wp_filter'] ) ) ?: array() );
		self::assertEqualsCanonicalizing( array_keys( self::table( 'actions' ) ), $actions );
		add_filter(
			'wp_die_handler',
			static fn (): callable => static function ( mixed $message, mixed $title, mixed $of ): void {
				throw new RuntimeException( 'Told so.', is_array( $of ) ? $of['response'] : 0 );
			}
		);
		foreach ( self::table( 'actions' ) as $action => $roles ) {
			if ( in_array( $role, $roles, true ) ) {
				continue;
			}
			$_REQUEST['_wpnonce'] = wp_create_nonce( (string) preg_replace( '/^(admin_post|wp_ajax)_/', '', $action ) );
			try {
				do_action( $action );
				self::fail( $action . ' went through for ' . $role );
			} catch ( RuntimeException $told ) {
				self::assertSame( 403, $told->getCode(), $action );
			} finally {
				unset( $_REQUEST['_wpnonce'] );
			}
		}
	}

	/**
	 * Logs in as a new user of a role.
	 *
	 * @param string $role The role; nobody for a stranger.
	 */
	private function enter( string $role ): void {
		if ( 'nobody' === $role ) {
			wp_set_current_user( 0 );
		} else {
			$this->log_in( $role );
		}
	}
}
