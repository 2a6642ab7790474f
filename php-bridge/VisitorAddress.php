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
		$peer = isset( $_SERVER['REMOTE_ADDR'] ) && is_string( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		/**
		 * Filters the visitor's address, for sites whose web server sees only its proxy's.
		 *
		 * @param string $address Address of the peer, REMOTE_ADDR.
		 */
		$address = apply_filters( 'doorstep_visitor_address', $peer );
		$bytes   = is_string( $address ) && false !== filter_var( $address, FILTER_VALIDATE_IP ) ? (string) inet_pton( $address ) : '';
		if ( 16 !== strlen( $bytes ) ) {
			return bin2hex( $bytes );
		}
		$is_mapped = str_starts_with( $bytes, str_repeat( "\0", 10 ) . "\xff\xff" );

		return bin2hex( $is_mapped ? substr( $bytes, 12 ) : substr( $bytes, 0, 8 ) );
	}
}
