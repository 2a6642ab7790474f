<?php
/**
 * The frame of the pages that answer a form without JavaScript.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Assets;
use Doorstep\Profile;
use Doorstep\Texts;

/**
 * A page of its own, for the theme is not loaded on a REST route: the agency's name, the form's own
 * style, light and dark, and a policy that lets nothing else in.
 */
final class FormPage {

	private const STYLE = ':root{color-scheme:light dark;--doorstep-page:#fff;--doorstep-ink:#1d2327;--doorstep-button:#1d2327;--doorstep-label:#fff}@media (prefers-color-scheme:dark){:root{--doorstep-page:#16191c;--doorstep-ink:#eceff1;--doorstep-button:#eceff1;--doorstep-label:#16191c}}body{margin:0;padding:1.5rem 1.25rem 4rem;background:var(--doorstep-page);color:var(--doorstep-ink);font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}header,main{max-width:38rem;margin:0 auto}header{padding-bottom:.75rem;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent);font-weight:600}header a{color:inherit;text-decoration:none}h1{margin:2rem 0 1rem;font-size:1.75rem;line-height:1.2;text-wrap:balance}h2{margin:2rem 0 .75rem;font-size:1.125rem}a{color:inherit}.doorstep-page__summary{margin:1.5rem 0}.doorstep-page__summary dt{font-size:.875em;opacity:.8}.doorstep-page__summary dd{margin:0 0 1rem;white-space:pre-wrap}.doorstep-page__hint{font-size:.875em}.doorstep-page__back{margin-top:2rem}.wp-element-button{padding:.8em 1.6em;border:0;border-radius:.35em;background:var(--doorstep-button);color:var(--doorstep-label);font:inherit;font-weight:600;cursor:pointer}@media (forced-colors:active){.wp-element-button{border:1px solid}}';

	/**
	 * Makes a page.
	 *
	 * @param string $language One of Texts::languages().
	 * @param string $title    Heading, not escaped.
	 * @param string $content  Escaped HTML.
	 * @param string $more     Style of that page alone.
	 */
	public static function html( string $language, string $title, string $content, string $more = '' ): string {
		$name  = esc_html( Profile::name() );
		$style = Assets::text( 'form.css' ) . self::STYLE . $more;

		return '<!DOCTYPE html><html lang="' . esc_attr( $language ) . '"' . ( 'rtl' === Texts::direction( $language ) ? ' dir="rtl"' : '' ) . '><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
			. '<meta name="robots" content="noindex,nofollow"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; form-action \'self\'; base-uri \'none\'">'
			. '<title>' . esc_html( $title ) . ' – ' . $name . '</title><style>' . $style . '</style></head>'
			. '<body><header><a href="' . esc_url( home_url( '/' ) ) . '">' . $name . '</a></header><main><h1>' . esc_html( $title ) . '</h1>' . $content . '</main></body></html>';
	}
}
