<?php
/**
 * Tests of what captcha services are asked, and of what is made of their replies.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Captcha;

use Doorstep\Captcha\Provider;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\PreserveGlobalState;
use PHPUnit\Framework\Attributes\RunInSeparateProcess;

/**
 * Whatever a provider says or does not say, the lead is stored; only what it says of the visitor counts
 * against the visitor.
 */
final class CaptchaTest extends CaptchaTestCase {

	private const HOSTS = array( 'https://www.google.com/recaptcha/api/siteverify', 'https://api.hcaptcha.com/siteverify', 'https://challenges.cloudflare.com/turnstile/v0/siteverify' );

	/**
	 * Every provider.
	 *
	 * @return iterable<string, array{Provider}>
	 */
	public static function providers(): iterable {
		foreach ( Provider::cases() as $provider ) {
			yield $provider->value => array( $provider );
		}
	}

	/**
	 * What each provider may reply, and the reason that follows; empty where the lead is accepted.
	 *
	 * @return iterable<string, array{Provider, string, string}>
	 */
	public static function replies(): iterable {
		$same = array(
			'good'            => '',
			'lowest'          => '',
			'twin'            => '',
			'elsewhere'       => 'captcha_failed',
			'duplicate'       => 'captcha_failed',
			'unheard-of'      => 'captcha_failed',
			'our-mistake'     => 'captcha_unavailable',
			'no-hostname'     => 'captcha_unavailable',
			'success-as-text' => 'captcha_unavailable',
			'no-success'      => 'captcha_unavailable',
			'list'            => 'captcha_unavailable',
			'500'             => 'captcha_unavailable',
			'302'             => 'captcha_unavailable',
			'html'            => 'captcha_unavailable',
			'nothing'         => 'captcha_unavailable',
			'megabyte'        => 'captcha_unavailable',
			'reset'           => 'captcha_unavailable',
		);
		$own  = array(
			'recaptcha-v3' => array(
				'low'          => 'captcha_failed',
				'no-score'     => 'captcha_unavailable',
				'text-score'   => 'captcha_unavailable',
				'other-action' => 'captcha_failed',
				'no-action'    => 'captcha_unavailable',
				'anywhere'     => 'captcha_failed',
				'hang'         => 'captcha_unavailable',
			),
			'recaptcha-v2' => array(
				'low'       => '',
				'no-action' => '',
				'anywhere'  => 'captcha_failed',
			),
			'hcaptcha'     => array(
				'low'       => '',
				'no-action' => '',
				'anywhere'  => '',
			),
			'turnstile'    => array(
				'low'          => '',
				'other-action' => 'captcha_failed',
				'no-action'    => 'captcha_unavailable',
				'anywhere'     => 'captcha_failed',
				'gone-once'    => '',
				'hang'         => 'captcha_unavailable',
			),
		);
		foreach ( Provider::cases() as $provider ) {
			foreach ( $own[ $provider->value ] + $same as $reply => $reason ) {
				yield "$provider->value: $reply" => array( $provider, (string) $reply, $reason );
			}
		}
	}

	/**
	 * An answer that nobody has used: the stand-in knows the case by its first word.
	 *
	 * @param string $reply The case.
	 */
	private static function answer( string $reply ): string {
		return $reply . ' ' . wp_generate_uuid4();
	}

	/**
	 * Each of them.
	 *
	 * @param Provider $provider Who replies.
	 * @param string   $reply    What.
	 * @param string   $reason   Why the lead is doubtful; empty where it is not.
	 */
	#[DataProvider( 'replies' )]
	public function test_what_a_provider_replies_never_loses_a_lead( Provider $provider, string $reply, string $reason ): void {
		$this->configure( $provider );
		$this->received( array(), array( 'captcha' => self::answer( $reply ) ) );

		self::assertSame( array( $reason, '' === $reason ? 'accept' : 'quarantine' ), array( $this->all_rows()[0]['reasons'], $this->all_rows()[0]['verdict'] ) );
	}

