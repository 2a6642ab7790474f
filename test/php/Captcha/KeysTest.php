<?php
/**
 * Tests of where a captcha's keys come from, and of trying them.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Captcha;

use Doorstep\Captcha\Connector;
use Doorstep\Captcha\Provider;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\PreserveGlobalState;
use PHPUnit\Framework\Attributes\RunInSeparateProcess;

/**
 * From wp-config.php, the settings, or WordPress' connectors, in this order.
 */
final class KeysTest extends CaptchaTestCase {

	private const ROUTE = '/doorstep/v1/settings/captcha-keys';

	/**
	 * What the settings screen is told about a provider.
	 *
	 * @param Provider $provider The provider.
	 * @return array<mixed>
	 */
	private function facts( Provider $provider ): array {
		$this->log_in( 'administrator' );
		$reply = (array) $this->request( 'GET', '/doorstep/v1/settings' )->get_data();
		self::assertIsArray( $reply['captchas'] );
		self::assertIsArray( $reply['captchas'][ $provider->value ] );

		return $reply['captchas'][ $provider->value ];
	}

	public function test_the_secret_may_stand_among_wordpress_connectors(): void {
		$this->configure( Provider::Hcaptcha, array( 'secretKey' => '' ) );
		update_option( 'doorstep_hcaptcha_secret', 'connected-secret' );
		self::assertSame( 'connected-secret', Settings::all()['captcha']['secretKey'] );
		self::assertSame( 'connector', $this->facts( Provider::Hcaptcha )['secret'] );
		self::assertSame( '', $this->facts( Provider::Turnstile )['secret'] );

		$this->configure( Provider::Hcaptcha );
		self::assertSame( 'secret-key', Settings::all()['captcha']['secretKey'], 'The settings win.' );
		self::assertSame( 'settings', $this->facts( Provider::Hcaptcha )['secret'] );

		$this->configure( Provider::Turnstile, array( 'secretKey' => '' ) );
		self::assertSame( '', Settings::all()['captcha']['secretKey'], 'Each provider has its own.' );
	}

	public function test_what_can_be_no_key_is_none(): void {
		$this->configure( Provider::Hcaptcha, array( 'secretKey' => '' ) );
		foreach ( array( "a\nb", 'a b', array( 'x' ), str_repeat( 'a', 101 ) ) as $value ) {
			update_option( 'doorstep_hcaptcha_secret', $value );
			self::assertSame( '', Settings::all()['captcha']['secretKey'] );
		}
	}

	public function test_wordpress_7_lists_the_captcha_that_the_owner_chose(): void {
		if ( ! class_exists( 'WP_Connector_Registry' ) ) {
			self::assertSame( 0, did_action( 'wp_connectors_init' ) );
			return;
		}
		$registry = new \WP_Connector_Registry();
		Connector::register( $registry );
		self::assertSame( array(), $registry->get_all_registered() );

		$this->configure( Provider::Turnstile, array( 'secretKey' => '' ) );
		Connector::register( $registry );
		$connector = $registry->get_registered( 'doorstep-cloudflare-turnstile' );
		self::assertSame( array( 'doorstep_turnstile_secret', 'DOORSTEP_TURNSTILE_SECRET_KEY' ), array( $connector['authentication']['setting_name'] ?? '', $connector['authentication']['constant_name'] ?? '' ) );
	}

	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_wp_config_wins_for_its_provider_alone(): void {
		define( 'DOORSTEP_HCAPTCHA_SECRET_KEY', 'secret-of-wp-config' );
		$this->configure( Provider::Hcaptcha );
		update_option( 'doorstep_hcaptcha_secret', 'connected-secret' );

		self::assertSame( 'secret-of-wp-config', Settings::all()['captcha']['secretKey'] );
		self::assertSame( array( 'constant', array( 'settings.captcha.secretKey' ) ), array( $this->facts( Provider::Hcaptcha )['secret'], $this->facts( Provider::Hcaptcha )['locked'] ) );
		self::assertSame( array( '', array() ), array( $this->facts( Provider::Turnstile )['secret'], $this->facts( Provider::Turnstile )['locked'] ) );
	}

