<?php
/**
 * What every page carries.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Gate\Catalogue;
use Doorstep\Prepared;
use Doorstep\Profile;
use Doorstep\Scan\ScanMode;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Style, head script and banner of the pages of one language, made when something changes and not by
 * each page: the same bytes for everybody.
 *
 * @phpstan-type Parts array{asks: bool, style: string, layout: string, scripts: list<string>, payload: string, banner: string}
 */
final class PageParts {

	/**
	 * Services whose tools are told of the choice in ways of their own; see widget/signals.ts.
	 */
	private const TOLD = array( 'microsoft-clarity', 'microsoft-uet', 'matomo-cloud', 'matomo-self-hosted' );

	/**
	 * The parts for the page that is being made: colours, payload and banner as they are printed, and
	 * the names of the scripts. Where the site declares no service that needs consent there is nothing
	 * to ask and nothing to release: only placeholders need their style then.
	 *
	 * @return Parts
	 */
	public static function current(): array {
		$language = Texts::language();
		if ( ScanMode::is_on() ) {
			return self::make( $language );
		}

		$name   = 'page ' . $language . ' ' . determine_locale();
		$inputs = self::inputs( $language );
		/**
		 * Kept below.
		 *
		 * @var Parts|null $parts
		 */
		$parts = Prepared::read( $name, $inputs );
		if ( null === $parts ) {
			$parts = self::make( $language );
			// While the proof of what visitors see could not be kept, each page tries again.
			if ( ! $parts['asks'] || BannerVersion::is_kept( $language ) ) {
				Prepared::keep( $name, $inputs, $parts );
			}
		}

		return $parts;
	}

	/**
	 * All that the parts are made of, but the policy page's address: whatever changes that forgets them.
	 *
	 * @param string $language One of Texts::languages().
	 */
	private static function inputs( string $language ): string {
		return serialize( // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.serialize_serialize -- To be compared, never read back.
			array(
				get_option( Settings::OPTION ),
				get_option( Profile::OPTION ),
				ThemeColours::current(),
				get_bloginfo( 'name' ),
				home_url(),
				get_option( 'permalink_structure' ),
				get_option( 'active_plugins' ),
				is_rtl(),
				isset( $GLOBALS['TRP_LANGUAGE'] ),
				BannerVersion::filtered_texts( $language ),
			)
		);
	}

	/**
	 * Makes them.
	 *
	 * @param string $language One of Texts::languages().
	 * @return Parts
	 */
	private static function make( string $language ): array {
		$asks    = array() !== Catalogue::declared();
		$page    = $asks ? PagePayload::make() : array();
		$signals = isset( $page['signals'] );
		// What most sites do without is not printed on theirs.
		$scripts = array(
			'granted-regions.js' => isset( $page['grantedRegions'] ) && $signals,
			'head-google.js'     => $signals,
			'head.js'            => ! $signals,
			'gpc.js'             => isset( $page['marketingOnly'] ),
			'count-shown.js'     => isset( $page['countShown'] ),
			'shield.js'          => isset( $page['shield'] ),
			'signals.js'         => array() !== array_intersect( self::TOLD, Catalogue::texts( $page['services'] ?? null ) ),
		);

		return array(
			'asks'    => $asks,
			'style'   => Appearance::style(),
			'layout'  => Appearance::layout(),
			'scripts' => array_keys( array_filter( $scripts ) ),
			'payload' => (string) wp_json_encode( $page, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ),
			'banner'  => $asks ? Banner::html( $language ) : '',
		);
	}
}
