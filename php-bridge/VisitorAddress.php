<?php
/**
 * Where a request comes from.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * The sender's network, for limits by sender. It is not stored as it is anywhere.
 */
final class VisitorAddress {

	/**
	 * The network that a limit counts: an IPv4 address, or the /64 that one IPv6 subscriber has. What
	 * the request itself says of its sender, as X-Forwarded-For, anybody can make up: it never counts.
	 *
	 * @return string Hexadecimal; empty, and so one sender for all, where there is no address.
	 */
	public static function network(): string {
		$address = self::address();
		$bytes   = false !== filter_var( $address, FILTER_VALIDATE_IP ) ? (string) inet_pton( $address ) : '';
		if ( 16 !== strlen( $bytes ) ) {
			return bin2hex( $bytes );
		}
		$is_mapped = str_starts_with( $bytes, str_repeat( "\0", 10 ) . "\xff\xff" );

		return bin2hex( $is_mapped ? substr( $bytes, 12 ) : substr( $bytes, 0, 8 ) );
	}

	/**
	 * Whether the address is surely not a visitor's: a private one, at a site that has a name, is that of
	 * the proxy before the web server, which nobody told the site to look behind.
	 */
	public static function is_proxy(): bool {
		$host = (string) wp_parse_url( home_url(), PHP_URL_HOST );

		return str_contains( $host, '.' )
			&& false === filter_var( $host, FILTER_VALIDATE_IP )
			&& false === filter_var( self::address(), FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE );
	}

	/**
	 * The peer's address, or what the site says that it stands for.
	 */
	private static function address(): string {
		$peer = isset( $_SERVER['REMOTE_ADDR'] ) && is_string( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		/**
		 * Filters the visitor's address, for sites whose web server sees only its proxy's.
		 *
		 * @param string $address Address of the peer, REMOTE_ADDR.
		 */
		$address = apply_filters( 'doorstep_visitor_address', $peer );

		return is_string( $address ) ? $address : '';
	}
}
