<?php
/**
 * Everything that is wrong with an object, each at its field.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use WP_Error;

/**
 * Checks each property of an object by the contract. rest_validate_value_from_schema() on the whole
 * stops at the first error, and says it in a developer's words.
 */
final class FieldErrors {

	/**
	 * Messages by path, such as `settings.captcha.siteKey` or `settings.ownServices.3.urls.0`; none when all is well.
	 *
	 * @param array<mixed> $schema Schema of the value.
	 * @param mixed        $value  What was sent.
	 * @param string       $path   The value's own path.
	 * @return array<string, string>
	 */
	public static function find( array $schema, mixed $value, string $path ): array {
		if ( 'object' === ( $schema['type'] ?? '' ) ) {
			return is_array( $value ) ? self::in_object( $schema, $value, $path ) : array( $path => self::message( 'rest_invalid_type', $schema, $value ) );
		}
		if ( 'array' === ( $schema['type'] ?? '' ) ) {
			// WordPress would take a text with commas for a list.
			$errors = is_array( $value ) && array_is_list( $value ) ? self::in_list( (array) ( $schema['items'] ?? array() ), $value, $path ) : array( $path => self::message( 'rest_invalid_type', $schema, $value ) );
			if ( array() !== $errors ) {
				return $errors;
			}
		}
		$valid = rest_validate_value_from_schema( $value, $schema, $path );

		return $valid instanceof WP_Error ? array( $path => self::message( (string) $valid->get_error_code(), $schema, $value ) ) : array();
	}

	/**
	 * Errors of the entries.
	 *
	 * @param array<mixed> $schema Schema of an entry.
	 * @param list<mixed>  $values What was sent.
	 * @param string       $path   The list's path.
	 * @return array<string, string>
	 */
	private static function in_list( array $schema, array $values, string $path ): array {
		$errors = array();
		foreach ( $values as $index => $value ) {
			$errors += self::find( $schema, $value, $path . '.' . $index );
		}

		return $errors;
	}

	/**
	 * Errors of the properties: each known one is checked, no unknown one may be there.
	 *
	 * @param array<mixed> $schema Schema of an object.
	 * @param array<mixed> $value  What was sent.
	 * @param string       $path   The object's path.
	 * @return array<string, string>
	 */
	private static function in_object( array $schema, array $value, string $path ): array {
		$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : array();
		$required   = is_array( $schema['required'] ?? null ) ? $schema['required'] : array();
		$errors     = array();
		foreach ( array_diff_key( $value, $properties ) as $name => $unused ) {
			$errors[ $path . '.' . $name ] = __( 'There is no such setting.', 'doorstep' );
		}
		foreach ( $properties as $name => $rules ) {
			if ( array_key_exists( $name, $value ) && is_array( $rules ) ) {
				$errors += self::find( $rules, $value[ $name ], $path . '.' . $name );
			} elseif ( in_array( $name, $required, true ) ) {
				$errors[ $path . '.' . $name ] = __( 'This is missing.', 'doorstep' );
			}
		}

		return $errors;
	}

	/**
	 * What to tell the person at the screen.
	 *
	 * @param string       $code   WordPress' code of the error.
	 * @param array<mixed> $schema Schema of the value.
	 * @param mixed        $value  What was sent.
	 */
	private static function message( string $code, array $schema, mixed $value ): string {
		$number = static fn ( string $rule ): string => is_numeric( $schema[ $rule ] ?? null ) ? number_format_i18n( (float) $schema[ $rule ], is_int( $schema[ $rule ] ) ? 0 : 1 ) : '';

		return match ( $code ) {
			/* translators: %s: number of characters. */
			'rest_too_long'        => sprintf( __( 'This may have %s characters at most.', 'doorstep' ), $number( 'maxLength' ) ),
			'rest_too_short'       => self::too_short( $schema, $value ),
			'rest_too_few_items'   => __( 'At least one is needed.', 'doorstep' ),
			/* translators: %s: number of entries. */
			'rest_too_many_items'  => sprintf( __( 'There may be %s entries at most.', 'doorstep' ), $number( 'maxItems' ) ),
			'rest_duplicate_items' => __( 'An entry is there twice.', 'doorstep' ),
			/* translators: 1: smallest number allowed, 2: largest number allowed. */
			'rest_out_of_bounds'   => sprintf( __( 'This must be between %1$s and %2$s.', 'doorstep' ), $number( 'minimum' ), $number( 'maximum' ) ),
			'rest_invalid_email'   => self::not_an_address( $value ),
			'rest_invalid_pattern' => self::unlike_pattern( $schema, $value ),
			default                => __( 'This value is not possible here.', 'doorstep' ),
		};
	}

	/**
	 * Message for a text that is empty, or has too few characters.
	 *
	 * @param array<mixed> $schema Schema with a minimal length.
	 * @param mixed        $value  What was sent.
	 */
	private static function too_short( array $schema, mixed $value ): string {
		if ( '' === $value ) {
			return __( 'This is missing.', 'doorstep' );
		}

		/* translators: %d: number of characters. */
		return sprintf( __( 'This must have %d characters at least.', 'doorstep' ), is_int( $schema['minLength'] ?? null ) ? $schema['minLength'] : 1 );
	}

	/**
	 * Message for a text that should be an e-mail address.
	 *
	 * @param mixed $value What was sent.
	 */
	private static function not_an_address( mixed $value ): string {
		/* translators: %s: what was typed. */
		return sprintf( __( '“%s” is not an e-mail address.', 'doorstep' ), is_string( $value ) ? $value : '' );
	}

	/**
	 * Message for a text that does not have the form it must have.
	 *
	 * @param array<mixed> $schema Schema with a pattern.
	 * @param mixed        $value  What was sent.
	 */
	private static function unlike_pattern( array $schema, mixed $value ): string {
		$pattern = is_string( $schema['pattern'] ?? null ) ? $schema['pattern'] : '';
		$typed   = is_string( $value ) ? $value : '';

		return match ( true ) {
			'' === $typed                         => __( 'This is missing.', 'doorstep' ),
			str_contains( $pattern, 'https' )     => __( 'This must be a complete address that begins with https:// or http://.', 'doorstep' ),
			str_contains( $pattern, '@' )         => self::not_an_address( $value ),
			str_contains( $pattern, '(/[!-~]*)' ) => self::not_a_pattern( $typed ),
			/* translators: %s: what was typed. */
			str_contains( $pattern, '\\.)+' )      => sprintf( __( '“%s” is not the name of a host, such as cdn.example.com.', 'doorstep' ), $typed ),
			/* translators: %s: what was typed. */
			str_contains( $pattern, '[A-Z]{2}' )  => sprintf( __( '“%s” is not the code of a country or region, such as US or US-CA.', 'doorstep' ), $typed ),
			default                               => __( 'This has characters that cannot be part of it.', 'doorstep' ),
		};
	}

	/**
	 * Message for a URL pattern of a service.
	 *
	 * @param string $typed What was typed.
	 */
	private static function not_a_pattern( string $typed ): string {
		if ( str_contains( $typed, '*' ) ) {
			return __( 'No * is needed: a host counts with all hosts below it, and a path with everything that begins so.', 'doorstep' );
		}

		/* translators: %s: what was typed. */
		return sprintf( __( '“%s” is not a host with an optional path, such as maps.example.com/embed.', 'doorstep' ), $typed );
	}
}
