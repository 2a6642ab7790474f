<?php
/**
 * The services that Doorstep knows.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Gate;

use Doorstep\Contract;
use Doorstep\Settings;

/**
 * Facts about third parties, from contract/services.json.
 *
 * @phpstan-type Cookie array{name: string, storage: string, domain: string|null, duration: string|null}
 * @phpstan-type Service array{id: string, name: string, category: string, provider: string, country: string, urls: list<string>, inline: list<string>, cookies: list<Cookie>, signals: list<string>, privacyUrl: string|null}
 */
final class Catalogue {

	/**
	 * Every service, strictly necessary ones first.
	 *
	 * @return array<string, Service> By id.
	 */
	public static function all(): array {
		/**
		 * Shaped by contract/schema/service.json; a test validates each.
		 *
		 * @var array<string, Service> $services
		 */
		$services = Contract::read( 'services' )['services'];

		return $services;
	}

	/**
	 * The services that the owner declared and that need consent, in the catalogue's order.
	 *
	 * @return list<Service>
	 */
	public static function declared(): array {
		$ids = Settings::all()['services'];

		return array_values(
			array_filter(
				self::all(),
				static fn ( array $service ): bool => 'functional' !== $service['category'] && in_array( $service['id'], $ids, true )
			)
		);
	}

	/**
	 * What is strictly necessary: this site's own cookies, for which no consent is asked.
	 *
	 * @return list<Service>
	 */
	public static function functional(): array {
		return array_values( array_filter( self::all(), static fn ( array $service ): bool => 'functional' === $service['category'] ) );
	}
}
