<?php
/**
 * Texts for visitors.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use LogicException;

/**
 * What a visitor reads, by language, from php-bridge/texts. These texts follow the language of
 * the page or document, whatever language packs the site has; wp-admin uses gettext. A site may
 * change them and add languages: see SiteTexts.
 *
 * WPML, Polylang and TranslatePress all say which language a page has by the filter `locale`.
 */
final class Texts {

	/**
	 * Languages that we have written the texts in.
	 */
	public const LANGUAGES = array( 'en', 'fr', 'nl', 'de', 'es', 'it' );

	/**
	 * Languages that we have written the documents in: they are law, and not translated by the sentence.
	 */
	public const DOCUMENT_LANGUAGES = array( 'en', 'fr', 'nl', 'de' );

	/**
	 * Languages of WordPress that are written from right to left.
	 */
	private const RIGHT_TO_LEFT = array( 'ar', 'ary', 'azb', 'ckb', 'dv', 'fa', 'haz', 'he', 'ps', 'sd', 'skr', 'ug', 'ur', 'yi' );

	/**
	 * Files that were read. PHP without its cache of compiled files keeps a copy of each for each time.
	 *
	 * @var array<string, mixed>
	 */
	private static array $files = array();

	/**
	 * Languages that visitors can be served in: ours and those that the site added.
	 *
	 * @return list<string>
	 */
	public static function languages(): array {
		return array( ...self::LANGUAGES, ...SiteTexts::languages() );
	}

	/**
	 * The language of our texts on the page that is being made.
	 *
	 * @return string One of languages(); English where the page's is none of them.
	 */
	public static function language(): string {
		return self::known( self::page_language() );
	}

	/**
	 * The language of a document on the page that is being made.
	 *
	 * @return string One of DOCUMENT_LANGUAGES; English where the page's is none of them.
	 */
	public static function document_language(): string {
		return self::documented( self::page_language() );
	}

	/**
	 * The language of the documents of the site, whoever's visit this is.
	 *
	 * @return string One of DOCUMENT_LANGUAGES; English where the site's is none of them.
	 */
	public static function document_language_of_site(): string {
		return self::documented( self::of_site() );
	}

	/**
	 * A language that there are documents in.
	 *
	 * @param string $language Any.
	 * @return string The same where it is one of DOCUMENT_LANGUAGES; English otherwise.
	 */
	private static function documented( string $language ): string {
		return in_array( $language, self::DOCUMENT_LANGUAGES, true ) ? $language : 'en';
	}

	/**
	 * The language of the page that is being made, whether we have texts in it or not.
	 *
	 * @return string Two or three letters.
	 */
	public static function page_language(): string {
		return self::of_locale( determine_locale() );
	}

	/**
	 * The language that the site speaks, whoever's visit this is: for what it does by itself.
	 *
	 * @return string One of languages(); English where the site's is none of them.
	 */
	public static function of_site(): string {
		return self::known( self::of_locale( get_locale() ) );
	}

	/**
	 * The language of a locale, without region and manner: `de` of `de_CH_informal`.
	 *
	 * @param mixed $locale WordPress' name of a language; other plugins' filters say false or null for none.
	 */
	public static function of_locale( mixed $locale ): string {
		return is_string( $locale ) && 1 === preg_match( '/^[a-z]{2,3}/i', $locale, $language ) ? strtolower( $language[0] ) : 'en';
	}

	/**
	 * A language that there are texts in.
	 *
	 * @param string $language Any.
	 * @return string The same where it is one of languages(); English otherwise.
	 */
	public static function known( string $language ): string {
		return in_array( $language, self::languages(), true ) ? $language : 'en';
	}

	/**
	 * Which way a language is written.
	 *
	 * @param string $language Two or three letters.
	 * @return 'ltr'|'rtl'
	 */
	public static function direction( string $language ): string {
		return in_array( $language, self::RIGHT_TO_LEFT, true ) ? 'rtl' : 'ltr';
	}

	/**
	 * The attributes of an element whose text is ours: its language, its direction where the page's is
	 * the other one, and a word to TranslatePress, which would translate it a second time.
	 *
	 * @param string $language One of languages().
	 * @return string ` lang="…"`, escaped, with a space before it.
	 */
	public static function attributes( string $language ): string {
		$direction = self::direction( $language );

		return ' lang="' . esc_attr( $language ) . '"'
			. ( is_rtl() === ( 'rtl' === $direction ) ? '' : ' dir="' . $direction . '"' )
			. ( isset( $GLOBALS['TRP_LANGUAGE'] ) ? ' data-no-translation' : '' );
	}

	/**
	 * One text, not escaped.
	 *
	 * @param string                    $key      `area.name`.
	 * @param string                    $language One of languages().
	 * @param array<string, string|int> $facts    Replaces `{name}` in the text.
	 * @throws LogicException When there is no such text.
	 */
	public static function get( string $key, string $language, array $facts = array() ): string {
		$text = self::area( explode( '.', $key, 2 )[0], $language )[ $key ] ?? throw new LogicException( 'There is no text "' . $key . '" in "' . $language . '".' );
		foreach ( $facts as $name => $fact ) {
			$text = str_replace( '{' . $name . '}', (string) $fact, $text );
		}

		return $text;
	}

	/**
	 * Every text of an area, by key. Only the file of that area is read.
	 *
	 * @param string $area     File below texts/<language>, without ending.
	 * @param string $language One of languages(); of DOCUMENT_LANGUAGES for the documents' areas.
	 * @return array<string, string> In English where nobody has written it in that language.
	 */
	public static function area( string $area, string $language ): array {
		$file = ( in_array( $language, self::LANGUAGES, true ) ? $language : 'en' ) . '/' . $area;
		/**
		 * Compiled from a JSON object of strings by the build.
		 *
		 * @var array<string, string> $texts
		 */
		$texts = self::$files[ $file ] ??= require __DIR__ . '/texts/' . $file . '.php';

		return SiteTexts::of( $texts, $area, $language );
	}
}
