<?php
/**
 * The site's signing key.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use RuntimeException;

/**
 * One random key in one option, so that every web node signs alike and a changed salt in
 * wp-config.php does not break forms in pages cached before.
 */
final class Key {

	public const OPTION = 'doorstep_key';

	/**
	 * Makes the key where there is none. add_option() lets the first of two nodes win.
	 */
	public static function create(): void {
		add_option( self::OPTION, bin2hex( random_bytes( 32 ) ), '', true );
	}

	/**
	 * Signature of a list of texts. The list is encoded as JSON, so that moving a character from one
	 * text to the next changes the signature.
	 *
	 * @param string       $purpose What the signature is for; one for another purpose is never valid.
	 * @param list<string> $texts   What is signed.
	 * @return string 64 hexadecimal digits.
	 * @throws RuntimeException When the site has no key.
	 */
	public static function sign( string $purpose, array $texts ): string {
		$key = get_option( self::OPTION );
		if ( ! is_string( $key ) || '' === $key ) {
			throw new RuntimeException( 'The signing key is missing; open wp-admin once to make it.' );
		}

		return hash_hmac( 'sha256', (string) wp_json_encode( array( $purpose, ...$texts ) ), $key );
	}

	/**
	 * A UUID that the same texts always give, and nobody else can tell.
	 *
	 * @param string       $purpose What it names.
	 * @param list<string> $texts   What it is made of.
	 * @throws RuntimeException When the site has no key.
	 */
	public static function uuid( string $purpose, array $texts ): string {
		return (string) preg_replace( '/\A(.{8})(.{4}).(.{3}).(.{3})(.{12}).*\z/', '$1-$2-4$3-8$4-$5', self::sign( $purpose, $texts ) );
	}
}
