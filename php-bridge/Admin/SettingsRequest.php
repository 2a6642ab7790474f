<?php
/**
 * What the settings screen sends.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Contract;
use Doorstep\Settings;
use WP_Error;

/**
 * The body of PUT /settings: completed with what the browser does not know, and checked.
 *
 * @phpstan-type Body array{settings: array<mixed>, profile: array<mixed>}
 */
final class SettingsRequest {

	/**
	 * The whole settings and profile that the body asks for.
	 *
	 * The browser never knows the secrets: left out or null keeps one, an empty text removes it.
	 * Keys that wp-config.php decides stay as they are stored. The policy revision never falls, or
	 * choices made under an older policy would be valid again.
	 *
	 * @param array<mixed> $body Decoded JSON.
	 * @return array<mixed>
	 */
	public static function complete( array $body ): array {
		$body = map_deep( $body, static fn ( mixed $value ): mixed => is_string( $value ) ? trim( $value ) : $value );
		if ( ! is_array( $body ) || ! is_array( $body['settings'] ?? null ) ) {
			return (array) $body;
		}
		$stored   = Settings::stored();
		$revision = $body['settings']['policyRevision'] ?? null;
		if ( is_int( $revision ) ) {
			$body['settings']['policyRevision'] = max( $revision, $stored['policyRevision'] );
		}
		if ( is_array( $body['settings']['captcha'] ?? null ) ) {
			$body['settings']['captcha'] = self::captcha( $body['settings']['captcha'], $stored['captcha'] );
		}
		if ( is_array( $body['settings']['webhook'] ?? null ) ) {
			$body['settings']['webhook']['secret'] ??= $stored['webhook']['secret'];
		}

		return $body;
	}

	/**
	 * The captcha that the body asks for. Another provider's secret is of no use.
	 *
	 * @param array<mixed>                                                                                          $sent   Of the body.
	 * @param array{provider: string, siteKey: string, secretKey: string, minimumScore: float|int, wording: string} $stored As it is.
	 * @return array<mixed>
	 */
	private static function captcha( array $sent, array $stored ): array {
		$provider = is_string( $sent['provider'] ?? null ) ? $sent['provider'] : '';
		$usual    = $provider === $stored['provider'] ? $stored : array(
			'siteKey'   => '',
			'secretKey' => '',
		);
		$kept     = Settings::locked_captcha( $provider );
		if ( null === ( $sent['secretKey'] ?? null ) ) {
			$kept['secretKey'] = '';
		}

		return array_merge( $sent, array_intersect_key( $usual, $kept ) );
	}

	/**
	 * What is wrong with a completed body, by path.
	 *
	 * @param array<mixed> $body From complete().
	 * @return array<string, string>
	 */
	public static function errors( array $body ): array {
		$errors = array();
		foreach ( array_diff_key( $body, array_flip( array( 'settings', 'profile' ) ) ) as $name => $unused ) {
			$errors[ (string) $name ] = __( 'There is no such setting.', 'doorstep' );
		}
		$errors += RetentionErrors::find( is_array( $body['settings'] ?? null ) ? $body['settings']['retention'] ?? null : null );
		$errors += FieldErrors::find( Contract::schema( 'settings' ), $body['settings'] ?? null, 'settings' );
		$errors += FieldErrors::find( Contract::schema( 'profile' ), $body['profile'] ?? null, 'profile' );

		return array() === $errors ? SettingsRules::errors( (array) rest_sanitize_value_from_schema( $body['settings'] ?? null, Contract::schema( 'settings' ), 'settings' ) ) : $errors;
	}

	/**
	 * The answer to a body with errors.
	 *
	 * @param array<string, string> $errors From errors().
	 */
	public static function refusal( array $errors ): WP_Error {
		return new WP_Error(
			'doorstep_invalid_settings',
			__( 'Nothing was saved: please correct what is marked.', 'doorstep' ),
			array(
				'status' => 400,
				'errors' => $errors,
			)
		);
	}
}
