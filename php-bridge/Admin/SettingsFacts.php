<?php
/**
 * What the settings screen has to know beside the settings.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Assets;
use Doorstep\Consent\Banner;
use Doorstep\Consent\Colour;
use Doorstep\Consent\ThemeColours;
use Doorstep\Gate\Catalogue;
use Doorstep\Import\FlamingoPosts;
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
		$language = Texts::language();

		return array(
			'catalogue'        => self::catalogue( $language ),
			'site'             => self::site(),
			'banner'           => self::banner( $language ),
			'unclassified'     => Report::unclassified(),
			'captchas'         => CaptchaFacts::all(),
			'webhookSecretSet' => '' !== Settings::all()['webhook']['secret'],
			'flamingo'         => FlamingoPosts::counts(),
			'locked'           => array_map( static fn ( string $key ): string => 'settings.captcha.' . $key, array_keys( Settings::locked_captcha( Settings::stored()['captcha']['provider'] ) ) ),
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
	 * What visitors get, for a preview in each layout.
	 *
	 * @param string $language One of Texts::LANGUAGES.
	 * @return array{html: string, style: string, layouts: array<string, string>}
	 */
	private static function banner( string $language ): array {
		return array(
			'html'    => Banner::html( $language ),
			'style'   => Assets::inline( 'banner.css' ),
			'layouts' => array(
				'bar'    => Assets::inline( 'banner-bar.css' ),
				'card'   => Assets::inline( 'banner-card.css' ),
				'dialog' => Assets::inline( 'banner-dialog.css' ),
			),
		);
	}

	/**
	 * Where the site is, and its theme's colours.
	 *
	 * @return array<string, mixed>
	 */
	private static function site(): array {
		$theme = ThemeColours::current();

		return array(
			'host'      => strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) ),
			'addresses' => OwnServiceRules::site(),
			'palette'   => self::palette(),
			'ground'    => $theme['background'],
			'ink'       => $theme['text'],
		);
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
			$colour = is_array( $preset ) && is_string( $preset['color'] ?? null ) ? Colour::of_css( $preset['color'] ) : null;
			if ( null !== $colour && is_string( $preset['name'] ?? null ) ) {
				$colours[] = array(
					'name'  => $preset['name'],
					'color' => $colour,
				);
			}
		}

		return $colours;
	}
}
