<?php
/**
 * What the settings screen has to know beside the settings.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Contract;
use Doorstep\Gate\Catalogue;
use Doorstep\Scan\Report;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Facts of catalogue and site that the owner decides by. None of them is a secret.
 */
final class SettingsFacts {

	/**
	 * What the banner has on where neither owner nor theme says a colour, as in its style sheet.
	 */
	private const GROUND = '#ffffff';
	private const INK    = '#1b1b1f';

	/**
	 * Every fact, by its name in the reply.
	 *
	 * @return array<string, mixed>
	 */
	public static function all(): array {
		$language = Texts::language();

		return array(
			'catalogue'    => self::catalogue( $language ),
			'site'         => self::site(),
			'banner'       => self::banner( $language ),
			'unclassified' => Report::unclassified(),
			'secretSet'    => '' !== Settings::all()['captcha']['secretKey'],
			'locked'       => array_map( static fn ( string $key ): string => 'settings.captcha.' . $key, array_keys( Settings::locked_captcha() ) ),
		);
	}

	/**
	 * The catalogue's own facts, with the sentence that visitors read.
	 *
	 * @param string $language One of Texts::LANGUAGES.
	 * @return list<array<string, mixed>>
	 */
	private static function catalogue( string $language ): array {
		return array_values( array_map( static fn ( array $service ): array => $service + array( 'purpose' => Texts::get( 'services.' . $service['id'], $language ) ), Catalogue::shipped() ) );
	}

	/**
	 * The banner's words, for a preview.
	 *
	 * @param string $language One of Texts::LANGUAGES.
	 * @return array<string, string>
	 */
	private static function banner( string $language ): array {
		/**
		 * As written in contract.json.
		 *
		 * @var array{months: int} $cookie
		 */
		$cookie = Contract::read( 'contract' )['cookie'];
		$texts  = array();
		foreach ( array( 'title', 'effect', 'accept', 'refuse', 'choose' ) as $name ) {
			$texts[ $name ] = Texts::get( 'banner.' . $name, $language, array( 'months' => $cookie['months'] ) );
		}

		return $texts;
	}

	/**
	 * Where the site is, and its theme's colours.
	 *
	 * @return array<string, mixed>
	 */
	private static function site(): array {
		$palette = self::palette();
		$colours = array_column( $palette, 'color', 'slug' );

		return array(
			'host'      => strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ),
			'addresses' => OwnServiceRules::site(),
			'palette'   => $palette,
			'ground'    => $colours['base'] ?? self::GROUND,
			'ink'       => $colours['contrast'] ?? self::INK,
		);
	}

	/**
	 * The theme's colours, as the colour fields offer them.
	 *
	 * @return list<array{slug: string, name: string, color: string}>
	 */
	private static function palette(): array {
		$palette = wp_get_global_settings( array( 'color', 'palette', 'theme' ) );
		$colours = array();
		foreach ( is_array( $palette ) ? $palette : array() as $preset ) {
			if ( is_array( $preset ) && is_string( $preset['slug'] ?? null ) && is_string( $preset['name'] ?? null ) && is_string( $preset['color'] ?? null ) && 1 === preg_match( '/^#(?:[0-9a-f]{3}){1,2}$/iD', $preset['color'] ) ) {
				$colours[] = array(
					'slug'  => $preset['slug'],
					'name'  => $preset['name'],
					'color' => strtolower( 4 === strlen( $preset['color'] ) ? (string) preg_replace( '/[0-9a-f]/i', '$0$0', $preset['color'] ) : $preset['color'] ),
				);
			}
		}

		return $colours;
	}
}
