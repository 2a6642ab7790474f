<?php
/**
 * The REST routes, as a table of contents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Registers every route of the contract.
 *
 * | method and route | who | answered by |
 * |---|---|---|
 */
final class Routes {

	/**
	 * Registers the routes; on rest_api_init.
	 */
	public static function register(): void {
	}

	/**
	 * For routes that visitors call: anybody, from a page that may have been cached for a year.
	 */
	public static function is_public(): bool {
		return true;
	}

	/**
	 * For routes that read leads.
	 */
	public static function may_read_leads(): bool {
		return current_user_can( Capabilities::READ_LEADS );
	}

	/**
	 * For routes that change settings.
	 */
	public static function may_configure(): bool {
		return current_user_can( Capabilities::CONFIGURE );
	}
}
