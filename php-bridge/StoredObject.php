<?php
/**
 * An option that holds one object of the contract.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP_Error;

/**
 * Reads such an option with the schema's defaults, and saves it whole or not at all.
 */
final class StoredObject {

	/**
	 * What options are supposed to hold, by name; see supposing().
	 *
	 * @var array<string, array<string, mixed>>
	 */
	private static array $supposed = array();

	/**
	 * The object, complete.
	 *
	 * @param string $option Name of the option.
	 * @param string $schema Name of its schema.
	 * @return array<string, mixed>
	 */
	public static function read( string $option, string $schema ): array {
		$stored = self::$supposed[ $option ] ?? get_option( $option, array() );

		return self::complete( Contract::schema( $schema ), is_array( $stored ) ? $stored : array() );
	}

	/**
	 * Stores the object when its schema allows it.
	 *
	 * @param string       $option   Name of the option.
	 * @param string       $schema   Name of its schema.
	 * @param array<mixed> $value    The whole object.
	 * @param bool         $autoload Whether every page needs it.
	 * @return WP_Error|null What is wrong with it; null when it is stored.
	 */
	public static function save( string $option, string $schema, array $value, bool $autoload = true ): ?WP_Error {
		$rules = Contract::schema( $schema );
		$valid = rest_validate_value_from_schema( $value, $rules, $schema );
		if ( is_wp_error( $valid ) ) {
			return $valid;
		}
		$clean = rest_sanitize_value_from_schema( $value, $rules, $schema );
		if ( is_wp_error( $clean ) ) {
			return $clean;
		}
		// update_option() answers false for an unchanged value too.
		if ( ! update_option( $option, $clean, $autoload ) && get_option( $option ) !== $clean ) {
			return self::unavailable();
		}

		return null;
	}

	/**
	 * Does something as if options held something else.
	 *
	 * @template T
	 * @param array<string, array<string, mixed>> $values Whole objects by option.
	 * @param callable(): T                       $what   What to do; it must not save.
	 * @return T
	 */
	public static function supposing( array $values, callable $what ): mixed {
		self::$supposed = $values;
		try {
			return $what();
		} finally {
			self::$supposed = array();
		}
	}

	/**
	 * The error for an object that the database did not store.
	 */
	public static function unavailable(): WP_Error {
		return new WP_Error( 'doorstep_unavailable', __( 'The database did not store it. Nothing was changed; try again.', 'doorstep' ), array( 'status' => 503 ) );
	}

	/**
	 * Fills in the defaults of properties that are not there.
	 *
	 * @param array<mixed> $schema An object's schema.
	 * @param array<mixed> $value  What is stored.
	 * @return array<string, mixed>
	 */
	private static function complete( array $schema, array $value ): array {
		$complete   = array();
		$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : array();
		foreach ( $properties as $name => $property ) {
			$rules = is_array( $property ) ? $property : array();
			$given = $value[ $name ] ?? $rules['default'] ?? null;

			$complete[ (string) $name ] = 'object' === ( $rules['type'] ?? '' ) ? self::complete( $rules, is_array( $given ) ? $given : array() ) : $given;
		}

		return $complete;
	}
}
