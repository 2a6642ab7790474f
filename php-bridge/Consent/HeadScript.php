<?php
/**
 * The gate's head script.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Assets;
use Doorstep\Gate\Catalogue;

/**
 * Prints style, payload and script, before anything else in the head.
 */
final class HeadScript {

	/**
	 * Prints them; first on wp_head. Where the site declares no service that needs consent there
	 * is nothing to ask and nothing to release: only placeholders need their style then.
	 */
	public static function print(): void {
		echo '<style id="doorstep-style">' . Assets::inline( 'banner.css' ) . "</style>\n"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Our own style sheet, made by the build.
		if ( array() === Catalogue::declared() ) {
			return;
		}
		$payload = wp_json_encode( PagePayload::make(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR );
		wp_print_inline_script_tag( 'doorstep={page:' . $payload . '};' . Assets::inline( 'head.js' ), array( 'id' => 'doorstep-head' ) );
	}
}