	/**
	 * The request itself.
	 *
	 * @param Provider $provider Who is asked.
	 */
	#[DataProvider( 'providers' )]
	public function test_s33_providers_are_asked_at_their_own_hosts_about_the_answer_alone_in_three_seconds( Provider $provider ): void {
		$this->configure( $provider );
		$answer = self::answer( 'good' );
		$lead   = $this->received( array(), array( 'captcha' => $answer ) );

		$asked = self::asked()[0][1];
		self::assertSame( array( 'secret-key', $answer ), array( $asked['secret'], $asked['response'] ) );
		self::assertSame(
			match ( $provider ) {
				Provider::Hcaptcha => array( 'sitekey' => 'site-key' ),
				Provider::Turnstile => array( 'idempotency_key' => $lead ),
				default => array(),
			},
			array_diff_key( $asked, array( 'secret' => 1, 'response' => 1 ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			'Nothing of the visitor is sent along.'
		);
		$this->assert_safe();
	}

	/**
	 * Nothing that an owner, a visitor or a provider says leads a request elsewhere.
	 */
	private function assert_safe(): void {
		self::assertNotSame( array(), $this->requests );
		foreach ( $this->requests as list( $url, $arguments ) ) {
			self::assertContains( $url, self::HOSTS );
			self::assertSame( array( 0, true ), array( $arguments['redirection'], $arguments['sslverify'] ) );
			self::assertLessThanOrEqual( 3, array_sum( array_column( array_column( $this->requests, 1 ), 'timeout' ) ) );
		}
		self::assertSame( array( '/siteverify' ), array_values( array_unique( array_column( self::asked(), 0 ) ) ) );
	}

	/**
	 * Keys, answers and replies that name addresses.
	 *
	 * @param Provider $provider Who is asked.
	 */
	#[DataProvider( 'providers' )]
	public function test_s33_no_key_answer_or_reply_leads_to_another_address( Provider $provider ): void {
		foreach ( array( 'http://127.0.0.1/', 'https://169.254.169.254/latest/', '@[::1]/', 'rebind.example' ) as $address ) {
			$all                         = Settings::stored();
			$all['captcha']['secretKey'] = $address;
			self::assertNotNull( Settings::save( $all ) );
		}
		$this->configure( $provider );
		$this->received( array(), array( 'captcha' => self::answer( '302' ) ) );
		$this->assert_safe();
		$this->requests = array();
		$this->received( array(), array( 'captcha' => 'http://169.254.169.254/latest/meta-data/' ) );
		$this->assert_safe();
	}

	public function test_turnstile_is_asked_twice_at_most_with_one_key(): void {
		$this->configure( Provider::Turnstile );
		$this->received( array(), array( 'captcha' => self::answer( 'gone-once' ) ) );
		self::assertCount( 2, self::asked() );
		self::assertSame( self::asked()[0][1], self::asked()[1][1] );
		$this->requests = array();
		$this->received( array(), array( 'captcha' => self::answer( '500' ) ) );
		self::assertCount( 2, $this->requests );
	}

	/**
	 * The provider itself takes an answer once.
	 *
	 * @param Provider $provider Who is asked.
	 */
	#[DataProvider( 'providers' )]
	public function test_s28_an_answer_buys_one_lead( Provider $provider ): void {
		$this->configure( $provider );
		$answer = self::answer( 'good' );
		$this->received( array(), array( 'captcha' => $answer ) );
		$second = $this->received( array(), array( 'captcha' => $answer ) );

		$verdicts = array_column( $this->all_rows(), 'reasons', 'id' );
		self::assertSame( 'captcha_failed', $verdicts[ $second ] );
		self::assertSame( array( '', 'captcha_failed' ), array_values( array_unique( self::sorted( $verdicts ) ) ) );
	}

	/**
	 * The reply was lost, and the visitor sends the same again.
	 *
	 * @param Provider $provider Who is asked.
	 */
	#[DataProvider( 'providers' )]
	public function test_a_lead_sent_again_is_not_doubted_because_its_answer_was_used( Provider $provider ): void {
		$before = get_option( Settings::OPTION, array() );
		$this->configure( $provider );
		$this->commit();
		$lead = $this->lead( array( 'captcha' => self::answer( 'good' ) ) );
		$said = array( self::code( $this->send( $lead ) ), self::code( $this->send( $lead ) ) );
		update_option( Settings::OPTION, $before );

		self::assertSame( array( 'received', 'received' ), $said );
		self::assertCount( 1, self::asked() );
		self::assertSame( array( 'accept' ), array_column( $this->all_rows(), 'verdict' ) );
	}

	/**
	 * Without an answer there is nothing to ask, and no doubt.
	 *
	 * @param Provider $provider The captcha.
	 */
	#[DataProvider( 'providers' )]
	public function test_who_refused_is_no_suspect_and_the_provider_is_not_asked( Provider $provider ): void {
		$this->configure( $provider );
		$this->received();

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
		self::assertSame( array(), $this->requests );
	}

	/**
	 * Settings with which forms have no captcha.
	 *
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>}>
	 */
	public static function off(): iterable {
		yield 'no secret' => array( array( 'secretKey' => '' ), array() );
		yield 'no site key' => array( array( 'siteKey' => '' ), array() );
		yield 'a service that visitors cannot allow' => array( array(), array( 'services' => array() ) );
	}

	/**
	 * Each of them.
	 *
	 * @param array<string, mixed> $captcha  Of the captcha.
	 * @param array<string, mixed> $settings Of the site.
	 */
	#[DataProvider( 'off' )]
	public function test_without_keys_or_consent_nobody_is_asked( array $captcha, array $settings ): void {
		$this->configure( Provider::RecaptchaV3, $captcha, $settings );
		$this->received( array(), array( 'captcha' => self::answer( 'good' ) ) );

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
		self::assertSame( array(), $this->requests );
	}

	/**
	 * Answers of a wrong shape.
	 *
	 * @param Provider $provider The captcha.
	 */
	#[DataProvider( 'providers' )]
	public function test_s27_an_answer_of_a_wrong_shape_gains_nothing( Provider $provider ): void {
		$this->configure( $provider );
		foreach ( array( null, array(), array( 'good' ), true, 0, str_repeat( 'a', 8193 ) ) as $answer ) {
			self::assertSame( 400, $this->send( $this->lead( array( 'captcha' => $answer ) ) )->get_status() );
		}
		self::assertSame( array(), $this->requests );
		$this->received( array(), array( 'captcha' => str_repeat( 'a', 5120 ) ) );
		self::assertSame( 'captcha_failed', $this->all_rows()[0]['reasons'] );
	}

	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_wp_config_says_keys_and_hosts_of_each_provider(): void {
		define( 'DOORSTEP_TURNSTILE_SECRET_KEY', 'secret-of-wp-config' );
		define( 'DOORSTEP_RECAPTCHA_SECRET_KEY', 'not-mine' );
		define( 'DOORSTEP_TURNSTILE_VERIFY', 'https://verify.example/siteverify' );
		define( 'DOORSTEP_TURNSTILE_SCRIPT', 'https://scripts.example/api.js' );
		$this->configure( Provider::Turnstile );
		$this->received( array(), array( 'captcha' => self::answer( 'good' ) ) );

		self::assertSame( 'https://verify.example/siteverify', $this->requests[0][0] );
		self::assertSame( 'secret-of-wp-config', self::asked()[0][1]['secret'] );
		self::assertSame( 'https://scripts.example/api.js?render=explicit', Provider::Turnstile->script_url( 'key', 'fr' ) );
	}

	/**
	 * Texts in order.
	 *
	 * @param array<string|null> $texts Any.
	 * @return list<string|null>
	 */
	private static function sorted( array $texts ): array {
		sort( $texts );

		return $texts;
	}
}
