<?php
/**
 * Tests of what a visitor's POST goes without.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\LightRequest;
use Doorstep\Plugin;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * The form's JSON is light; a page, a plain form and whatever is not the visitor's is not.
 */
final class LightRequestTest extends TestCase {

	/**
	 * The server's facts before the test.
	 *
	 * @var array<mixed>
	 */
	private array $server = array();

	/**
	 * Remembers the server's facts.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->server = $_SERVER;
	}

	/**
	 * Puts them back.
	 */
	protected function tearDown(): void {
		$_SERVER = $this->server;
		parent::tearDown();
	}

	/**
	 * Method, type and address, and whether it is light.
	 *
	 * @return array<string, array{string, string, string, bool}>
	 */
	public static function requests(): array {
		return array(
			'a lead'                               => array( 'POST', 'application/json', '/wp-json/doorstep/v1/leads', true ),
			'a lead, charset named'                => array( 'POST', 'application/json; charset=utf-8', '/wp-json/doorstep/v1/leads', true ),
			'a lead, slash at the end'             => array( 'POST', 'application/json', '/wp-json/doorstep/v1/leads/?x=1', true ),
			'a lead, WordPress in a folder'        => array( 'POST', 'application/json', '/agence/wp-json/doorstep/v1/leads', true ),
			'a lead without permalinks'            => array( 'POST', 'application/json', '/index.php?rest_route=/doorstep/v1/leads', true ),
			'a token'                              => array( 'POST', 'application/json', '/wp-json/doorstep/v1/form-token', true ),
			'a choice'                             => array( 'POST', 'application/json', '/wp-json/doorstep/v1/consents', true ),
			'a plain form, whose answer is a page' => array( 'POST', 'application/x-www-form-urlencoded', '/wp-json/doorstep/v1/leads', false ),
			'staff who read leads'                 => array( 'GET', 'application/json', '/wp-json/doorstep/v1/leads', false ),
			'staff who act on a lead'              => array( 'POST', 'application/json', '/wp-json/doorstep/v1/leads/1/actions', false ),
			'a route of WordPress'                 => array( 'POST', 'application/json', '/wp-json/wp/v2/posts', false ),
			'a page'                               => array( 'POST', 'application/json', '/contact/', false ),
			'another plugin that names ours'       => array( 'POST', 'application/json', '/wp-json/other/v1/x?u=/wp-json/doorstep/v1/leads', false ),
			'no address that can be read'          => array( 'POST', 'application/json', '//', false ),
		);
	}

	/**
	 * Only what visitors post in JSON.
	 *
	 * @param string $method   HTTP method.
	 * @param string $type     Of the body.
	 * @param string $address  As the server has it.
	 * @param bool   $is_light Whether it is light.
	 */
	#[DataProvider( 'requests' )]
	public function test_what_visitors_post_in_json_is_light( string $method, string $type, string $address, bool $is_light ): void {
		$this->ask( $method, $type, $address );
		self::assertSame( $is_light, LightRequest::is_one() );
	}

	public function test_a_site_that_needs_the_rest_says_so(): void {
		$this->ask( 'POST', 'application/json', '/wp-json/doorstep/v1/leads' );
		add_filter( 'doorstep_light_requests', '__return_false' );
		self::assertFalse( LightRequest::is_one() );
	}

	public function test_it_goes_without_blocks_patterns_and_routes_of_wordpress_and_nothing_else(): void {
		$this->ask( 'POST', 'application/json', '/wp-json/doorstep/v1/leads' );
		$before = $this->hooked();
		Plugin::lighten();
		$gone = array_diff( $before, $this->hooked() );
		self::assertContains( 'rest_api_init create_initial_rest_routes', $gone );
		self::assertContains( 'init register_core_block_style_handles', $gone );
		self::assertContains( 'init register_core_block_types_from_metadata', $gone );
		self::assertContains( 'init register_block_core_navigation', $gone );
		foreach ( $gone as $callback ) {
			self::assertMatchesRegularExpression( '/block|create_initial_rest_routes/', $callback );
			self::assertStringNotContainsString( 'doorstep', strtolower( $callback ) );
		}
	}

	public function test_a_page_goes_without_nothing(): void {
		$this->ask( 'GET', '', '/contact/' );
		$before = $this->hooked();
		Plugin::lighten();
		self::assertSame( $before, $this->hooked() );
	}

	/**
	 * What runs on init and rest_api_init.
	 *
	 * @return list<string>
	 */
	private function hooked(): array {
		global $wp_filter;
		$names = array();
		foreach ( array( 'init', 'rest_api_init' ) as $hook ) {
			foreach ( $wp_filter[ $hook ]->callbacks as $callbacks ) {
				foreach ( array_keys( $callbacks ) as $name ) {
					$names[] = $hook . ' ' . $name;
				}
			}
		}

		return $names;
	}

	/**
	 * Makes this a request.
	 *
	 * @param string $method  HTTP method.
	 * @param string $type    Of the body.
	 * @param string $address As the server has it.
	 */
	private function ask( string $method, string $type, string $address ): void {
		$_SERVER['REQUEST_METHOD'] = $method;
		$_SERVER['CONTENT_TYPE']   = $type;
		$_SERVER['REQUEST_URI']    = $address;
	}
}