	public function test_another_provider_does_not_inherit_the_secret(): void {
		$this->configure( Provider::Hcaptcha );
		$this->log_in( 'administrator' );
		$body = (array) $this->request( 'GET', '/doorstep/v1/settings' )->get_data();
		self::assertIsArray( $body['settings'] );
		self::assertIsArray( $body['settings']['captcha'] );
		$body                                    = array_intersect_key( $body, array( 'settings' => 1, 'profile' => 1 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$body['settings']['captcha']['provider'] = 'turnstile';

		self::assertSame( 200, $this->request( 'PUT', '/doorstep/v1/settings', $body )->get_status() );
		self::assertSame( array( 'turnstile', '' ), array( Settings::stored()['captcha']['provider'], Settings::stored()['captcha']['secretKey'] ) );
	}

	/**
	 * What a provider says to a made-up answer, by the secret that the stand-in takes for the case.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function trials(): iterable {
		yield 'it complains of the answer' => array( 'unheard-of', 'accepted' );
		yield 'it takes any answer, as with its test keys' => array( 'good', 'accepted' );
		yield 'it complains of the secret' => array( 'our-mistake', 'refused' );
		yield 'it says nothing' => array( 'nothing', 'unreachable' );
		yield 'it is broken' => array( '500', 'unreachable' );
		yield 'it is a page' => array( 'html', 'unreachable' );
		yield 'it leads elsewhere' => array( '302', 'unreachable' );
	}

	/**
	 * Each of them.
	 *
	 * @param string $reply  The stand-in's case.
	 * @param string $result What the owner is told.
	 */
	#[DataProvider( 'trials' )]
	public function test_keys_are_tried_with_an_answer_that_nobody_was_given( string $reply, string $result ): void {
		$this->log_in( 'administrator' );
		add_filter(
			'http_request_args',
			static function ( array $arguments ) use ( $reply ): array {
				$arguments['body']['response'] = $reply . ' ' . wp_generate_uuid4();
				return $arguments;
			}
		);
		foreach ( Provider::cases() as $provider ) {
			$response = $this->request( 'POST', self::ROUTE, array( 'provider' => $provider->value, 'siteKey' => 'site', 'secretKey' => 'typed-secret' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( array( 'result' => $result ), $response->get_data() );
		}
		self::assertSame( array( 'typed-secret' ), array_values( array_unique( array_column( array_column( self::asked(), 1 ), 'secret' ) ) ) );
	}

	public function test_a_secret_that_is_kept_is_tried_without_being_told(): void {
		$this->configure( Provider::Hcaptcha );
		$this->log_in( 'administrator' );
		$body = array( 'provider' => 'hcaptcha', 'siteKey' => 'site', 'secretKey' => null ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 'result' => 'accepted' ), $this->request( 'POST', self::ROUTE, $body )->get_data() );
		self::assertSame( 'secret-key', self::asked()[0][1]['secret'] );

		$body['provider'] = 'turnstile';
		self::assertSame( array( 'result' => 'refused' ), $this->request( 'POST', self::ROUTE, $body )->get_data() );
		self::assertCount( 1, self::asked(), 'Another provider never gets it.' );
	}

	public function test_nobody_else_may_try_keys_and_nothing_but_keys_is_tried(): void {
		$body = array( 'provider' => 'hcaptcha', 'siteKey' => 'site', 'secretKey' => 'x' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( 401, $this->request( 'POST', self::ROUTE, $body )->get_status() );
		foreach ( array( 'subscriber', 'editor', 'doorstep_marketing' ) as $role ) {
			$this->log_in( $role );
			self::assertSame( 403, $this->request( 'POST', self::ROUTE, $body )->get_status() );
		}
		$this->log_in( 'administrator' );
		foreach ( array( array( 'provider' => 'https://169.254.169.254/' ), array( 'secretKey' => 'http://127.0.0.1/' ), array( 'siteKey' => array( 'x' ) ) ) as $over ) {
			self::assertSame( 400, $this->request( 'POST', self::ROUTE, $over + $body )->get_status() );
		}
		self::assertSame( array(), $this->requests );
	}
}
