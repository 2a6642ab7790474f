<?php
/**
 * What every page says to the head script.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use Doorstep\Assets;
use Doorstep\Contract;
use Doorstep\Gate\AllowedHosts;
use Doorstep\Gate\Catalogue;
use Doorstep\Scan\ScanMode;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * The object of contract/schema/page-payload.json. Nothing in it depends on who is looking.
 *
 * @phpstan-import-type Service from Catalogue
 */
final class PagePayload {

	/**
	 * The payload of the page that is being made. Routes are named without the host: the page may
	 * be reached at another one than WordPress believes, and a request to it would be a foreign one.
	 *
	 * @return array<string, mixed>
	 */
	public static function make(): array {
		$language = Texts::language();
		$services = Catalogue::declared();

		return ScanMode::payload(
			array(
				'revision' => Revision::current(),
				'services' => array_column( $services, 'id' ),
				'urls'     => (object) self::urls( $services ),
				'consents' => wp_make_link_relative( Contract::url( 'consents' ) ),
				'panel'    => wp_make_link_relative( Assets::url( 'panel.js' ) ),
				'language' => $language,
				'version'  => BannerVersion::current( $language ),
			) + self::options( $services )
		);
	}

	/**
	 * What most sites do not need and no page of theirs carries.
	 *
	 * @param list<Service> $services What the site asks about.
	 * @return array<string, mixed>
	 */
	private static function options( array $services ): array {
		$settings = Settings::all();
		$mode     = $settings['consentMode'];

		return array_filter(
			array(
				'signals'        => self::signals( $services ),
				'grantedRegions' => $mode['advanced'] ? $mode['grantedRegions'] : array(),
				'domain'         => $settings['cookieDomain'],
				'marketingOnly'  => array( 'marketing' ) === array_values( array_unique( array_column( $services, 'category' ) ) ),
				'countShown'     => $settings['countShown'],
			)
		) + ( $settings['shield'] ? array( 'shield' => AllowedHosts::all( Catalogue::matcher() ) ) : array() );
	}

	/**
	 * Ids of the services that grant each of Google's seven consent signals.
	 *
	 * @see https://developers.google.com/tag-platform/security/guides/consent
	 * @param list<Service> $services What the site asks about.
	 * @return array<string, list<string>> Empty where no service has any.
	 */
	private static function signals( array $services ): array {
		$signals = array();
		foreach ( array( 'ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage' ) as $signal ) {
			$signals[ $signal ] = array_column( array_filter( $services, static fn ( array $service ): bool => in_array( $signal, $service['signals'], true ) ), 'id' );
		}

		return array() === array_filter( $signals ) ? array() : $signals;
	}

	/**
	 * Id of the service by URL pattern, so that the first that fits is the longest. A pattern that is
	 * a host alone gets a slash: there it ends.
	 *
	 * @param list<Service> $services What the site asks about.
	 * @return array<string, string>
	 */
	private static function urls( array $services ): array {
		$urls = array();
		foreach ( $services as $service ) {
			// Advanced consent mode: Google's tags are told of the choice, and not held.
			foreach ( Catalogue::is_let_through( $service ) ? array() : $service['urls'] as $url ) {
				$urls[ strtolower( $url ) . ( str_contains( $url, '/' ) ? '' : '/' ) ] ??= $service['id'];
			}
		}
		uksort( $urls, static fn ( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );

		return $urls;
	}
}
