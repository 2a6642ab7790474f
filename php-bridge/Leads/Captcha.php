<?php
/**
 * What Google thinks of a visitor who allowed it to.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Contract;
use Doorstep\Settings;

/**
 * Asks reCAPTCHA v3's siteverify. The visitor's address is not sent along, a redirect is not followed,
 * and whatever goes wrong on the way says nothing about the visitor.
 *
 * @see https://developers.google.com/recaptcha/docs/v3
 * @see https://developers.google.com/recaptcha/docs/verify
 */
final class Captcha {

	public const PASS        = 'pass';
	public const FAIL        = 'fail';
	public const UNAVAILABLE = 'unavailable';

	/**
	 * Name of the action that the form script asks an answer for.
	 */
	private const ACTION      = 'doorstep_lead';
	private const VERIFY      = 'https://www.google.com/recaptcha/api/siteverify';
	private const REPLY_BYTES = 16384;

	/**
	 * Checks an answer.
	 *
	 * @param string $answer From the form; empty where the visitor did not allow reCAPTCHA.
	 * @return string|null PASS, FAIL or UNAVAILABLE; null when there is nothing to ask.
	 */
	public static function check( string $answer ): ?string {
		$captcha = Settings::all()['captcha'];
		if ( '' === $answer || '' === $captcha['siteKey'] || '' === $captcha['secretKey'] ) {
			return null;
		}
		$response = wp_remote_post(
			self::url(),
			array(
				'timeout'             => Contract::limit( 'captchaSeconds' ),
				'redirection'         => 0,
				'limit_response_size' => self::REPLY_BYTES,
				'body'                => array(
					'secret'   => $captcha['secretKey'],
					'response' => $answer,
				),
			)
		);
		$reply    = 200 === wp_remote_retrieve_response_code( $response ) ? json_decode( wp_remote_retrieve_body( $response ), true ) : null;
		if ( ! is_array( $reply ) || ! is_bool( $reply['success'] ?? null ) ) {
			return self::UNAVAILABLE;
		}
		if ( ! $reply['success'] ) {
			return self::FAIL;
		}
		$score = $reply['score'] ?? null;
		if ( ! isset( $reply['hostname'], $reply['action'] ) || ! is_numeric( $score ) ) {
			return self::UNAVAILABLE;
		}
		$is_ours = wp_parse_url( home_url(), PHP_URL_HOST ) === $reply['hostname'] && self::ACTION === $reply['action'];

		return $is_ours && (float) $score >= (float) $captcha['minimumScore'] ? self::PASS : self::FAIL;
	}

	/**
	 * Where to ask: Google, or what wp-config.php says in DOORSTEP_RECAPTCHA_VERIFY (recaptcha.net, a test's stub).
	 */
	private static function url(): string {
		$url = defined( 'DOORSTEP_RECAPTCHA_VERIFY' ) ? constant( 'DOORSTEP_RECAPTCHA_VERIFY' ) : self::VERIFY;

		return is_string( $url ) ? $url : self::VERIFY;
	}
}
