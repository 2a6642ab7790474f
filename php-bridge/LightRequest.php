<?php
/**
 * What a visitor's POST can do without.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP_Hook;

/**
 * Nearly all the time of a visitor's POST goes into what WordPress prepares before it: its blocks and
 * patterns, for a page that is not rendered, and its own two hundred routes, of which none is asked for.
 */
final class LightRequest {

	/**
	 * Routes of the contract that visitors post JSON to, and that answer in JSON.
	 */
	private const ROUTES = array( 'leads', 'formToken', 'consents', 'shown' );

	/**
	 * Whether this request is one of those.
	 */
	public static function is_one(): bool {
		if ( 'POST' !== self::of_server( 'REQUEST_METHOD' ) || ! str_starts_with( self::of_server( 'CONTENT_TYPE' ), 'application/json' ) ) {
			return false;
		}
		/**
		 * Filters whether a visitor's POST goes without WordPress' own blocks, patterns and routes, for
		 * sites where another plugin needs these while a lead or a choice is received.
		 *
		 * @param bool $is_light True.
		 */
		return in_array( self::route(), self::routes(), true ) && true === apply_filters( 'doorstep_light_requests', true );
	}

	/**
	 * What WordPress would do on init for its own blocks, a function for each; more are added with each version.
	 *
	 * @return array<string, int> Priority by function.
	 */
	public static function block_functions(): array {
		global $wp_filter;
		/**
		 * WordPress' hooks.
		 *
		 * @var array<string, WP_Hook> $wp_filter
		 */
		$functions = array();
		foreach ( $wp_filter['init']->callbacks as $priority => $callbacks ) {
			foreach ( array_keys( $callbacks ) as $name ) {
				if ( str_starts_with( (string) $name, 'register_block_core_' ) ) {
					$functions[ (string) $name ] = (int) $priority;
				}
			}
		}

		return $functions;
	}

	/**
	 * The route that the address names; with or without permalinks.
	 */
	private static function route(): string {
		$url = wp_parse_url( self::of_server( 'REQUEST_URI' ) );
		wp_parse_str( is_array( $url ) ? $url['query'] ?? '' : '', $query );
		if ( is_string( $query['rest_route'] ?? null ) ) {
			return $query['rest_route'];
		}
		$parts = explode( '/' . rest_get_url_prefix() . '/', is_array( $url ) ? $url['path'] ?? '' : '', 2 );

		return '/' . untrailingslashit( $parts[1] ?? '' );
	}

	/**
	 * The routes, as WordPress names them.
	 *
	 * @return list<string>
	 */
	private static function routes(): array {
		return array_map( static fn ( string $name ): string => '/' . Contract::rest_namespace() . Contract::route( $name ), self::ROUTES );
	}

	/**
	 * One of the server's facts about the request; only ever compared.
	 *
	 * @param string $name Its name.
	 */
	private static function of_server( string $name ): string {
		return isset( $_SERVER[ $name ] ) && is_string( $_SERVER[ $name ] ) ? sanitize_text_field( wp_unslash( $_SERVER[ $name ] ) ) : '';
	}
}
