<?php
/**
 * What must hold of the services that the owner described.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Gate\Catalogue;
use Doorstep\Plugin;

/**
 * The rules that no schema can say: patterns that would hold the site itself or that another service
 * has, and what can never be strictly necessary.
 *
 * @phpstan-import-type OwnService from \Doorstep\Settings
 * @phpstan-import-type Service from Catalogue
 */
final class OwnServiceRules {

	/**
	 * The one that no authority exempts from consent.
	 *
	 * @see https://www.cnil.fr/fr/cookies-solutions-pour-les-outils-de-mesure-daudience
	 */
	private const NEVER_NECESSARY = 'google-analytics-4';

	/**
	 * What is wrong, by path.
	 *
	 * @param list<OwnService> $services Valid by their schema.
	 * @return array<string, string>
	 */
	public static function errors( array $services ): array {
		$errors  = array();
		$shipped = Catalogue::shipped();
		$ids     = array_column( $services, 'id' );
		$owners  = self::owners( array_diff_key( $shipped, array_flip( $ids ) ) );
		$site    = self::site();
		foreach ( $services as $index => $service ) {
			$path = 'settings.ownServices.' . $index;
			if ( 'functional' === ( $shipped[ $service['id'] ]['category'] ?? '' ) ) {
				$errors[ $path . '.id' ] = __( 'What the site itself needs cannot be described otherwise.', 'doorstep' );
			} elseif ( array_search( $service['id'], $ids, true ) !== $index ) {
				$errors[ $path . '.id' ] = __( 'An entry is there twice.', 'doorstep' );
			}
			if ( 'functional' === $service['category'] && self::is_never_necessary( $service, $shipped[ self::NEVER_NECESSARY ]['urls'] ?? array() ) ) {
				$errors[ $path . '.category' ] = __( 'Google Analytics is never strictly necessary: visitors must be asked.', 'doorstep' );
			}
			foreach ( $service['urls'] as $number => $url ) {
				$url   = strtolower( $url );
				$owner = $owners[ $url ] ?? null;
				if ( null !== $owner ) {
					/* translators: %s: name of a service. */
					$errors[ $path . '.urls.' . $number ] = sprintf( __( 'This belongs to “%s” already.', 'doorstep' ), $owner );
				} elseif ( self::covers_any( $url, $site ) ) {
					$errors[ $path . '.urls.' . $number ] = __( 'This is the site itself, which would be held from its own visitors.', 'doorstep' );
				}
				$owners[ $url ] ??= $service['name'];
			}
		}

		return $errors;
	}

	/**
	 * Addresses that a page of this site cannot do without: host and beginning of a path, with and
	 * without `www.`.
	 *
	 * @return list<string>
	 */
	public static function site(): array {
		$site = array();
		foreach ( array( home_url( '/' ), site_url( '/' ), includes_url(), content_url( '/' ), rest_url(), get_template_directory_uri() . '/', get_stylesheet_directory_uri() . '/', plugins_url( '/', Plugin::file() ) ) as $url ) {
			$bare = (string) preg_replace( '~^(?:https?:)?//(?:www\.)?([^/:]*)(?::\d+)?~', '$1', strtolower( $url ) );
			array_push( $site, $bare, 'www.' . $bare );
		}

		return array_values( array_unique( $site ) );
	}

	/**
	 * Whether a service takes in something of a service by these patterns, or a part of one.
	 *
	 * @param OwnService   $service Described by the owner.
	 * @param list<string> $urls    Patterns.
	 */
	private static function is_never_necessary( array $service, array $urls ): bool {
		if ( self::NEVER_NECESSARY === $service['id'] ) {
			return true;
		}
		foreach ( array_map( 'strtolower', $service['urls'] ) as $url ) {
			if ( self::covers_any( $url, $urls ) || array() !== array_filter( $urls, static fn ( string $known ): bool => self::covers( strtolower( $known ), $url ) ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Name of the service by pattern.
	 *
	 * @param array<string, Service> $services Of the catalogue.
	 * @return array<string, string>
	 */
	private static function owners( array $services ): array {
		$owners = array();
		foreach ( $services as $service ) {
			foreach ( $service['urls'] as $url ) {
				$owners[ strtolower( $url ) ] = $service['name'];
			}
		}

		return $owners;
	}

	/**
	 * Whether one of these addresses belongs to a pattern.
	 *
	 * @param string       $pattern   Pattern in small letters.
	 * @param list<string> $addresses Host and path each.
	 */
	private static function covers_any( string $pattern, array $addresses ): bool {
		return array() !== array_filter( $addresses, static fn ( string $address ): bool => self::covers( $pattern, strtolower( $address ) ) );
	}

	/**
	 * Whether an address belongs to a pattern: its host is the pattern's or one below, and its path begins with the pattern's.
	 *
	 * @param string $pattern Pattern in small letters.
	 * @param string $address Host and path in small letters.
	 */
	private static function covers( string $pattern, string $address ): bool {
		$host = substr( $address, 0, strcspn( $address, '/' ) );
		$of   = substr( $pattern, 0, strcspn( $pattern, '/' ) );

		return str_ends_with( '.' . $host, '.' . $of ) && str_starts_with( substr( $address, strlen( $host ) ), substr( $pattern, strlen( $of ) ) );
	}
}
