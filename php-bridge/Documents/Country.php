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

	public const EEA = array( 'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK' );

	/**
	 * Countries whose law the European Commission found adequate as a whole for companies.
	 *
	 * @see https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en
	 */
	private const ADEQUATE = array( 'AD', 'AR', 'CH', 'FO', 'GB', 'GG', 'IL', 'IM', 'JE', 'JP', 'KR', 'NZ', 'UY' );

	/**
	 * Whether the GDPR is its law.
	 *
	 * @param string $code ISO 3166-1; empty is taken to be outside.
	 */
	public static function is_in_eea( string $code ): bool {
		return in_array( $code, self::EEA, true );
	}

	/**
	 * Whether an adequacy decision covers it as a whole.
	 *
	 * @param string $code ISO 3166-1.
	 */
	public static function is_adequate( string $code ): bool {
		return in_array( $code, self::ADEQUATE, true );
	}

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

	/**
	 * The code of a country.
	 *
	 * @param string $name As somebody wrote it, in any of the languages, or its code.
	 * @return string Empty for a name that is not known: then it is taken to be outside.
	 */
	public static function code( string $name ): string {
		$name  = trim( $name );
		$plain = remove_accents( $name );
		if ( 1 === preg_match( '/^[A-Z]{2}$/', $name ) ) {
			return $name;
		}
		foreach ( Texts::LANGUAGES as $language ) {
			foreach ( Texts::area( 'units', $language ) as $key => $text ) {
				if ( str_starts_with( $key, 'units.country.' ) && 0 === strcasecmp( remove_accents( $text ), $plain ) ) {
					return substr( $key, -2 );
				}
			}
		}

		return '';
	}
}
