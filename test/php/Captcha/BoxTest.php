<?php
/**
 * Tests of the captcha's place in a form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Captcha;

use Doorstep\Captcha\Box;
use Doorstep\Captcha\Provider;
use Doorstep\Leads\FormBlock;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What every visitor gets, whatever they allowed.
 */
final class BoxTest extends CaptchaTestCase {

	private const SECRET = 'canary-of-the-captcha-secret';

	/**
	 * What the script is told.
	 *
	 * @return array<mixed>
	 */
	private static function data(): array {
		self::assertSame( 1, preg_match( '/data-doorstep-captcha="([^"]*)"/', Box::html( 'fr' ), $found ) );
		$data = json_decode( html_entity_decode( $found[1], ENT_QUOTES ), true );
		self::assertIsArray( $data );

		return $data;
	}

	/**
	 * The service as an owner describes it who judged it to be strictly necessary.
	 *
	 * @param string $id Of the service.
	 * @return array<string, mixed>
	 */
	private static function necessary( string $id ): array {
		return array(
			'services'    => array(),
			'ownServices' => array(
				array(
					'id'         => $id,
					'name'       => 'Gardien',
					'category'   => 'functional',
					'provider'   => 'Gardien SAS',
					'country'    => 'FR',
					'purpose'    => '',
					'urls'       => array( 'challenges.cloudflare.com/turnstile' ),
					'inline'     => array(),
					'cookies'    => array(),
					'signals'    => array(),
					'privacyUrl' => null,
				),
			),
		);
	}

	public function test_a_form_without_a_captcha_has_nothing_of_one(): void {
		self::assertSame( '', Box::html( 'fr' ) );
		self::assertSame( '', Box::notice( 'fr' ) );
		self::assertStringNotContainsString( 'captcha', FormBlock::render( array( 'formId' => self::FORM_ID ) ) );
		self::assertFalse( wp_script_is( 'doorstep-captcha', 'enqueued' ) );
	}

