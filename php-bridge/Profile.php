<?php
/**
 * The agency's facts.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP_Error;

/**
 * The option doorstep_profile: autoloaded, validated whole by contract/schema/profile.json.
 */
final class Profile {

	public const OPTION = 'doorstep_profile';

	/**
	 * Every fact, empty where it is not known.
	 *
	 * @return array<string, string|int|bool>
	 */
	public static function all(): array {
		/**
		 * Saved by save() alone, which validated it.
		 *
		 * @var array<string, string|int|bool> $all
		 */
		$all = StoredObject::read( self::OPTION, 'profile' );

		return $all;
	}

	/**
	 * One fact as text.
	 *
	 * @param string $name Property of contract/schema/profile.json.
	 * @return string Empty when it is not known.
	 */
	public static function text( string $name ): string {
		$fact = self::all()[ $name ] ?? '';

		return is_string( $fact ) ? trim( $fact ) : (string) $fact;
	}

	/**
	 * The name that visitors know: the profile's, or the site's while there is none.
	 */
	public static function name(): string {
		$name = self::text( 'name' );

		return '' !== $name ? $name : wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES );
	}

	/**
	 * Stores all facts, or nothing.
	 *
	 * @param array<mixed> $profile Whole profile.
	 * @return WP_Error|null What is wrong with it; null when it is stored.
	 */
	public static function save( array $profile ): ?WP_Error {
		return StoredObject::save( self::OPTION, 'profile', $profile );
	}
}
