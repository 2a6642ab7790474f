<?php
/**
 * Host and path of a URL.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

/**
 * Reads a URL as a browser would: whatever it understands and PHP's own parser does not is a way
 * around the gate.
 */
final class Address {

	/**
	 * Host and path with query of a URL, in small letters.
	 *
	 * @see https://url.spec.whatwg.org/#url-parsing
	 * @param string $url Any URL, as it stands in an attribute, character references resolved.
	 * @return array{string, string} Empty host where it has none of its own.
	 */
	public static function split( string $url ): array {
		if ( 1 === preg_match( '~^/[\w.-]~', $url ) ) {
			return array( '', '' ); // Most addresses of a page.
		}
		// A browser reads `&#47` without its semicolon too; WordPress before 6.6 does not.
		$url = html_entity_decode( (string) preg_replace( '~&#(?:\d+(?![\d;])|x[\da-f]+(?![\da-f;]))~i', '$0;', $url ), ENT_QUOTES | ENT_HTML5 );
		$url = str_replace( array( "\t", "\n", "\r", '\\' ), array( '', '', '', '/' ), trim( $url, "\x00..\x20" ) );
		if ( 1 !== preg_match( '~^(?:https?:/*|//+)([^/?#]*)([^#]*)~i', $url, $parts ) ) {
			return array( '', '' );
		}
		$at   = strrpos( $parts[1], '@' );
		$host = strtolower( rawurldecode( false === $at ? $parts[1] : substr( $parts[1], $at + 1 ) ) );
		$path = strtolower( rawurldecode( $parts[2] ) );

		return array( rtrim( substr( $host, 0, strcspn( $host, ':' ) ), '.' ), str_starts_with( $path, '/' ) ? $path : '/' . $path );
	}

	/**
	 * Host of a URL.
	 *
	 * @param string $url Any URL.
	 * @return string In small letters; empty where it has none of its own.
	 */
	public static function host( string $url ): string {
		return self::split( $url )[0];
	}

	/**
	 * Whether a host is one of some, or below one of them.
	 *
	 * @param string       $host  Host.
	 * @param list<string> $hosts Hosts.
	 */
	public static function is_at_or_below( string $host, array $hosts ): bool {
		while ( '' !== $host ) {
			if ( in_array( $host, $hosts, true ) ) {
				return true;
			}
			$host = self::parent( $host );
		}

		return false;
	}

	/**
	 * The host one level above.
	 *
	 * @param string $host Host.
	 * @return string Empty above the last level.
	 */
	public static function parent( string $host ): string {
		$dot = strpos( $host, '.' );

		return false === $dot ? '' : substr( $host, $dot + 1 );
	}
}
