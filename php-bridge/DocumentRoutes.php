<?php
/**
 * The REST routes of the documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * The register, the versions, and the change that is planned; see the table in Routes.
 */
final class DocumentRoutes {

	/**
	 * Registers them.
	 */
	public static function register(): void {
		$version = Contract::route( 'versions' ) . '/(?P<document>[a-z-]+)/(?P<language>[a-z]{2})/(?P<number>\d{1,9})';
		$routes  = array(
			array( Contract::route( 'register' ), 'GET', array( Register\RegisterEndpoint::class, 'read' ) ),
			array( Contract::route( 'register' ), 'PUT', array( Register\RegisterEndpoint::class, 'write' ) ),
			array( Contract::route( 'versions' ), 'GET', array( Versions\VersionsRoute::class, 'read' ) ),
			array( $version, 'GET', array( Versions\VersionsRoute::class, 'version' ) ),
			array( $version . '/pdf', 'POST', array( Versions\VersionsRoute::class, 'keep_pdf' ) ),
			array( Contract::route( 'plannedChange' ), 'POST', array( Versions\PlannedChangeRoute::class, 'write' ) ),
			array( Contract::route( 'plannedChange' ), 'DELETE', array( Versions\PlannedChangeRoute::class, 'withdraw' ) ),
		);
		foreach ( $routes as list( $route, $method, $callback ) ) {
			register_rest_route(
				Contract::rest_namespace(),
				$route,
				array(
					'methods'             => $method,
					'callback'            => $callback,
					'permission_callback' => array( Routes::class, 'may_configure' ),
				)
			);
		}
	}
}
