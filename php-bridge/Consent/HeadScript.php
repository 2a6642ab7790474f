<?php
/**
 * The gate's head script.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Assets;
use Doorstep\Nonce;
use Doorstep\Scan\ScanMode;

/**
 * Prints style, payload and script, before anything else in the head.
 */
final class HeadScript {

	/**
	 * Prints them; first on wp_head.
	 */
	public static function print(): void {
		if ( ScanMode::opens_gate() ) {
			return;
		}
		$parts = PageParts::current();
		$style = $parts['style'] . Assets::inline( 'banner.css' ) . ( $parts['asks'] ? Assets::inline( 'banner-' . $parts['layout'] . '.css' ) : '' );
		echo '<style id="doorstep-style"' . Nonce::attribute( 'doorstep-style' ) . '>' . $style . "</style>\n"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Our own style sheets, made by the build, colours that were checked, and an escaped nonce.
		if ( $parts['asks'] ) {
			$scripts = array_map( Assets::inline( ... ), $parts['scripts'] );
			// WordPress would search the script, on each page, for what could end it; ours has none.
			$tag = wp_get_inline_script_tag( '', array( 'id' => 'doorstep-head' ) );
			echo str_replace( '</script>', 'doorstep={page:' . $parts['payload'] . '};' . implode( $scripts ) . '</script>', $tag ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Scripts of the build, and JSON without angle brackets.
		}
	}
}
