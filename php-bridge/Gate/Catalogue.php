<?php
/**
 * The services that Doorstep knows.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Contract;
use Doorstep\Prepared;
use Doorstep\Settings;
use Doorstep\Texts;

/**
 * Facts about third parties: contract/services.json, and what the owner added or said otherwise.
 *
 * @phpstan-type Cookie array{name: string, storage: string, domain: string|null, duration: string|null}
 * @phpstan-type Service array{id: string, name: string, category: string, provider: string, country: string, urls: list<string>, inline: list<string>, cookies: list<Cookie>, signals: list<string>, privacyUrl: string|null}
 */
final class Catalogue {

	/**
	 * Every service, the catalogue's first, strictly necessary ones before others. An own service
	 * with the id of one of the catalogue stands in its place.
	 *
	 * @return array<string, Service> By id.
	 */
	public static function all(): array {
		return array_replace( self::shipped(), OwnServices::all() );
	}

	/**
	 * What Doorstep brings, whatever the owner says.
	 *
	 * @return array<string, Service> By id.
	 */
	public static function shipped(): array {
		/**
		 * Shaped by contract/schema/service.json; a test validates each.
		 *
		 * @var array<string, Service> $services
		 */
		$services = Contract::read( 'services' )['services'];

		return $services;
	}

	/**
	 * The services that the owner declared and that need consent, in the catalogue's order. An own
	 * service is declared by being there.
	 *
	 * @return list<Service>
	 */
	public static function declared(): array {
		$ids = array_fill_keys( self::texts( Settings::all()['services'] ), true ) + OwnServices::all();

		return array_values(
			array_filter(
				array_intersect_key( self::all(), $ids ),
				static fn ( array $service ): bool => 'functional' !== $service['category']
			)
		);
	}

	/**
	 * What is strictly necessary, for which no consent is asked: this site's own cookies, and what
	 * the owner judged to be so. The choice's cookie is of the domain that the owner shares it over.
	 *
	 * @return list<Service>
	 */
	public static function functional(): array {
		$services = array();
		$domain   = Settings::all()['cookieDomain'];
		foreach ( self::all() as $service ) {
			if ( 'functional' === $service['category'] ) {
				if ( 'doorstep' === $service['id'] && '' !== $domain ) {
					$service['cookies'] = array_map( static fn ( array $cookie ): array => 'cookie' === $cookie['storage'] ? array( 'domain' => $domain ) + $cookie : $cookie, $service['cookies'] );
				}
				$services[] = $service;
			}
		}

		return $services;
	}

	/**
	 * Recognises what is held: every service that needs consent, declared or not, but those whose
	 * tags the owner lets through with advanced consent mode.
	 */
	public static function matcher(): ServiceMatcher {
		$services = self::all();
		$unclear  = OwnServices::unclear();
		if ( null !== $unclear ) {
			$services[''] = $unclear;
		}

		return new ServiceMatcher( $services, self::let_through() );
	}

	/**
	 * Searches pages for what is held. Every page needs it, so its patterns are made once.
	 */
	public static function search(): PageSearch {
		$inputs   = (string) wp_json_encode( get_option( Settings::OPTION ) );
		$patterns = Prepared::read( 'search', $inputs );
		if ( is_string( $patterns['signs'] ?? null ) && is_string( $patterns['texts'] ?? null ) ) {
			return new PageSearch( $patterns['signs'], $patterns['texts'] );
		}
		$search = self::matcher()->search();
		Prepared::keep(
			'search',
			$inputs,
			array(
				'signs' => $search->signs,
				'texts' => $search->texts,
			)
		);

		return $search;
	}

	/**
	 * Services that need consent and whose tags load before it all the same.
	 *
	 * @return list<string> Ids.
	 */
	public static function let_through(): array {
		return true === Settings::all()['consentMode']['advanced'] ? array_column( array_filter( self::declared(), self::is_let_through( ... ) ), 'id' ) : array();
	}

	/**
	 * Whether a service's tags load before consent, because with advanced consent mode Google's
	 * are told instead that all is denied.
	 *
	 * @param Service $service The service.
	 */
	public static function is_let_through( array $service ): bool {
		return array() !== $service['signals'] && str_starts_with( $service['provider'], 'Google ' ) && true === Settings::all()['consentMode']['advanced'];
	}

	/**
	 * What a visitor is told that a service is for.
	 *
	 * @param string $id       Id of the service.
	 * @param string $language One of Texts::LANGUAGES.
	 * @return string The owner's sentence, or ours, or that of the service's category.
	 */
	public static function purpose( string $id, string $language ): string {
		$own = OwnServices::purpose( $id );
		if ( '' !== $own ) {
			return $own;
		}

		return Texts::area( 'services', $language )[ 'services.' . $id ]
			?? Texts::get( 'panel.category.' . self::all()[ $id ]['category'] . '.description', $language );
	}

	/**
	 * The texts of a list that the database may hold otherwise than the contract says.
	 *
	 * @param mixed $given The list.
	 * @return list<string>
	 */
	public static function texts( mixed $given ): array {
		return array_values( array_filter( is_array( $given ) ? $given : array(), is_string( ... ) ) );
	}
}
