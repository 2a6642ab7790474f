<?php
/**
 * Tests of the spam verdict.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Error;

/**
 * Doubtful leads are kept, apart; none is lost.
 */
final class SpamVerdictTest extends LeadsTestCase {

	/**
	 * Requests that WordPress would have sent.
	 *
	 * @var list<array{string, array<string, mixed>}>
	 */
	private array $requests = array();

	/**
	 * Turns reCAPTCHA on, with something that answers for Google.
	 *
	 * @param mixed $answer What comes back.
	 */
	private function captcha( mixed $answer ): void {
		$settings = Settings::stored();

		$settings['captcha']['siteKey']   = 'site-key';
		$settings['captcha']['secretKey'] = 'secret-key';
		self::assertNull( Settings::save( $settings ) );
		add_filter(
			'pre_http_request',
			function ( mixed $result, array $arguments, string $url ) use ( $answer ): mixed {
				$this->requests[] = array( $url, $arguments );
				return $answer;
			},
			10,
			3
		);
	}

	/**
	 * A reply of Google's.
	 *
	 * @param string $body   Body.
	 * @param int    $status HTTP status.
	 * @return array<string, mixed>
	 */
	private static function reply( string $body, int $status = 200 ): array {
		return array(
			'headers'  => array(),
			'body'     => $body,
			'response' => array(
				'code'    => $status,
				'message' => '',
			),
			'cookies'  => array(),
		);
	}

	/**
	 * A good reply, with something else in it.
	 *
	 * @param array<string, mixed> $over Over the good properties.
	 */
	private static function good( array $over = array() ): string {
		return (string) wp_json_encode(
			$over + array(
				'success'  => true,
				'hostname' => wp_parse_url( home_url(), PHP_URL_HOST ),
				'action'   => 'doorstep_lead',
				'score'    => 0.7,
			)
		);
	}

	/**
	 * What Google may say, and what is made of it.
	 *
	 * @return iterable<string, array{callable(): mixed, string}>
	 */
	public static function replies(): iterable {
		yield 'good' => array( static fn () => self::reply( self::good() ), '' );
		yield 'the lowest score that passes' => array( static fn () => self::reply( self::good( array( 'score' => 0.5 ) ) ), '' );
		yield 'a low score' => array( static fn () => self::reply( self::good( array( 'score' => 0.3 ) ) ), 'captcha_failed' );
		yield 'another site' => array( static fn () => self::reply( self::good( array( 'hostname' => 'evil.example' ) ) ), 'captcha_failed' );
		yield 'another action' => array( static fn () => self::reply( self::good( array( 'action' => 'login' ) ) ), 'captcha_failed' );
		yield 'an answer used before' => array( static fn () => self::reply( '{"success":false,"error-codes":["timeout-or-duplicate"]}' ), 'captcha_failed' );
		yield 'success as a text' => array( static fn () => self::reply( self::good( array( 'success' => 'true' ) ) ), 'captcha_unavailable' );
		yield 'no score' => array( static fn () => self::reply( self::good( array( 'score' => null ) ) ), 'captcha_unavailable' );
		yield 'no action' => array( static fn () => self::reply( self::good( array( 'action' => null ) ) ), 'captcha_unavailable' );
		yield 'a fault of the server' => array( static fn () => self::reply( self::good(), 500 ), 'captcha_unavailable' );
		yield 'a redirect' => array( static fn () => self::reply( '', 302 ), 'captcha_unavailable' );
		yield 'a page' => array( static fn () => self::reply( '<!doctype html>' ), 'captcha_unavailable' );
		yield 'a megabyte cut off' => array( static fn () => self::reply( '{"x":"' . str_repeat( 'a', 16000 ) ), 'captcha_unavailable' );
		yield 'a list' => array( static fn () => self::reply( '[]' ), 'captcha_unavailable' );
		yield 'nothing within three seconds' => array( static fn () => new WP_Error( 'http_request_failed', 'timed out' ), 'captcha_unavailable' );
	}

	/**
	 * Each reply with its reason, the lead stored in every case.
	 *
	 * @param callable(): mixed $reply  What comes back.
	 * @param string            $reason Why it is quarantined; empty where it is not.
	 */
	#[DataProvider( 'replies' )]
	public function test_what_recaptcha_says_never_loses_a_lead( callable $reply, string $reason ): void {
		$this->captcha( $reply() );
		$this->received( array(), array( 'captcha' => 'answer' ) );

		self::assertSame( array( $reason, '' === $reason ? 'accept' : 'quarantine' ), array( $this->all_rows()[0]['reasons'], $this->all_rows()[0]['verdict'] ) );
	}

	public function test_google_is_told_the_answer_and_nothing_about_the_visitor(): void {
		$this->captcha( self::reply( self::good() ) );
		$this->received( array(), array( 'captcha' => 'answer' ) );

		self::assertCount( 1, $this->requests );
		list( $url, $arguments ) = $this->requests[0];
		self::assertSame( 'https://www.google.com/recaptcha/api/siteverify', $url );
		self::assertSame( array( 'secret' => 'secret-key', 'response' => 'answer' ), $arguments['body'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 3, 0, true ), array( $arguments['timeout'], $arguments['redirection'], $arguments['sslverify'] ) );
	}

	public function test_who_refused_recaptcha_is_no_suspect_and_google_is_not_asked(): void {
		$this->captcha( self::reply( '{"success":false}' ) );
		$this->received();

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
		self::assertSame( array(), $this->requests );
	}

	public function test_without_keys_google_is_not_asked(): void {
		$this->captcha( self::reply( self::good() ) );
		$settings                         = Settings::stored();
		$settings['captcha']['secretKey'] = '';
		Settings::save( $settings );
		$this->received( array(), array( 'captcha' => 'answer' ) );

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
		self::assertSame( array(), $this->requests );
	}

	public function test_a_filled_honeypot_and_a_fast_hand_are_quarantined_with_both_reasons(): void {
		$this->received( array(), array( 'honeypot' => 'x', 'token' => $this->token( 2 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 'honeypot,too_fast', $this->all_rows()[0]['reasons'] );
	}

	public function test_three_seconds_are_enough(): void {
		$this->received( array(), array( 'token' => $this->token( 3 ) ) );

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
	}

	public function test_s27_no_tampering_with_a_check_raises_the_verdict(): void {
		foreach ( array( 'honeypot', 'token', 'id', 'form' ) as $property ) {
			$lead = $this->lead( array( 'honeypot' => 'x', 'token' => $this->token( 1 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( 400, $this->send( array_diff_key( $lead, array( $property => 1 ) ) )->get_status() );
			foreach ( array( null, array(), array( 'x' ), true, 0 ) as $value ) {
				self::assertSame( 400, $this->send( array( $property => $value ) + $lead )->get_status() );
			}
		}
		foreach ( array( null, array(), array( 'x' ), true, 0, str_repeat( 'a', 9000 ) ) as $value ) {
			self::assertSame( 400, $this->send( $this->lead( array( 'captcha' => $value ) ) )->get_status() );
		}
		$twice = str_replace( '"honeypot":""', '"honeypot":"","honeypot":"x"', (string) wp_json_encode( $this->lead() ) );
		$this->request( 'POST', self::LEADS, $twice );
		self::assertSame( array( 'quarantine' ), array_column( $this->all_rows(), 'verdict' ) );
	}
}
