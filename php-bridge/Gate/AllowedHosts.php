<?php
/**
 * Hosts that need no consent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Settings;

/**
 * What the shield lets through, with every host below each: this site, what is strictly necessary,
 * and what the owner allowed. Allowing a host opens no service that needs consent: where both claim
 * a host, it is the service's. The owner who wants a service let through has to say so about the
 * service, as an own one in the category `functional`, and visitors then read of it.
 */
final class AllowedHosts {

	/**
	 * The hosts.
	 *
	 * @param ServiceMatcher $matcher What is held.
	 * @return list<string> In small letters, this site's own first.
	 */
	public static function all( ServiceMatcher $matcher ): array {
		$owners = array_filter( Catalogue::texts( Settings::all()['allowedHosts'] ), static fn ( string $host ): bool => null === $matcher->of_host( '//' . $host ) );
		$let_in = array();
		$ids    = Catalogue::let_through();
		foreach ( Catalogue::all() as $service ) {
			if ( 'functional' === $service['category'] || in_array( $service['id'], $ids, true ) ) {
				foreach ( $service['urls'] as $url ) {
					$let_in[] = Address::host( '//' . $url );
				}
			}
		}

		return array_values( array_unique( array_filter( array( ...self::of_this_site(), ...$let_in, ...array_map( strtolower( ... ), $owners ) ) ) ) );
	}

	/**
	 * Where this site's pages and files lie.
	 *
	 * @return list<string>
	 */
	private static function of_this_site(): array {
		$hosts = array_map( Address::host( ... ), array( home_url(), site_url(), content_url(), plugins_url(), get_template_directory_uri(), wp_get_upload_dir()['baseurl'] ) );
		foreach ( $hosts as $host ) {
			// The same site answers with and without.
			$hosts[] = str_starts_with( $host, 'www.' ) ? substr( $host, 4 ) : 'www.' . $host;
		}

		return $hosts;
	}
}
