<?php
/**
 * The page's nonce.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * What lets inline code pass a Content-Security-Policy. WordPress has no filter for styles: sites
 * that send such a policy add the nonce to inline scripts, and their policy names it for styles too.
 */
final class Nonce {

	/**
	 * The nonce attribute of an inline style.
	 *
	 * @param string $id Of the style.
	 * @return string With a space before it; empty where the site's inline scripts have none.
	 */
	public static function attribute( string $id ): string {
		/**
		 * WordPress' own, for its inline scripts: what a site adds to them is what it would add here.
		 *
		 * @see wp_get_inline_script_tag()
		 */
		$attributes = apply_filters( 'wp_inline_script_attributes', array( 'id' => $id ), '' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress' own.
		$nonce      = is_array( $attributes ) ? $attributes['nonce'] ?? '' : '';

		return is_string( $nonce ) && '' !== $nonce ? ' nonce="' . esc_attr( $nonce ) . '"' : '';
	}
}
