<?php
/**
 * What stands where a gated frame would be.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Assets;
use Doorstep\Nonce;
use Doorstep\Texts;

/**
 * The placeholder's HTML. It is made of elements that may stand wherever a frame may, also in a
 * paragraph, loads nothing, and holds the frame's own HTML in a template, which is inert.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class Placeholder {

	/**
	 * The placeholder of a frame of a service.
	 *
	 * @param Service   $service  Whose frame it is.
	 * @param HeldFrame $frame    The frame.
	 * @param bool      $declared Whether the owner declared the service, so that a visitor can consent to it.
	 * @param bool      $once     Whether this one frame can be loaded without consent to the service.
	 * @param string    $language One of Texts::LANGUAGES.
	 */
	public static function of_service( array $service, HeldFrame $frame, bool $declared, bool $once, string $language ): string {
		$facts = array(
			'service'  => $service['name'],
			'provider' => $service['provider'],
		);
		$page  = ServicePage::of( $service['id'], $frame->url );
		$ways  = $declared && $once ? self::button( 'load', Texts::get( 'placeholder.load', $language, $facts ) ) : '';
		$ways .= $declared ? self::button( 'allow', Texts::get( 'placeholder.allow', $language, $facts ) ) : '';
		$ways .= null === $page ? '' : '<a class="doorstep-placeholder__link" href="' . esc_url( $page ) . '" rel="noopener noreferrer">' . esc_html( Texts::get( 'placeholder.link', $language, $facts ) ) . '</a>';

		return self::html( $service['id'], Texts::get( 'placeholder.title', $language, $facts ), Texts::get( $declared ? 'placeholder.text' : 'placeholder.held', $language, $facts ), $ways, $frame, $language );
	}

	/**
	 * The placeholder of a frame that nobody has classified. Nobody can say what a consent would be to.
	 *
	 * @param HeldFrame $frame    The frame.
	 * @param string    $language One of Texts::LANGUAGES.
	 */
	public static function of_host( HeldFrame $frame, string $language ): string {
		$host = Address::host( $frame->url );

		return self::html( '', $host, Texts::get( 'placeholder.unknown', $language, array( 'host' => $host ) ), '', $frame, $language );
	}

	/**
	 * The style of all placeholders, for pages that have one.
	 *
	 * @param list<string> $sizes CSS that gives each its size.
	 */
	public static function style_sheet( array $sizes ): string {
		$nonce = Nonce::attribute( 'doorstep-placeholder-style' );
		$style = Assets::inline( 'placeholder.css' );
		foreach ( '' === $nonce ? array() : array_unique( $sizes ) as $size ) {
			// As strong as the attribute that they stand for.
			$style .= '.' . self::size_class( $size ) . '{' . str_replace( ';', '!important;', str_ireplace( '!important', '', $size ) ) . '!important}';
		}

		return '<style id="doorstep-placeholder-style"' . $nonce . '>' . $style . '</style>';
	}

	/**
	 * The class of placeholders of one size.
	 *
	 * @param string $size CSS.
	 */
	private static function size_class( string $size ): string {
		return 'doorstep-placeholder--' . hash( 'crc32b', $size );
	}

	/**
	 * Any placeholder.
	 *
	 * @param string    $service  Id of the service; empty where there is none.
	 * @param string    $title    Title for a frame that has none.
	 * @param string    $text     Why the frame is not shown.
	 * @param string    $ways     HTML of what a visitor can do.
	 * @param HeldFrame $frame    The frame.
	 * @param string    $language Of the texts.
	 */
	private static function html( string $service, string $title, string $text, string $ways, HeldFrame $frame, string $language ): string {
		$title = '' === $frame->title ? $title : $frame->title;

		// A policy that wants a nonce forbids style attributes.
		$by_class = '' !== Nonce::attribute( 'doorstep-placeholder-style' );
		$classes  = $frame->classes . ( $by_class ? ' ' . self::size_class( $frame->style ) : '' );
		$style    = $by_class ? '' : ' style="' . esc_attr( $frame->style ) . '"';

		return '<span class="doorstep-placeholder' . esc_attr( $classes ) . '" data-doorstep-service="' . esc_attr( $service ) . '" role="group" aria-label="' . esc_attr( $title ) . '"' . Texts::attributes( $language ) . $style . '>'
			. '<strong class="doorstep-placeholder__title">' . esc_html( $title ) . '</strong>'
			. '<span class="doorstep-placeholder__text">' . esc_html( $text ) . '</span>'
			. $ways . '<template>' . $frame->html . '</template></span>';
	}

	/**
	 * A button.
	 *
	 * @param string $action What it does: `load` or `allow`.
	 * @param string $text   What it says.
	 */
	private static function button( string $action, string $text ): string {
		return '<button type="button" class="doorstep-placeholder__' . $action . '" data-doorstep="' . $action . '">' . esc_html( $text ) . '</button>';
	}
}
