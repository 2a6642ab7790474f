<?php
/**
 * A site in several languages.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use WP_Locale;

/**
 * Says which language a page has, as the plugins for sites in several languages do it. Each hooks the
 * filter `locale` in its own way; none of them touches `determine_locale`.
 */
final class MultilingualSite {

	/**
	 * One of the plugins below.
	 *
	 * @param string $plugin Its name.
	 * @param string $locale Of the page's language.
	 * @phpstan-param 'wpml'|'polylang'|'translatepress' $plugin
	 */
	public static function speak( string $plugin, string $locale ): void {
		match ( $plugin ) {
			'wpml' => self::wpml( $locale ),
			'polylang' => self::polylang( $locale ),
			'translatepress' => self::translatepress( $locale ),
		};
	}

	/**
	 * WPML: a method of SitePress at priority 10, which reads the language from the address, keeps the
	 * locale once plugins are loaded, and answers false where the address has no language.
	 *
	 * @param string|false $locale WPML's locale of the language, which an owner may change.
	 */
	public static function wpml( string|false $locale ): void {
		add_filter(
			'locale',
			static function () use ( $locale ): string|false {
				return $locale;
			},
			10,
			1
		);
	}

	/**
	 * Polylang: nothing until it knows the language of the page, which may be as late as its main query;
	 * then a method of its front-end filters at priority 10, and the direction of writing for WordPress.
	 *
	 * @param string $locale Of the page's language.
	 */
	public static function polylang( string $locale ): void {
		add_action(
			'pll_language_defined',
			static function () use ( $locale ): void {
				add_filter( 'locale', static fn (): string => $locale );
			}
		);
		do_action( 'pll_language_defined', substr( $locale, 0, 2 ) ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Polylang's.
	}

	/**
	 * TranslatePress: a global, and a method at priority 99999 that answers it on each page that is not
	 * wp-admin's, the default language's too. It then translates what the page prints.
	 *
	 * @param string $locale Of the page's language.
	 */
	public static function translatepress( string $locale ): void {
		$GLOBALS['TRP_LANGUAGE'] = $locale; // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedVariableFound -- TranslatePress's.
		add_filter( 'locale', static fn ( string $site ): string => is_admin() ? $site : $locale, 99999 );
	}

	/**
	 * Writes the page from one side to the other, as a language pack says it.
	 *
	 * @param 'ltr'|'rtl' $direction Which way.
	 */
	public static function write( string $direction ): void {
		global $wp_locale;
		if ( $wp_locale instanceof WP_Locale ) {
			$wp_locale->text_direction = $direction;
		}
	}

	/**
	 * Takes back what hooks do not hold.
	 */
	public static function forget(): void {
		unset( $GLOBALS['TRP_LANGUAGE'] );
		self::write( 'ltr' );
	}
}
