<?php
/**
 * The route that tries a captcha's keys.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Captcha\Connector;
use Doorstep\Captcha\Provider;
use Doorstep\Captcha\SiteVerify;
use Doorstep\Leads\Captcha;
use Doorstep\Settings;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST /settings/captcha-keys. Asks the provider about an answer that nobody was given: one that knows the
 * key complains of the answer, another one of the key. A site key shows itself in the form alone, but for
 * hCaptcha, which is asked about both.
 */
final class CaptchaKeys {

	private const ANSWER = 'doorstep-tries-its-keys';

	/**
	 * Complaints about the keys.
	 */
	private const REFUSALS = array( 'missing-input-secret', 'invalid-input-secret', 'sitekey-secret-mismatch' );

	/**
	 * Complaints that say nothing about them.
	 */
	private const TROUBLES = array( 'bad-request', 'internal-error' );

	/**
	 * Statuses of replies that name what is wrong; Cloudflare's come with an error's.
	 */
	private const STATUSES = array( 200, 400, 401, 403, 422 );

	/**
	 * Answers the request.
	 *
	 * @template T of array{provider: string, siteKey: string, secretKey: string|null}
	 * @param WP_REST_Request<T> $request The keys as they stand on the screen; a secret that is null is the one that is in force.
	 */
	public static function answer( WP_REST_Request $request ): WP_REST_Response {
		$site_key = $request->get_param( 'siteKey' );
		$typed    = $request->get_param( 'secretKey' );
		$provider = Provider::from( (string) $request->get_param( 'provider' ) );
		$locked   = Settings::locked_captcha( $provider->value );
		$site_key = $locked['siteKey'] ?? ( is_string( $site_key ) ? $site_key : '' );
		$secret   = $locked['secretKey'] ?? ( is_string( $typed ) ? $typed : self::secret( $provider ) );
		$reply    = '' === $secret ? array( 'error-codes' => array( 'missing-input-secret' ) ) : SiteVerify::ask( $provider, $site_key, $secret, self::ANSWER, wp_generate_uuid4(), self::STATUSES );

		return new WP_REST_Response( array( 'result' => self::result( $reply ) ) );
	}

	/**
	 * What a reply says of the key.
	 *
	 * @param array<mixed>|null $reply The provider's.
	 * @return 'accepted'|'refused'|'unreachable'
	 */
	private static function result( ?array $reply ): string {
		$codes = Captcha::codes( $reply ?? array() );

		return match ( true ) {
			true === ( $reply['success'] ?? null ) => 'accepted',
			array() !== array_intersect( $codes, self::REFUSALS ) => 'refused',
			array() === $codes || array() !== array_intersect( $codes, self::TROUBLES ) => 'unreachable',
			default => 'accepted',
		};
	}

	/**
	 * The secret that is in force, where the browser does not know it.
	 *
	 * @param Provider $provider Whose.
	 */
	private static function secret( Provider $provider ): string {
		$stored = Settings::stored()['captcha'];

		return $stored['provider'] === $provider->value && '' !== $stored['secretKey'] ? $stored['secretKey'] : Connector::secret( $provider->value );
	}
}
