<?php
/**
 * The contract: the one definition of what crosses between PHP and TypeScript.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use LogicException;

/**
 * Reads php-bridge/contract. The build compiles each JSON file into PHP beside it, so that
 * opcache holds it and a page does not pay for parsing.
 */
final class Contract {

	/**
	 * Files that were read. PHP without its cache of compiled files keeps a copy of each for each time.
	 *
	 * @var array<string, mixed>
	 */
	private static array $files = array();

	/**
	 * One file of the contract.
	 *
	 * @param string $name File below php-bridge/contract, without ending.
	 * @return array<string, mixed>
	 */
	public static function read( string $name ): array {
		/**
		 * Compiled from a JSON object by the build.
		 *
		 * @var array<string, mixed> $data
		 */
		$data = self::$files[ $name ] ??= require __DIR__ . '/contract/' . $name . '.php';

		return $data;
	}

	/**
	 * A schema for rest_validate_value_from_schema().
	 *
	 * @param string $name File below php-bridge/contract/schema, without ending.
	 * @return array<string, mixed>
	 */
	public static function schema( string $name ): array {
		return self::read( 'schema/' . $name );
	}

	/**
	 * A limit, in the unit that its name says.
	 *
	 * @param string $name Key below `limits`.
	 * @throws LogicException When there is none of this name.
	 */
	public static function limit( string $name ): int {
		$limits = self::read( 'contract' )['limits'];
		$limit  = is_array( $limits ) ? ( $limits[ $name ] ?? null ) : null;
		if ( ! is_int( $limit ) ) {
			throw new LogicException( 'The contract has no limit of this name.' );
		}

		return $limit;
	}

	/**
	 * A route, as register_rest_route() takes it.
	 *
	 * @param string $name Key below `routes`.
	 * @return non-falsy-string
	 * @throws LogicException When there is none of this name.
	 */
	public static function route( string $name ): string {
		$routes = self::read( 'contract' )['routes'];
		$route  = is_array( $routes ) ? ( $routes[ $name ] ?? null ) : null;
		if ( ! is_string( $route ) || ! (bool) $route ) {
			throw new LogicException( 'The contract has no route of this name.' );
		}

		return $route;
	}

	/**
	 * The REST namespace of every route.
	 *
	 * @return non-falsy-string
	 * @throws LogicException When the contract has none.
	 */
	public static function rest_namespace(): string {
		$namespace = self::read( 'contract' )['namespace'];

		return is_string( $namespace ) && (bool) $namespace ? $namespace : throw new LogicException( 'The contract has no namespace.' );
	}

	/**
	 * Absolute URL of a route, made from the site's own address alone.
	 *
	 * @param string $name Key below `routes`.
	 */
	public static function url( string $name ): string {
		return rest_url( self::rest_namespace() . self::route( $name ) );
	}
}
