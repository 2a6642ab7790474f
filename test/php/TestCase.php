<?php
/**
 * Base of the tests that run inside a real WordPress.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use PHPUnit\Framework\TestCase as PhpUnitTestCase;
use WP_Hook;
use WP_REST_Request;
use WP_REST_Response;
use wpdb;

/**
 * Each test sees the site as it was: the database is rolled back and the hooks restored. A PHP
 * notice fails the test. The clock stands where set_clock() puts it, mail lands in $this->mails.
 */
abstract class TestCase extends PhpUnitTestCase {

	/**
	 * Arguments of each wp_mail() call of the test.
	 *
	 * @var list<array<string, mixed>>
	 */
	protected array $mails = array();

	/**
	 * What wp_mail() answers.
	 *
	 * @var bool
	 */
	protected bool $mail_succeeds = true;

	/**
	 * Hooks before the test.
	 *
	 * @var array<string, WP_Hook>
	 */
	private array $hooks = array();

	/**
	 * Seconds that the clock is set to; null for the real time.
	 *
	 * @var int|null
	 */
	private ?int $now = null;

	/**
	 * Opens a transaction and remembers the hooks.
	 */
	protected function setUp(): void {
		parent::setUp();
		global $wp_filter;
		/**
		 * WordPress' hooks.
		 *
		 * @var array<string, WP_Hook> $wp_filter
		 */
		$this->hooks = array_map( static fn ( WP_Hook $hook ): WP_Hook => clone $hook, $wp_filter );
		wp_cache_flush();
		$this->database()->query( 'START TRANSACTION' );
		wp_set_current_user( 0 );
		// Answers before any mu-plugin of the test site that has its own.
		add_filter( 'doorstep_now', fn ( int $now ): int => $this->now ?? $now, PHP_INT_MAX );
		add_filter(
			'pre_wp_mail',
			function ( mixed $result, array $mail ): bool {
				$this->mails[] = $mail;
				return $this->mail_succeeds;
			},
			PHP_INT_MAX,
			2
		);
	}

	/**
	 * Undoes what the test did.
	 */
	protected function tearDown(): void {
		global $wp_filter;
		$this->database()->query( 'ROLLBACK' );
		$wp_filter = $this->hooks; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
		wp_cache_flush();
		parent::tearDown();
	}

	/**
	 * WordPress' database connection, for looking behind the plugin's back.
	 */
	protected function database(): wpdb {
		global $wpdb;
		/**
		 * Set by WordPress.
		 *
		 * @var wpdb $wpdb
		 */
		return $wpdb;
	}

	/**
	 * Sets the plugin's clock.
	 *
	 * @param int $now Unix seconds.
	 */
	protected function set_clock( int $now ): void {
		$this->now = $now;
	}

	/**
	 * Sends a JSON request to one of the plugin's routes through WordPress' REST server.
	 *
	 * @param string                          $method  HTTP method.
	 * @param string                          $route   Route with namespace.
	 * @param array<mixed>|string|null        $body    Encoded as JSON, or sent as it is.
	 * @param array<string, string>           $headers By name.
	 * @param array<string, string|int|float> $query   Query parameters.
	 */
	protected function request( string $method, string $route, array|string|null $body = null, array $headers = array(), array $query = array() ): WP_REST_Response {
		$request = new WP_REST_Request( $method, $route );
		$request->set_query_params( $query );
		if ( null !== $body ) {
			$text = is_string( $body ) ? $body : (string) wp_json_encode( $body );
			$request->set_body( $text );
			$headers += array(
				'Content-Type'   => 'application/json',
				'Content-Length' => (string) strlen( $text ),
			);
		}
		foreach ( $headers as $name => $value ) {
			$request->set_header( $name, $value );
		}

		return rest_do_request( $request );
	}

	/**
	 * Makes a user and logs in.
	 *
	 * @param string $role Role, or empty for a user without one.
	 * @return int The user's id.
	 */
	protected function log_in( string $role ): int {
		static $number = 0;
		++$number;
		$user = wp_insert_user(
			array(
				'user_login' => 'test-' . $number . '-' . wp_rand(),
				'user_pass'  => wp_generate_password(),
				'user_email' => 'staff-' . $number . '-' . wp_rand() . '@agence.example',
				'role'       => $role,
			)
		);
		self::assertIsInt( $user );
		wp_set_current_user( $user );

		return $user;
	}
}
