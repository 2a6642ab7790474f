<?php
/**
 * What the settings screen has to know beside the settings.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Gate\Catalogue;
use Doorstep\Scan\Report;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Facts of catalogue and site that the owner decides by. None of them is a secret.
 */
final class SettingsFacts {

	/**
	 * Every fact, by its name in the reply.
	 *
	 * @return array<string, mixed>
	 */
	public static function all(): array {
		return array(
			'catalogue'    => self::catalogue(),
			'site'         => array(
				'host'      => strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ),
				'addresses' => OwnServiceRules::site(),
				'palette'   => self::palette(),
			),
			'unclassified' => Report::unclassified(),
			'secretSet'    => '' !== Settings::all()['captcha']['secretKey'],
			'locked'       => array_map( static fn ( string $key ): string => 'settings.captcha.' . $key, array_keys( Settings::locked_captcha() ) ),
		);
	}

	/**
	 * The catalogue's own facts, with the sentence that visitors read.
	 *
	 * @return list<array<string, mixed>>
	 */
	private static function catalogue(): array {
		$language = Texts::language();

		return array_values( array_map( static fn ( array $service ): array => $service + array( 'purpose' => Texts::get( 'services.' . $service['id'], $language ) ), Catalogue::shipped() ) );
	}

	/**
	 * The theme's colours, as the colour fields offer them.
	 *
	 * @return list<array{name: string, color: string}>
	 */
	private static function palette(): array {
		$palette = wp_get_global_settings( array( 'color', 'palette', 'theme' ) );
		$colours = array();
		foreach ( is_array( $palette ) ? $palette : array() as $preset ) {
			if ( is_array( $preset ) && is_string( $preset['name'] ?? null ) && is_string( $preset['color'] ?? null ) && 1 === preg_match( '/^#[0-9a-f]{6}$/iD', $preset['color'] ) ) {
				$colours[] = array(
					'name'  => $preset['name'],
					'color' => strtolower( $preset['color'] ),
				);
			}
		}

		return $colours;
	}
}
