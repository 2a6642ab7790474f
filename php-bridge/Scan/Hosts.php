<?php
/**
 * Hosts that a scan need not report.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Scan;

use Doorstep\Settings;

/**
 * Tells the site's own hosts, and those that the owner allowed.
 */
final class Hosts {

	/**
	 * Whether the site itself answers at a host.
	 *
	 * @param string $host In small letters.
	 */
	public static function is_own( string $host ): bool {
		$own = array();
		foreach ( array( home_url(), site_url(), content_url(), wp_upload_dir( null, false )['baseurl'] ) as $url ) {
			$own[] = self::bare( (string) wp_parse_url( $url, PHP_URL_HOST ) );
		}

		return in_array( self::bare( $host ), $own, true );
	}

	/**
	 * Whether the owner judged that a host, or one above it, needs no consent.
	 *
	 * @param string $host In small letters.
	 */
	public static function is_allowed( string $host ): bool {
		foreach ( Settings::all()['allowedHosts'] as $allowed ) {
			if ( $host === $allowed || str_ends_with( $host, '.' . $allowed ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * A host without the `www.` with which the same site answers.
	 *
	 * @param string $host A host.
	 */
	private static function bare( string $host ): string {
		$host = strtolower( $host );

		return str_starts_with( $host, 'www.' ) ? substr( $host, 4 ) : $host;
	}
}
