<?php
/**
 * The bridge to the plugin WP Consent API.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Assets;
use Doorstep\Contract;
use Doorstep\Documents\Duration;
use Doorstep\Gate\Catalogue;
use Doorstep\Scan\ScanMode;
use Doorstep\Texts;

/**
 * Tells plugins that ask the WP Consent API what the visitor chose here. Each of these does
 * nothing where that plugin is not active.
 *
 * @see https://github.com/WordPress/wp-consent-level-api
 */
final class WpConsentApi {

	private const HANDLE = 'wp-consent-api';

	/**
	 * Days that a choice is kept there; the longest run of six calendar months, as here.
	 */
	private const DAYS = 184;

	/**
	 * Nothing is allowed that was not asked for; on wp_get_consent_type.
	 */
	public static function type(): string {
		return 'optin';
	}

	/**
	 * How long a choice is kept; on wp_cookie_expiration.
	 */
	public static function days(): int {
		return self::DAYS;
	}

	/**
	 * Prints the script that passes choices on; last on wp_enqueue_scripts.
	 */
	public static function add_script(): void {
		if ( ! wp_script_is( self::HANDLE ) || ScanMode::opens_gate() ) {
			return;
		}
		$services   = Catalogue::declared();
		$categories = array();
		foreach ( (array) Contract::read( 'contract' )['categories'] as $category ) {
			$members = array_filter( $services, static fn ( array $service ): bool => $category === $service['category'] );
			if ( is_string( $category ) ) {
				$categories[ $category ] = array_column( $members, 'id' );
			}
		}
		wp_add_inline_script( self::HANDLE, 'doorstepCategories=' . wp_json_encode( $categories ) . ';' . Assets::inline( 'wp-consent-api.js' ) );
	}

	/**
	 * Describes every cookie that the site asks about or needs; on init.
	 */
	public static function describe_cookies(): void {
		if ( ! function_exists( 'wp_add_cookie_info' ) ) {
			return;
		}
		$language = Texts::language();
		foreach ( array( ...Catalogue::functional(), ...Catalogue::declared() ) as $service ) {
			foreach ( $service['cookies'] as $cookie ) {
				wp_add_cookie_info(
					$cookie['name'],
					$service['name'],
					$service['category'],
					Duration::readable( $cookie['duration'], $language ),
					Catalogue::purpose( $service['id'], $language ),
					'',
					false,
					false,
					'cookie' === $cookie['storage'] ? 'HTTP' : 'LOCALSTORAGE',
					$cookie['domain'] ?? ''
				);
			}
		}
	}
}
