<?php
/**
 * What stands where a gated frame would be.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Assets;
use Doorstep\Texts;

/**
 * The placeholder's HTML. It is made of elements that may stand wherever a frame may, also in a
 * paragraph, loads nothing, and holds the frame's own HTML in a template, which is inert.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class Placeholder {

	/**
	 * The placeholder of one frame.
	 *
	 * @param Service $service  Whose frame it is.
	 * @param bool    $declared Whether the owner declared the service, so that a visitor can consent to it.
	 * @param string  $frame    The frame's HTML, as it was.
	 * @param string  $url      What the frame would load; empty where it holds its document itself.
	 * @param string  $title    The frame's title; empty where it has none.
	 * @param string  $style    From style().
	 * @param string  $language One of Texts::LANGUAGES.
	 */
	public static function html( array $service, bool $declared, string $frame, string $url, string $title, string $style, string $language ): string {
		$facts = array(
			'service'  => $service['name'],
			'provider' => $service['provider'],
		);
		$title = '' !== trim( $title ) ? trim( $title ) : Texts::get( 'placeholder.title', $language, $facts );
		$page  = ServicePage::of( $service['id'], $url );

		return '<span class="doorstep-placeholder" data-doorstep-service="' . esc_attr( $service['id'] ) . '" lang="' . esc_attr( $language ) . '" style="' . esc_attr( $style ) . '">'
			. '<strong class="doorstep-placeholder__title">' . esc_html( $title ) . '</strong>'
			. '<span class="doorstep-placeholder__text">' . esc_html( Texts::get( $declared ? 'placeholder.text' : 'placeholder.held', $language, $facts ) ) . '</span>'
			. ( $declared ? '<button type="button" class="doorstep-placeholder__load" data-doorstep="load">' . esc_html( Texts::get( 'placeholder.load', $language, $facts ) ) . '</button>' : '' )
			. ( null === $page ? '' : '<a class="doorstep-placeholder__link" href="' . esc_url( $page ) . '" rel="noopener noreferrer">' . esc_html( Texts::get( 'placeholder.link', $language, $facts ) ) . '</a>' )
			. '<template>' . $frame . '</template></span>';
	}

	/**
	 * The style of all placeholders, for pages that have one.
	 */
	public static function style_sheet(): string {
		return '<style id="doorstep-placeholder-style">' . Assets::inline( 'placeholder.css' ) . '</style>';
	}

	/**
	 * CSS that gives the placeholder the size that the frame would have.
	 *
	 * @param string $width  The frame's width attribute.
	 * @param string $height Its height attribute.
	 * @param bool   $fills  Whether the theme keeps a space of the right shape free for the frame.
	 */
	public static function style( string $width, string $height, bool $fills ): string {
		if ( $fills ) {
			return 'position:absolute;inset:0';
		}
		$x = self::pixels( $width );
		$y = self::pixels( $height );
		if ( $x > 0 && $y > 0 ) {
			return 'width:' . $x . 'px;max-width:100%;aspect-ratio:' . $x . '/' . $y;
		}
		// What a browser gives a frame without measures: 300 by 150 pixels.
		$wide = 1 === preg_match( '~^\s*(\d{1,3})(?:\.\d+)?%~', $width, $percent ) ? $percent[1] . '%' : ( $x > 0 ? $x . 'px' : '300px' );

		return 'width:' . $wide . ';max-width:100%;min-height:' . ( $y > 0 ? $y : 150 ) . 'px';
	}

	/**
	 * A measure in pixels.
	 *
	 * @param string $measure An attribute's value.
	 * @return int 0 where it is none.
	 */
	private static function pixels( string $measure ): int {
		return 1 === preg_match( '~^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$~i', $measure, $found ) ? (int) $found[1] : 0;
	}
}
