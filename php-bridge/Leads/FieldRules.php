<?php
/**
 * What a field may hold.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

/**
 * Cleans and checks what a visitor typed. widget/field-rules.ts does the same in the browser;
 * test/vectors/fields.json holds both to it.
 *
 * @phpstan-import-type Field from FormParts
 */
final class FieldRules {

	/**
	 * A valid e-mail address of the HTML standard, which browsers apply to `type="email"`, with a dot
	 * in the domain. Narrower than RFC 5321: no quotes, no brackets, ASCII only.
	 *
	 * @see https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
	 */
	private const EMAIL = '/\A[a-zA-Z0-9.!#$%&\'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\z/';

	/**
	 * Digits and what people write between them; Belgians write a slash.
	 */
	private const PHONE = '/\A[0-9 +().\/-]*\z/';

	private const PHONE_DIGITS = 6;

	/**
	 * Types whose text has lines: of a group of boxes, each chosen option is one.
	 */
	private const LINES = array( 'textarea', 'address', 'checkbox' );

	/**
	 * Cleans and checks every field of a form.
	 *
	 * @param array<string, Field> $fields The form's, by name.
	 * @param array<mixed>         $values Text by name; a field that is not there counts as empty.
	 * @return array{array<string, string>, array<string, string>} Clean texts, and codes of what is wrong, by name.
	 */
	public static function check( array $fields, array $values ): array {
		$clean  = array();
		$errors = array();
		foreach ( $fields as $name => $field ) {
			$value          = $values[ $name ] ?? '';
			$clean[ $name ] = self::clean( $field['type'], is_string( $value ) ? $value : '' );
			$error          = self::error( $field, $clean[ $name ] );
			if ( null !== $error ) {
				$errors[ $name ] = $error;
			}
		}

		return array( $clean, $errors );
	}

	/**
	 * The text without what nobody means to type: other systems' line ends, control characters, space
	 * around it.
	 *
	 * @param string $type  One of the contract's fieldTypes.
	 * @param string $value Valid UTF-8.
	 */
	public static function clean( string $type, string $value ): string {
		$value = (string) preg_replace( '/\r\n?|[\x{2028}\x{2029}]/u', "\n", $value );
		$value = (string) preg_replace( in_array( $type, self::LINES, true ) ? '/\t/' : '/[\t\n]/', ' ', $value );
		$value = (string) preg_replace( '/[\x00-\x09\x0b-\x1f\x7f-\x{9f}]/u', '', $value );
		if ( 'tel' === $type ) {
			$value = (string) preg_replace( '/\p{Zs}/u', ' ', $value );
		}

		// JavaScript's \s is PHP's \s, \p{Z} and U+FEFF.
		return (string) preg_replace( '/\A[\s\p{Z}\x{feff}]+|[\s\p{Z}\x{feff}]+\z/u', '', $value );
	}

	/**
	 * What is wrong with a clean text.
	 *
	 * @param Field  $field The field.
	 * @param string $value Its clean text.
	 * @return string|null required, too_long, email, phone, option, date or time; null when nothing is.
	 */
	private static function error( array $field, string $value ): ?string {
		if ( '' === $value ) {
			return $field['required'] ? 'required' : null;
		}
		// Code points; JavaScript's length would count an emoji twice.
		if ( mb_strlen( $value, 'UTF-8' ) > $field['maxLength'] ) {
			return 'too_long';
		}
		if ( 'email' === $field['type'] && 1 !== preg_match( self::EMAIL, $value ) ) {
			return 'email';
		}
		if ( 'tel' === $field['type'] && ( 1 !== preg_match( self::PHONE, $value ) || preg_match_all( '/[0-9]/', $value ) < self::PHONE_DIGITS ) ) {
			return 'phone';
		}

		if ( in_array( $field['type'], FormParts::CHOICES, true ) ) {
			$chosen = 'checkbox' === $field['type'] ? explode( "\n", $value ) : array( $value );

			return array() === array_diff( $chosen, $field['options'] ) && array_unique( $chosen ) === $chosen ? null : 'option';
		}
		if ( 'date' === $field['type'] ) {
			$is_date = 1 === preg_match( '/\A(\d{4})-(\d{2})-(\d{2})\z/', $value, $parts ) && checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] );

			return $is_date ? null : 'date';
		}
		if ( 'time' === $field['type'] ) {
			return 1 === preg_match( '/\A(?:[01]\d|2[0-3]):[0-5]\d\z/', $value ) ? null : 'time';
		}

		return null;
	}
}
