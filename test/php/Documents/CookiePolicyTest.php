<?php
/**
 * Tests of the cookie policy.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;

/**
 * Its tables are what the gate enforces.
 */
final class CookiePolicyTest extends DocumentsTestCase {

	/**
	 * Every service, every cookie.
	 */
	public function test_lists_every_declared_service_and_cookie_and_no_other(): void {
		$this->save_profile( Profiles::french() );
		foreach ( Catalogue::all() as $id => $service ) {
			if ( 'functional' === $service['category'] ) {
				continue;
			}
			$this->declare_services( $id );
			$text = $this->text( 'cookie-policy' );
			self::assertStringContainsString( $service['name'], $text );
			self::assertStringContainsString( $service['provider'], $text );
			foreach ( $service['cookies'] as $cookie ) {
				self::assertStringContainsString( $cookie['name'] . ' ' . $service['name'], $text );
			}
			$this->declare_services();
			self::assertStringNotContainsString( $service['name'] . ' ' . $service['provider'], $this->text( 'cookie-policy' ) );
		}
	}

	/**
	 * What is there without asking is told as well.
	 */
	public function test_lists_what_is_strictly_necessary(): void {
		$this->save_profile( Profiles::french() );
		$text = $this->text( 'cookie-policy' );
		/**
		 * As written in contract.json.
		 *
		 * @var array{name: string, months: int} $cookie
		 */
		$cookie = Contract::read( 'contract' )['cookie'];
		self::assertStringContainsString( $cookie['name'] . ' Doorstep Cookie de ce site ' . $cookie['months'] . ' mois', $text );
		foreach ( Catalogue::functional() as $service ) {
			foreach ( $service['cookies'] as $necessary ) {
				self::assertStringContainsString( $necessary['name'], $text );
			}
		}
	}

	/**
	 * Without anything to choose there is neither banner nor button.
	 */
	public function test_the_button_to_choose_is_there_when_there_is_a_choice(): void {
		$this->save_profile( Profiles::french() );
		self::assertStringNotContainsString( 'data-doorstep="open"', $this->html( 'cookie-policy' ) );
		self::assertStringContainsString( 'n’utilise aucun service qui exige votre accord', $this->text( 'cookie-policy' ) );
		$this->declare_services( 'youtube' );
		self::assertStringContainsString( 'data-doorstep="open"', $this->html( 'cookie-policy' ) );
		self::assertStringContainsString( 'pendant 6 mois', $this->text( 'cookie-policy' ) );
	}

	/**
	 * Since 2 April 2026 Google is a processor for reCAPTCHA: its own policy does not apply.
	 */
	public function test_does_not_send_readers_to_googles_policy_for_recaptcha(): void {
		$this->save_profile( Profiles::french() );
		$this->declare_services( 'recaptcha' );
		self::assertStringNotContainsString( 'policies.google.com', $this->html( 'cookie-policy' ) . $this->html( 'privacy-policy' ) );
		$this->declare_services( 'youtube' );
		self::assertStringContainsString( 'policies.google.com', $this->html( 'cookie-policy' ) );
	}

	/**
	 * No provider where the site counts its visits itself; no seat where nobody knows it.
	 */
	public function test_says_who_provides_a_service_as_far_as_is_known(): void {
		$this->save_profile( Profiles::french() );
		$this->declare_services( 'matomo-self-hosted', 'giraffe360' );
		self::assertStringContainsString( 'quelles annonces sont lues. Agence du Port Cookies', $this->text( 'cookie-policy' ) );
		self::assertStringContainsString( 'Giraffe360 (pays non indiqué)', $this->text( 'cookie-policy' ) );
		self::assertStringContainsString( 'Giraffe360 (country not stated)', $this->text( 'cookie-policy', 'en' ) );
	}

	/**
	 * Not ISO 8601.
	 */
	public function test_durations_are_readable_in_both_languages(): void {
		$this->save_profile( Profiles::french() );
		$this->declare_services( ...array_keys( Catalogue::all() ) );
		self::assertStringContainsString( '_ga Google Analytics 4 Cookie de ce site 13 mois', $this->text( 'cookie-policy', 'fr' ) );
		self::assertStringContainsString( '_ga Google Analytics 4 Cookie of this site 13 months', $this->text( 'cookie-policy', 'en' ) );
		self::assertStringContainsString( '_gid Google Analytics 4 Cookie of this site 1 day ', $this->text( 'cookie-policy', 'en' ) );
		self::assertDoesNotMatchRegularExpression( '/\bP(T?\d+[A-Z])/', $this->text( 'cookie-policy', 'en' ) );
	}
}
