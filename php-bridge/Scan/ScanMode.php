<?php
/**
 * Pages as the owner's scan opens them.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Scan;

use Doorstep\Capabilities;

/**
 * A page opened with a scan's address is made for nobody who is logged in: with the gate as a new
 * visitor meets it (`before`), or with everything let in (`after`). For whoever may not configure
 * the plugin, or brings no valid nonce, such an address is any other.
 */
final class ScanMode {

	private const PARAMETER = 'doorstep_scan';
	private const NONCE     = '_doorstep_nonce';
	private const ACTION    = 'doorstep_scan';

	/**
	 * Mode of this request: `before`, `after`, or empty outside scans.
	 *
	 * @var string
	 */
	private static string $mode = '';

	/**
	 * The address that opens a page in a mode, for the user of now.
	 *
	 * @param string $url  Of the page.
	 * @param string $mode `before` or `after`.
	 */
	public static function url( string $url, string $mode ): string {
		return add_query_arg(
			array(
				self::PARAMETER => $mode,
				self::NONCE     => wp_create_nonce( self::ACTION ),
			),
			$url
		);
	}

	/**
	 * Finds out the mode; on init, before anything asks who is logged in: themes and plugins leave out
	 * for staff what they load for visitors.
	 */
	public static function start(): void {
		$mode = self::asked( self::PARAMETER );
		if ( in_array( $mode, array( 'before', 'after' ), true ) && ! is_admin()
			&& false !== wp_verify_nonce( self::asked( self::NONCE ), self::ACTION ) && current_user_can( Capabilities::CONFIGURE ) ) {
			self::$mode = $mode;
			wp_set_current_user( 0 );
		}
	}

	/**
	 * Whether the owner's scan opened this page, in either way.
	 */
	public static function is_on(): bool {
		return '' !== self::$mode;
	}

	/**
	 * Whether everything is let in: no gate, no banner.
	 */
	public static function opens_gate(): bool {
		return 'after' === self::$mode;
	}

	/**
	 * The payload of a page: in a scan one that no choice in the owner's browser belongs to, and that
	 * makes the page tell the server nothing.
	 *
	 * @param array<string, mixed> $payload As for visitors.
	 * @return array<string, mixed>
	 */
	public static function payload( array $payload ): array {
		if ( 'before' === self::$mode && is_string( $payload['revision'] ?? null ) ) {
			$payload['revision'] = hash( 'crc32b', $payload['revision'] );
			unset( $payload['marketingOnly'], $payload['countShown'] );
		}

		return $payload;
	}

	/**
	 * Keeps the page out of every cache, and takes it over when it is made; on template_redirect.
	 */
	public static function take_over(): void {
		if ( '' !== self::$mode ) {
			if ( ! defined( 'DONOTCACHEPAGE' ) ) {
				define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- Page caches agreed on this name.
			}
			nocache_headers();
			header( 'Cache-Control: no-store, private' ); // WordPress says so much for those alone who are logged in.
			ob_start( array( self::class, 'finish' ) );
		}
	}

	/**
	 * Prints the first script of the page; on wp_head. No third party shall read the scan's address,
	 * the browser shall remember every request, and which of them the site's policy stopped.
	 */
	public static function print(): void {
		if ( '' !== self::$mode ) {
			$script = sprintf(
				'{const u=new URL(location);u.searchParams.delete(%1$s);u.searchParams.delete(%2$s);history.replaceState(history.state,"",u);'
				. 'performance.setResourceTimingBufferSize(1e4);window.doorstepScan={blocked:[]};'
				. 'document.addEventListener("securitypolicyviolation",(e)=>e.disposition==="enforce"&&doorstepScan.blocked.push(e.blockedURI))}',
				wp_json_encode( self::PARAMETER ),
				wp_json_encode( self::NONCE )
			);
			wp_print_inline_script_tag( $script, array( 'id' => 'doorstep-scan-start' ) );
		}
	}

	/**
	 * Adds the names of the cookies that the server would set, which no script can see, and does not
	 * set them: a scan leaves nothing behind.
	 *
	 * @param string $html The page.
	 */
	public static function finish( string $html ): string {
		$names = array();
		foreach ( headers_list() as $header ) {
			if ( 1 === preg_match( '~^set-cookie:\s*([^=;\s]{1,200})=~i', $header, $found ) ) {
				$names[] = $found[1];
			}
		}
		header_remove( 'Set-Cookie' );

		return $html . wp_get_inline_script_tag(
			(string) wp_json_encode( array_values( array_unique( $names ) ), JSON_HEX_TAG ),
			array(
				'id'   => 'doorstep-scan',
				'type' => 'application/json',
			)
		);
	}

	/**
	 * A parameter of the address.
	 *
	 * @param string $name Its name.
	 */
	private static function asked( string $name ): string {
		$value = $_GET[ $name ] ?? ''; // phpcs:ignore WordPress.Security -- The nonce is one of them; compared with what is expected, and used for nothing else.

		return is_string( $value ) ? $value : '';
	}
}
