<?php
/**
 * Sends each page through the gate.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Scan\ScanMode;
use Doorstep\Settings;
use Doorstep\Texts;
use Throwable;

/**
 * Buffers the whole page, so that nothing that a theme, a plugin or an editor puts in it is missed.
 */
final class PageBuffer {

	/**
	 * Starts the buffer before any other of the page; on template_redirect.
	 */
	public static function start(): void {
		$is_page = ! is_feed() && ! is_robots() && ! is_favicon() && ! is_trackback() && ! is_customize_preview()
			&& ! ScanMode::opens_gate() && '' === get_query_var( 'sitemap' ) && '' === get_query_var( 'sitemap-stylesheet' );
		if ( $is_page ) {
			// Not flushable: half a page cannot be judged.
			ob_start( array( self::class, 'finish' ), 0, PHP_OUTPUT_HANDLER_CLEANABLE | PHP_OUTPUT_HANDLER_REMOVABLE );
		}
	}

	/**
	 * What is sent in place of a page.
	 *
	 * @param string $html The page.
	 */
	public static function finish( string $html ): string {
		try {
			return self::is_html() ? self::gated( $html ) : $html;
		} catch ( Throwable $error ) {
			return self::shut( $html, $error );
		}
	}

	/**
	 * The page with all third parties held.
	 *
	 * @param string $html The page.
	 */
	private static function gated( string $html ): string {
		$shield = true === Settings::all()['shield'];
		// With the shield on, hosts that nobody knows count too, and no search can find those.
		if ( ! $shield && ! Catalogue::search()->finds( $html, self::own_scripts( $html ) ) ) {
			return $html;
		}
		$matcher  = Catalogue::matcher();
		$rewriter = new PageRewriter( $html, Catalogue::all(), array_column( Catalogue::declared(), 'id' ), $matcher, Texts::language(), $shield ? AllowedHosts::all( $matcher ) : null );

		return $rewriter->rewrite();
	}

	/**
	 * Whether the reply is a page. A download or a script's reply may come this way too.
	 */
	private static function is_html(): bool {
		foreach ( headers_list() as $header ) {
			if ( 0 === stripos( $header, 'content-type:' ) ) {
				return false !== stripos( $header, 'html' );
			}
		}

		return true;
	}

	/**
	 * Where the plugin's own inline scripts stand, which name the hosts that they hold.
	 *
	 * @param string $html The page.
	 * @return list<array{int, int}> First byte, and first byte after, in order.
	 */
	private static function own_scripts( string $html ): array {
		$spans = array();
		$at    = 0;
		$from  = strpos( $html, ' id="doorstep-' );
		while ( false !== $from ) {
			$open = (int) strrpos( $html, '<', $from - strlen( $html ) );
			$end  = strpos( $html, '</script>', $from );
			if ( false !== $end && $open >= $at && 0 === substr_compare( $html, '<script ', $open, 8 ) ) {
				$spans[] = array( $open, $end );
				$at      = $end;
			}
			$from = strpos( $html, ' id="doorstep-', max( $at, $from + 1 ) );
		}

		return $spans;
	}

	/**
	 * A page that the gate could not judge: nothing in it reaches a known host, and it is not kept.
	 *
	 * @param string    $html  The page.
	 * @param Throwable $error What went wrong.
	 */
	private static function shut( string $html, Throwable $error ): string {
		// Neither the page nor the message: both may hold what a visitor typed.
		error_log( sprintf( 'Doorstep: the gate failed with %s in %s line %d; the page was sent with all known third parties shut.', $error::class, basename( $error->getFile() ), $error->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- The owner has to learn of it.
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- Page caches agreed on this name.
		}
		if ( ! headers_sent() ) {
			nocache_headers();
			// Also holds what is written so that only a browser can read it.
			header( "Content-Security-Policy: default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'" );
		}
		try {
			return Catalogue::matcher()->spoil( $html );
		} catch ( Throwable ) {
			return esc_html__( 'There has been a critical error on this website.', 'default' ); // phpcs:ignore WordPress.WP.I18n.TextDomainMismatch -- WordPress' own text, in the site's language.
		}
	}
}
