<?php
/**
 * The route that plans a change.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Versions;

use Doorstep\Admin\SettingsRequest;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Register\RegisterEndpoint;
use Doorstep\Settings;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST and DELETE /planned-change. What is planned is checked as a save of it would be.
 */
final class PlannedChangeRoute {

	/**
	 * Plans a change.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request Body {takesEffectOn: YYYY-MM-DD, tellByMail: bool, register} or {takesEffectOn,
	 *                                                       tellByMail, settings, profile} as JSON, each whole.
	 */
	public static function write( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$body = $request->get_json_params();
		$day  = is_array( $body ) && is_string( $body['takesEffectOn'] ?? null ) ? $body['takesEffectOn'] : '';
		if ( ! is_array( $body ) ) {
			return new WP_Error( 'doorstep_malformed', __( 'The plan must be sent as JSON.', 'doorstep' ), array( 'status' => 400 ) );
		}
		$changed = isset( $body['register'] ) ? self::register( $body['register'] ) : self::settings( array_intersect_key( $body, array_flip( array( 'settings', 'profile' ) ) ) );

		if ( $changed instanceof WP_Error ) {
			return $changed;
		}
		$by_mail = true === ( $body['tellByMail'] ?? false );

		return PlannedChange::plan( $day, $changed, $by_mail ) ?? VersionsRoute::read();
	}

	/**
	 * Takes the plan back.
	 */
	public static function withdraw(): WP_REST_Response {
		PlannedChange::withdraw();

		return VersionsRoute::read();
	}

	/**
	 * A register that may be saved.
	 *
	 * @param mixed $sent What was sent.
	 * @return array<string, array<string, mixed>>|WP_Error By option.
	 */
	private static function register( mixed $sent ): array|WP_Error {
		$register = RegisterEndpoint::checked( $sent );

		return $register instanceof WP_Error ? $register : array( Register::OPTION => $register );
	}

	/**
	 * Settings and profile that may be saved.
	 *
	 * @param array<mixed> $sent What was sent.
	 * @return array<string, array<string, mixed>>|WP_Error By option.
	 */
	private static function settings( array $sent ): array|WP_Error {
		$body   = SettingsRequest::complete( $sent );
		$errors = SettingsRequest::errors( $body );
		/**
		 * Where there is no error their schemas allow them.
		 *
		 * @var array{settings: array<string, mixed>, profile: array<string, mixed>} $body
		 */
		return array() === $errors ? array(
			Settings::OPTION => $body['settings'],
			Profile::OPTION  => $body['profile'],
		) : SettingsRequest::refusal( $errors );
	}
}