	/**
	 * What each provider's script is asked for.
	 *
	 * @return iterable<string, array{Provider, string, string}>
	 */
	public static function scripts(): iterable {
		yield 'reCAPTCHA v3' => array( Provider::RecaptchaV3, 'recaptcha', 'https://www.google.com/recaptcha/api.js?render=site-key&hl=fr' );
		yield 'reCAPTCHA v2' => array( Provider::RecaptchaV2, 'recaptcha', 'https://www.google.com/recaptcha/api.js?render=explicit&hl=fr' );
		yield 'hCaptcha' => array( Provider::Hcaptcha, 'hcaptcha', 'https://js.hcaptcha.com/1/api.js?render=explicit&hl=fr&recaptchacompat=off' );
		yield 'Turnstile' => array( Provider::Turnstile, 'cloudflare-turnstile', 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit' );
	}

	/**
	 * Each of them.
	 *
	 * @param Provider $provider The captcha.
	 * @param string   $service  Its service in the catalogue.
	 * @param string   $script   Its script.
	 */
	#[DataProvider( 'scripts' )]
	public function test_the_script_is_told_what_to_load_and_what_has_to_be_allowed_first( Provider $provider, string $service, string $script ): void {
		$this->configure( $provider );
		$data = self::data();

		self::assertSame( array( $service, $script, 'site-key', 'fr', 'doorstep_lead' ), array( $data['service'], $data['script'], $data['key'], $data['language'], $data['action'] ) );
		self::assertTrue( wp_script_is( 'doorstep-captcha', 'enqueued' ) );
		self::assertStringNotContainsString( '<script', Box::html( 'fr' ) );
	}

	/**
	 * Each of them.
	 *
	 * @param Provider $provider The captcha.
	 */
	#[DataProvider( 'scripts' )]
	public function test_s2_no_page_and_no_route_that_anybody_may_read_holds_the_secret( Provider $provider ): void {
		$this->configure( $provider, array( 'secretKey' => self::SECRET ) );
		$said = FormBlock::render( array( 'formId' => self::FORM_ID ) );
		foreach ( array_keys( rest_get_server()->get_routes() ) as $route ) {
			$said .= wp_json_encode( $this->request( 'GET', $route )->get_data() );
		}
		$this->log_in( 'administrator' );
		$said .= wp_json_encode( $this->request( 'GET', '/doorstep/v1/settings' )->get_data() );

		self::assertStringContainsString( 'site-key', $said );
		self::assertStringNotContainsString( self::SECRET, $said );
	}

	public function test_what_the_owner_judged_necessary_is_not_asked_for(): void {
		$this->configure( Provider::Turnstile, array(), self::necessary( 'cloudflare-turnstile' ) );

		self::assertSame( '', self::data()['service'] );
		self::assertStringNotContainsString( 'si vous l’acceptez', Box::html( 'fr' ) . Box::notice( 'fr' ) );
		self::assertStringContainsString( 'Gardien', Box::notice( 'fr' ) );
	}

	/**
	 * Wordings, with what stands in them and what does not.
	 *
	 * @return iterable<string, array{Provider, string, list<string>, list<string>}>
	 */
	public static function wordings(): iterable {
		yield 'reCAPTCHA since April 2026' => array( Provider::RecaptchaV3, '', array( 'reCAPTCHA', 'sous-traitant', 'captcha--named' ), array( 'policies.google.com' ) );
		yield 'reCAPTCHA before' => array( Provider::RecaptchaV2, 'legacy', array( 'href="https://policies.google.com/privacy"', 'href="https://policies.google.com/terms"' ), array( 'sous-traitant' ) );
		yield 'hCaptcha' => array( Provider::Hcaptcha, '', array( 'href="https://www.hcaptcha.com/privacy"' ), array( 'google', 'captcha--named' ) );
		yield 'hCaptcha has no older sentence' => array( Provider::Hcaptcha, 'legacy', array( 'href="https://www.hcaptcha.com/terms"' ), array( 'google', 'legacy' ) );
		yield 'Turnstile' => array( Provider::Turnstile, '', array( 'href="https://www.cloudflare.com/turnstile-privacy-policy/"' ), array( 'google' ) );
		yield 'the owner’s' => array( Provider::RecaptchaV3, 'Robots ? <b>Non</b> "merci" [gallery]', array( '>Robots ? &lt;b&gt;Non&lt;/b&gt; &quot;merci&quot; [gallery]</p>' ), array( '<b>', 'sous-traitant', 'captcha--named' ) );
		yield 'the owner’s, with a link' => array( Provider::RecaptchaV3, 'Voir https://agence.example/robots', array( 'href="https://agence.example/robots"' ), array() );
	}

	/**
	 * Each of them.
	 *
	 * @param Provider     $provider The captcha.
	 * @param string       $wording  The setting.
	 * @param list<string> $there    HTML.
	 * @param list<string> $missing  HTML.
	 */
	#[DataProvider( 'wordings' )]
	public function test_the_wording_beside_it_is_the_owners_choice( Provider $provider, string $wording, array $there, array $missing ): void {
		$this->configure( $provider, array( 'wording' => $wording ) );
		$html = preg_replace( '/data-doorstep-captcha="[^"]*"/', '', Box::html( 'fr' ) );
		foreach ( $there as $part ) {
			self::assertStringContainsString( $part, (string) $html );
		}
		foreach ( $missing as $part ) {
			self::assertStringNotContainsString( $part, (string) $html );
		}
	}

	public function test_no_language_leaves_a_mark_in_its_sentences(): void {
		foreach ( Provider::cases() as $provider ) {
			foreach ( array( '', 'legacy' ) as $wording ) {
				$this->configure( $provider, array( 'wording' => $wording ) );
				foreach ( Texts::LANGUAGES as $language ) {
					$html = preg_replace( '/data-doorstep-captcha="[^"]*"/', '', Box::html( $language ) ) . Box::notice( $language );
					self::assertStringNotContainsString( '{', $html );
				}
			}
		}
	}
}
