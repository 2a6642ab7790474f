<?php
/**
 * The colours of the site's theme.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

/**
 * Background and text as the theme and the site editor set them. To ask WordPress costs a page more
 * than all else that the plugin does, so an autoloaded option remembers the answer until the theme
 * or its styles change.
 */
final class ThemeColours {

	public const OPTION = 'doorstep_theme_colours';

	/**
	 * What is shown where the theme says nothing, as themes without theme.json do.
	 */
	private const DEFAULTS = array(
		'background' => '#ffffff',
		'text'       => '#1b1b1f',
	);

	/**
	 * Background and text, as `#rrggbb`; nothing is said of their contrast.
	 *
	 * @return array{background: string, text: string}
	 */
	public static function current(): array {
		$known = get_option( self::OPTION );
		$theme = get_stylesheet();
		if ( is_array( $known ) && ( $known['theme'] ?? null ) === $theme ) {
			/**
			 * Stored here alone.
			 *
			 * @var array{theme: string, background: string, text: string} $known
			 */
			return array_intersect_key( $known, self::DEFAULTS );
		}
		$colours = self::resolve();
		update_option( self::OPTION, array( 'theme' => $theme ) + $colours, true );

		return $colours;
	}

	/**
	 * Asks the theme again; on everything that changes its colours.
	 */
	public static function forget(): void {
		delete_option( self::OPTION );
	}

	/**
	 * Asks WordPress.
	 *
	 * @return array{background: string, text: string}
	 */
	private static function resolve(): array {
		$said    = wp_get_global_styles( array( 'color' ), array( 'transforms' => array( 'resolve-variables' ) ) );
		$colours = self::DEFAULTS;
		foreach ( $colours as $name => $default ) {
			$css              = is_array( $said ) ? $said[ $name ] ?? null : null;
			$colours[ $name ] = ( is_string( $css ) ? Colour::of_css( $css ) : null ) ?? $default;
		}

		return $colours;
	}
}
