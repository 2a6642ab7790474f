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
use Doorstep\Nonce;
use Doorstep\Scan\ScanMode;

/**
 * Prints style, payload and script, before anything else in the head.
 */
final class HeadScript {

	/**
	 * Services whose tools are told of the choice in ways of their own; see widget/signals.ts.
	 */
	private const TOLD = array( 'microsoft-clarity', 'microsoft-uet', 'matomo-cloud', 'matomo-self-hosted' );

	/**
	 * Prints them; first on wp_head. Where the site declares no service that needs consent there
	 * is nothing to ask and nothing to release: only placeholders need their style then.
	 */
	public static function print(): void {
		if ( ScanMode::opens_gate() ) {
			return;
		}
		$asks   = array() !== Catalogue::declared();
		$layout = $asks ? Assets::inline( 'banner-' . Appearance::layout() . '.css' ) : '';
		echo '<style id="doorstep-style"' . Nonce::attribute( 'doorstep-style' ) . '>' . Appearance::style() . Assets::inline( 'banner.css' ) . $layout . "</style>\n"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Our own style sheets, made by the build, colours that were checked, and an escaped nonce.
		if ( ! $asks ) {
			return;
		}
		$page    = PagePayload::make();
		$payload = wp_json_encode( $page, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR );
		$script  = 'doorstep={page:' . $payload . '};';
		// What most sites do without is not printed on theirs.
		foreach ( array(
			'granted-regions.js' => isset( $page['grantedRegions'], $page['signals'] ),
			'head-google.js'     => isset( $page['signals'] ),
			'head.js'            => ! isset( $page['signals'] ),
			'gpc.js'             => isset( $page['marketingOnly'] ),
			'count-shown.js'     => isset( $page['countShown'] ),
			'shield.js'          => isset( $page['shield'] ),
			'signals.js'         => array() !== array_intersect( self::TOLD, Catalogue::texts( $page['services'] ) ),
		) as $part => $is_needed ) {
			$script .= $is_needed ? Assets::inline( $part ) : '';
		}
		wp_print_inline_script_tag( $script, array( 'id' => 'doorstep-head' ) );
	}
}
