<?php
/**
 * The request that asks a captcha service about an answer.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Captcha;

use Doorstep\Contract;

/**
 * Says the secret and the answer, and nothing about the visitor: no address is sent along. A redirect
 * is not followed and TLS is verified, so that whatever a name resolves to, only the provider answers.
 */
final class SiteVerify {

	/**
	 * Longer than any honest reply.
	 */
	private const REPLY_BYTES = 16384;

	/**
	 * What the provider says.
	 *
	 * @param Provider  $provider Whom to ask.
	 * @param string    $site_key The public key.
	 * @param string    $secret   The secret key.
	 * @param string    $answer   What the visitor's browser was given.
	 * @param string    $lead     Id of the lead that came with it.
	 * @param list<int> $statuses HTTP statuses of replies that count.
	 * @return array<mixed>|null Null when no such reply came in time, or one that is no JSON object.
	 */
	public static function ask( Provider $provider, string $site_key, string $secret, string $answer, string $lead, array $statuses = array( 200 ) ): ?array {
		$body = array(
			'secret'   => $secret,
			'response' => $answer,
		) + match ( $provider ) {
			Provider::Hcaptcha => array( 'sitekey' => $site_key ),
			// The same question twice is one question: a second try gets the reply that the first one missed.
			Provider::Turnstile => array( 'idempotency_key' => $lead ),
			default => array(),
		};
		foreach ( self::tries( $provider ) as $seconds ) {
			$response = wp_remote_post(
				$provider->verify_url(),
				array(
					'timeout'             => $seconds,
					'redirection'         => 0,
					'limit_response_size' => self::REPLY_BYTES,
					'body'                => $body,
				)
			);
			$reply    = in_array( wp_remote_retrieve_response_code( $response ), $statuses, true ) ? json_decode( wp_remote_retrieve_body( $response ), true, 8 ) : null;
			if ( is_array( $reply ) ) {
				return $reply;
			}
		}

		return null;
	}

	/**
	 * Seconds that each try may take; together no more than a visitor is kept waiting. Only Turnstile
	 * takes an answer twice.
	 *
	 * @param Provider $provider Whom to ask.
	 * @return list<int>
	 */
	private static function tries( Provider $provider ): array {
		$seconds = Contract::limit( 'captchaSeconds' );

		return Provider::Turnstile === $provider ? array( $seconds - 1, 1 ) : array( $seconds );
	}
}
