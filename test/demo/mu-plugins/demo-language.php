<?php
/**
 * Plugin Name: Demo: language
 * Description: What is under /en/ is in English, as with a multilingual plugin.
 */

add_filter(
	'locale',
	static function ( $locale ) {
		$path = (string) parse_url( $_SERVER['REQUEST_URI'] ?? '', PHP_URL_PATH );

		return ! is_admin() && ( '/en' === $path || str_starts_with( $path, '/en/' ) ) ? 'en_US' : $locale;
	}
);
