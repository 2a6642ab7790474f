<?php
/**
 * Stands in for the plugin WP Consent API, which is no part of WordPress.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

/**
 * Remembers which cookies were described.
 *
 * @param string $name     The cookie's name.
 * @param string $service  Who sets it.
 * @param string $category One of the five.
 * @param string $expires  How long it lives, in words.
 * @param string $purpose  What it is for.
 * @param string $personal What it tells of a person.
 * @param bool   $member   Whether members alone get it.
 * @param bool   $admin    Whether administrators alone get it.
 * @param string $type     HTTP, LOCALSTORAGE or API.
 * @param string $domain   Where it is set.
 */
function wp_add_cookie_info( string $name, string $service, string $category, string $expires, string $purpose, string $personal = '', bool $member = false, bool $admin = false, string $type = 'HTTP', string $domain = '' ): void { // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals, Generic.CodeAnalysis.UnusedFunctionParameter -- The plugin's name and parameters.
	$GLOBALS['doorstep_described_cookies'][ $name ] = array( $service, $category, $expires, $purpose, $type, $domain );
}
