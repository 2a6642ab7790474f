<?php
/**
 * How the banner looks.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Settings;

/**
 * What the owner chose for banner, panel and placeholders, or else the theme's colours; readable in
 * every case. Ink is the colour of text, borders, focus rings and the ground of buttons.
 */
final class Appearance {

	/**
	 * A dark ground for themes whose ink is no dark colour.
	 */
	private const DARK = '#1b1b1f';

	/**
	 * The banner's layout.
	 *
	 * @return string `bar`, `card` or `dialog`, which alone is modal.
	 */
	public static function layout(): string {
		return Settings::all()['appearance']['layout'];
	}

	/**
	 * The custom properties that all of the plugin's styles use. Visitors who prefer dark get a dark
	 * variant of a light theme's colours; colours that the owner chose are shown as they are.
	 */
	public static function style(): string {
		$chosen = Settings::all()['appearance'];
		$theme  = ThemeColours::current();
		$ground = '' === $chosen['ground'] ? $theme['background'] : $chosen['ground'];
		$ink    = Colour::readable( '' === $chosen['ink'] ? $theme['text'] : $chosen['ink'], $ground );
		$style  = self::properties( $ground, $ink );
		if ( '' !== $chosen['ground'] . $chosen['ink'] || Colour::is_dark( $ground ) ) {
			return $style;
		}
		// Of the theme's own dark colour, where text on it can be read as well as on black.
		$dark = Colour::contrast( $ink, '#000000' ) < 1.6 ? $ink : self::DARK;

		return $style . '@media (prefers-color-scheme:dark){' . self::properties( $dark, Colour::readable( $ground, $dark ) ) . '}';
	}

	/**
	 * CSS that sets both.
	 *
	 * @param string $ground Background.
	 * @param string $ink    Text.
	 */
	private static function properties( string $ground, string $ink ): string {
		return ':root{--doorstep-ground:' . $ground . ';--doorstep-ink:' . $ink . '}';
	}
}
