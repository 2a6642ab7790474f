<?php
/**
 * What a visitor was shown.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Assets;
use Doorstep\DatabaseUnavailable;
use Doorstep\Plugin;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Names the banner, in one language, as it is shown now: its HTML, looks, panel and scripts. Unlike
 * the revision it changes with a wording too, and asks nobody again. A copy of each version is kept
 * for proof: see BannerCopies.
 *
 * One autoloaded option says which inputs led to which version, and the copy is made only when the
 * inputs differ. These are what the owner and the
 * build decide, not the HTML itself: that would have to be made twice on each page, and one filter that
 * adds something random to it would make a new version with every page. Among them is what filters may
 * change between languages: the site's name, the policy page's address, and the texts where they are
 * filtered at all.
 *
 * @phpstan-type Known array<string, array{key: string, version: string}>
 */
final class BannerVersion {

	/**
	 * Inputs and version by locale.
	 */
	public const OPTION = 'doorstep_banner_versions';

	/**
	 * More locales than a site has; a bound for what every page loads.
	 */
	private const LOCALES = 40;

	/**
	 * The version in force.
	 *
	 * @param string $language One of Texts::languages().
	 * @return string 8 hexadecimal digits.
	 */
	public static function current( string $language ): string {
		$slot  = self::slot( $language );
		$known = self::known();
		$key   = self::key( $language );
		if ( ( $known[ $slot ]['key'] ?? '' ) === $key ) {
			return $known[ $slot ]['version'];
		}
		$content = self::content( $language );
		$version = substr( hash( 'sha256', (string) wp_json_encode( $content ) ), 0, 8 );
		try {
			if ( BannerCopies::keep( $version, $language, self::locale(), $content ) ) {
				unset( $known[ $slot ] );
				$known[ $slot ] = array(
					'key'     => $key,
					'version' => $version,
				);
				update_option( self::OPTION, array_slice( $known, -self::LOCALES ), true );
			}
		} catch ( DatabaseUnavailable ) {
			// The page must come; the next one tries again.
			return $version;
		}

		return $version;
	}

	/**
	 * Whether the version in force has its copy.
	 *
	 * @param string $language One of Texts::languages().
	 */
	public static function is_kept( string $language ): bool {
		return ( self::known()[ self::slot( $language ) ]['key'] ?? '' ) === self::key( $language );
	}

	/**
	 * The page's locale; empty where a plugin that filters it has none.
	 */
	private static function locale(): string {
		/**
		 * Filters answer otherwise, too.
		 *
		 * @var mixed $locale
		 */
		$locale = determine_locale();

		return is_string( $locale ) ? $locale : '';
	}

	/**
	 * Where the version stands in the option.
	 *
	 * @param string $language One of Texts::languages().
	 */
	private static function slot( string $language ): string {
		return $language . ' ' . self::locale();
	}

	/**
	 * What the option holds.
	 *
	 * @return Known
	 */
	private static function known(): array {
		/**
		 * Written here alone.
		 *
		 * @var Known|false $known
		 */
		$known = get_option( self::OPTION );

		return is_array( $known ) ? $known : array();
	}

	/**
	 * Everything that the copy depends on, in short.
	 *
	 * @param string $language One of Texts::languages().
	 */
	private static function key( string $language ): string {
		$settings = Settings::all();
		unset( $settings['captcha'], $settings['recipients'], $settings['teams'], $settings['mail'], $settings['spam'], $settings['listing'], $settings['webhook'], $settings['retention'] );

		return md5( (string) wp_json_encode( array( $language, Assets::fingerprint(), $settings, Profile::all(), Profile::name(), self::policy(), ThemeColours::current(), self::filtered_texts( $language ) ) ) );
	}

	/**
	 * The texts that the site itself may have changed.
	 *
	 * @param string $language One of Texts::languages().
	 * @return list<array<string, string>> None where the site changes none.
	 */
	public static function filtered_texts( string $language ): array {
		return has_filter( 'doorstep_texts' ) ? array_map( static fn ( string $area ): array => Texts::area( $area, $language ), array( 'banner', 'panel', 'services', 'units' ) ) : array();
	}

	/**
	 * The policy page's address without host: a site may be reached at several.
	 */
	private static function policy(): string {
		return wp_make_link_relative( PolicyPage::url() ?? '' );
	}

	/**
	 * The copy: contract/schema/banner-copy.json, without what is known of it besides.
	 *
	 * @param string $language One of Texts::languages().
	 * @return array<string, mixed>
	 */
	private static function content( string $language ): array {
		return array(
			'revision'   => Revision::current(),
			'plugin'     => get_file_data( Plugin::file(), array( 'version' => 'Version' ) )['version'],
			'scripts'    => Assets::versions( array( 'head.js', 'head-google.js', 'banner.css', 'banner-' . Appearance::layout() . '.css', 'panel.js', 'panel.css' ) ),
			'appearance' => Settings::all()['appearance'],
			'style'      => Appearance::style(),
			'banner'     => Banner::html( $language ),
			'panel'      => PanelData::make( $language ),
		);
	}
}
