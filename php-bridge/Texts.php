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
 * the page or document, whatever language packs the site has; wp-admin uses gettext.
 */
final class Texts {

	/**
	 * Languages that all texts exist in.
	 */
	public const LANGUAGES = array( 'en', 'fr' );

	/**
	 * The language of the page that is being made.
	 *
	 * @return string One of LANGUAGES; English where the page's is none of them.
	 */
	public static function language(): string {
		$language = strtolower( substr( determine_locale(), 0, 2 ) );

		return in_array( $language, self::LANGUAGES, true ) ? $language : 'en';
	}

	/**
	 * One text, not escaped.
	 *
	 * @param string                    $key      `area.name`.
	 * @param string                    $language One of LANGUAGES.
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
	 * Every text of an area, by key.
	 *
	 * @param string $area     File below texts/<language>, without ending.
	 * @param string $language One of LANGUAGES.
	 * @return array<string, string>
	 */
	public static function area( string $area, string $language ): array {
		/**
		 * Compiled from a JSON object of strings by the build.
		 *
		 * @var array<string, string> $texts
		 */
		$texts = require __DIR__ . '/texts/' . $language . '/' . $area . '.php';

		return $texts;
	}
}
