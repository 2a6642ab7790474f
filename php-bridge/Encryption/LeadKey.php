<?php
/**
 * One key of leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Encryption;

/**
 * 32 random bytes, written as 64 hexadecimal digits. Each purpose has a key of its own, made from them.
 */
final class LeadKey {

	public const BYTES = 32;

	/**
	 * Reads a key.
	 *
	 * @param string $text What may be one.
	 * @return string|null Its bytes; null for anything else.
	 */
	public static function of_text( string $text ): ?string {
		return 1 === preg_match( '/\A[0-9a-fA-F]{64}\z/', $text ) ? (string) hex2bin( $text ) : null;
	}

	/**
	 * What a key is known by, and cannot be found from.
	 *
	 * @param string $key Bytes.
	 * @return string 16 hexadecimal digits.
	 */
	public static function fingerprint( string $key ): string {
		return substr( hash_hmac( 'sha256', 'fingerprint', $key ), 0, 16 );
	}

	/**
	 * The key of one purpose.
	 *
	 * @param string $key     Bytes.
	 * @param string $purpose What it is for.
	 * @return string Bytes.
	 */
	public static function of_purpose( string $key, string $purpose ): string {
		return hash_hmac( 'sha256', 'purpose:' . $purpose, $key, true );
	}
}
