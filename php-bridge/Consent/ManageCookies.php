<?php
/**
 * The block doorstep/manage-cookies.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Texts;

/**
 * The button with which a visitor changes a choice. Without JavaScript there is nothing to change,
 * and the banner's style hides it.
 */
final class ManageCookies {

	/**
	 * The block's HTML.
	 */
	public static function render(): string {
		return '<div ' . get_block_wrapper_attributes() . '>' . self::button( Texts::language() ) . '</div>';
	}

	/**
	 * The button alone.
	 *
	 * @param string $language One of Texts::languages().
	 */
	public static function button( string $language ): string {
		$foreign = Texts::page_language() === $language ? '' : Texts::attributes( $language );

		return '<button type="button" class="doorstep-manage wp-element-button" data-doorstep="open"' . $foreign . '>' . esc_html( Texts::get( 'panel.manage', $language ) ) . '</button>';
	}
}
