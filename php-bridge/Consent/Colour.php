<?php
/**
 * Which text is readable on which ground.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

/**
 * Colours as `#rrggbb`, and WCAG 2.2's arithmetic on them: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
 */
final class Colour {

	/**
	 * What WCAG asks of text (1.4.3); more than it asks of borders and focus rings (1.4.11).
	 */
	private const READABLE = 4.5;

	/**
	 * A colour of CSS that is opaque and the same on every screen.
	 *
	 * @param string $css Any colour of CSS.
	 * @return string|null Null for one that is written another way than as a name that everybody knows, hexadecimal, or rgb().
	 */
	public static function of_css( string $css ): ?string {
		$css = strtolower( trim( $css ) );
		$css = array(
			'white' => '#ffffff',
			'black' => '#000000',
		)[ $css ] ?? $css;
		if ( 1 === preg_match( '/^#([0-9a-f])([0-9a-f])([0-9a-f])f?\z/', $css, $digit ) ) {
			return '#' . $digit[1] . $digit[1] . $digit[2] . $digit[2] . $digit[3] . $digit[3];
		}
		if ( 1 === preg_match( '/^(#[0-9a-f]{6})(ff)?\z/', $css, $hex ) ) {
			return $hex[1];
		}
		if ( 1 === preg_match( '~^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*(?:1|1\.0+|100%)\s*)?\)\z~', $css, $part ) ) {
			return sprintf( '#%02x%02x%02x', min( 255, (int) $part[1] ), min( 255, (int) $part[2] ), min( 255, (int) $part[3] ) );
		}

		return null;
	}

	/**
	 * The text colour to show: the one that is wanted where it can be read, else black or white,
	 * whichever contrasts more.
	 *
	 * @param string $ink    Wanted.
	 * @param string $ground What it stands on.
	 */
	public static function readable( string $ink, string $ground ): string {
		if ( self::contrast( $ink, $ground ) >= self::READABLE ) {
			return $ink;
		}

		return self::is_dark( $ground ) ? '#ffffff' : '#000000';
	}

	/**
	 * Whether white can be read better on it than black.
	 *
	 * @param string $ground A colour.
	 */
	public static function is_dark( string $ground ): bool {
		return self::contrast( '#ffffff', $ground ) > self::contrast( '#000000', $ground );
	}

	/**
	 * The contrast ratio of two colours.
	 *
	 * @param string $one   A colour.
	 * @param string $other Another.
	 * @return float 1 to 21.
	 */
	public static function contrast( string $one, string $other ): float {
		$light = array( self::luminance( $one ), self::luminance( $other ) );

		return ( max( $light ) + 0.05 ) / ( min( $light ) + 0.05 );
	}

	/**
	 * Relative luminance.
	 *
	 * @param string $colour A colour.
	 * @return float 0 for black to 1 for white.
	 */
	private static function luminance( string $colour ): float {
		$linear = array_map(
			static function ( string $pair ): float {
				$part = hexdec( $pair ) / 255;

				return $part <= 0.04045 ? $part / 12.92 : ( ( $part + 0.055 ) / 1.055 ) ** 2.4;
			},
			str_split( substr( $colour, 1 ), 2 )
		);

		return 0.2126 * $linear[0] + 0.7152 * $linear[1] + 0.0722 * $linear[2];
	}
}
