<?php
/**
 * Tests of the bridge to the WP Consent API.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Consent\WpConsentApi;
use Doorstep\Settings;
use Doorstep\Test\TestCase;

/**
 * What plugins that ask the WP Consent API learn from the server.
 */
final class WpConsentApiTest extends TestCase {

	public function test_nothing_is_allowed_without_asking_and_a_choice_lives_as_long_as_ours(): void {
		self::assertSame( 'optin', apply_filters( 'wp_get_consent_type', '' ) );
		self::assertSame( 184, apply_filters( 'wp_cookie_expiration', 30 ) );
		self::assertTrue( apply_filters( 'wp_consent_api_registered_doorstep/doorstep.php', false ) ); // phpcs:ignore WordPress.NamingConventions.ValidHookName.UseUnderscores -- The other plugin's name for it.
	}

	public function test_the_script_follows_that_of_the_other_plugin_and_knows_the_services_of_each_category(): void {
		Settings::save( array_merge( Settings::stored(), array( 'services' => array( 'google-analytics-4', 'youtube' ) ) ) );
		wp_enqueue_script( 'wp-consent-api', '/consent-api.js', array(), '2.0.1', true );
		WpConsentApi::add_script();

		$printed = implode( '', (array) wp_scripts()->get_data( 'wp-consent-api', 'after' ) );
		wp_dequeue_script( 'wp-consent-api' );
		wp_deregister_script( 'wp-consent-api' );

		self::assertStringContainsString( '"functional":[]', $printed );
		self::assertStringContainsString( '"statistics":["google-analytics-4"]', $printed );
		self::assertStringContainsString( '"marketing":["youtube"]', $printed );
		self::assertStringContainsString( 'wp_set_consent', $printed );
	}

	public function test_nothing_is_printed_where_the_other_plugin_is_not_active(): void {
		WpConsentApi::add_script();

		self::assertFalse( wp_scripts()->query( 'wp-consent-api' ) );
	}

	public function test_every_cookie_is_described_there(): void {
		require_once dirname( __DIR__ ) . '/stand-ins/wp-consent-api.php';
		Settings::save( array_merge( Settings::stored(), array( 'services' => array( 'google-analytics-4' ) ) ) );
		WpConsentApi::describe_cookies();

		$described = $GLOBALS['doorstep_described_cookies'];
		self::assertIsArray( $described );
		self::assertSame( array( 'Doorstep', 'functional', '6 months' ), array_slice( (array) $described['cookie_consent_doorstep'], 0, 3 ) );
		self::assertSame( array( 'Google Analytics 4', 'statistics', '13 months' ), array_slice( (array) $described['_ga'], 0, 3 ) );
		self::assertSame( 'LOCALSTORAGE', ( (array) $described['doorstep_draft_*'] )[4] );
	}
}
