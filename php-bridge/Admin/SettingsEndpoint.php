<?php
/**
 * The route that reads and saves settings.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\DatabaseUnavailable;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\StoredObject;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /settings. Settings and profile are saved whole or not at all.
 */
final class SettingsEndpoint {

	/**
	 * What the settings screen shows. Secrets are not part of it, only whether there is one.
	 */
	public static function read(): WP_REST_Response {
		$settings = Settings::all();
		unset( $settings['captcha']['secretKey'], $settings['webhook']['secret'] );

		return new WP_REST_Response(
			array(
				'settings' => $settings,
				'profile'  => Profile::all(),
				...SettingsFacts::all(),
			)
		);
	}

	/**
	 * Saves everything, or says at which fields it is wrong.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Body {settings, profile} as JSON.
	 */
	public static function write( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$sent = $request->get_json_params();
		if ( ! is_array( $sent ) ) {
			return new WP_Error( 'doorstep_malformed', __( 'The settings must be sent as JSON.', 'doorstep' ), array( 'status' => 400 ) );
		}
		$body   = SettingsRequest::complete( $sent );
		$errors = SettingsRequest::errors( $body );
		if ( array() !== $errors ) {
			return SettingsRequest::refusal( $errors );
		}

		return self::save( (array) $body['settings'], (array) $body['profile'] ) ?? self::read();
	}

	/**
	 * Stores both objects, or neither. The settings go first: a shorter retention is applied to the
	 * leads before it is stored, and that may fail.
	 *
	 * @param array<mixed> $settings Whole settings.
	 * @param array<mixed> $profile  Whole profile.
	 */
	private static function save( array $settings, array $profile ): ?WP_Error {
		$before = Settings::stored();
		try {
			$failed = Settings::save( $settings );
		} catch ( DatabaseUnavailable ) {
			return StoredObject::unavailable();
		}
		if ( null === $failed ) {
			$failed = Profile::save( $profile );
			if ( null !== $failed ) {
				Settings::save( $before );
			}
		}

		return $failed;
	}
}
