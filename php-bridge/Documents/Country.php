<?php
/**
 * Where a provider has its seat, in words.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Texts;

/**
 * Countries by their ISO 3166-1 alpha-2 codes, as the catalogue and the owner's own services have them.
 */
final class Country {

	/**
	 * The country's name; its code where none of the texts names it.
	 *
	 * @param string $code     Empty when no source tells it, which is said then.
	 * @param string $language One of Texts::LANGUAGES.
	 */
	public static function readable( string $code, string $language ): string {
		$texts = Texts::area( 'units', $language );

		return '' === $code ? $texts['units.no_country'] : ( $texts[ 'units.country.' . $code ] ?? $code );
	}
}
