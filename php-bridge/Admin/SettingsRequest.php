<?php
/**
 * What the settings screen sends.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Settings;

/**
 * The body of PUT /settings: completed with what the browser does not know, and checked.
 *
 * @phpstan-type Body array{settings: array<mixed>, profile: array<mixed>}
 */
final class SettingsRequest {

	/**
	 * The whole settings and profile that the body asks for.
	 *
	 * The browser never knows the captcha's secret: left out or null keeps it, an empty text removes it.
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
			$kept = Settings::locked_captcha();
			if ( null === ( $body['settings']['captcha']['secretKey'] ?? null ) ) {
				$kept['secretKey'] = '';
			}
			$body['settings']['captcha'] = array_merge( $body['settings']['captcha'], array_intersect_key( $stored['captcha'], $kept ) );
		}

		return $body;
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
		$errors += FieldErrors::find( Contract::schema( 'settings' ), $body['settings'] ?? null, 'settings' );
		$errors += FieldErrors::find( Contract::schema( 'profile' ), $body['profile'] ?? null, 'profile' );

		return array() === $errors && is_array( $body['settings'] ?? null ) ? self::contradictions( $body['settings'] ) : $errors;
	}

	/**
	 * What no schema can say.
	 *
	 * @param array<mixed> $settings Valid by their schema.
	 * @return array<string, string>
	 */
	private static function contradictions( array $settings ): array {
		$errors  = array();
		$unknown = array_diff( self::texts( $settings['services'] ?? array() ), array_keys( Catalogue::all() ) );
		if ( array() !== $unknown ) {
			/* translators: %s: id of a service. */
			$errors['settings.services'] = sprintf( __( 'Doorstep does not know the service “%s”.', 'doorstep' ), implode( ', ', $unknown ) );
		}
		foreach ( is_array( $settings['pages'] ?? null ) ? $settings['pages'] : array() as $name => $id ) {
			if ( is_numeric( $id ) && 0 !== (int) $id && 'page' !== get_post_type( (int) $id ) ) {
				$errors[ 'settings.pages.' . $name ] = __( 'This page does not exist any more.', 'doorstep' );
			}
		}
		$retention = is_array( $settings['retention'] ?? null ) ? $settings['retention'] : array();
		$months    = array_sum( array_map( 'intval', array_intersect_key( self::texts( $retention ), array_flip( array( 'leadMonths', 'pendingMonths' ) ) ) ) );
		if ( $months > Contract::limit( 'prospectMonths' ) ) {
			/* translators: %d: number of months. */
			$errors['settings.retention.leadMonths'] = sprintf( __( 'A prospect’s data may be kept for %d months at most, the time until erasure included.', 'doorstep' ), Contract::limit( 'prospectMonths' ) );
		}

		return $errors;
	}

	/**
	 * The values of an array as texts.
	 *
	 * @param mixed $values Array of scalars.
	 * @return array<string>
	 */
	private static function texts( mixed $values ): array {
		return array_map( static fn ( mixed $value ): string => is_scalar( $value ) ? (string) $value : '', is_array( $values ) ? $values : array() );
	}
}
