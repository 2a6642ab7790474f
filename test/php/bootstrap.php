<?php
/**
 * Loads the WordPress in WP_PATH, with the plugin active, for the tests.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

require __DIR__ . '/vendor/autoload.php';

if ( '' === (string) getenv( 'WP_PATH' ) ) {
	fwrite( STDERR, "WP_PATH is not set: `npm run test:php` makes a WordPress and sets it.\n" );
	exit( 1 );
}

// Every test with encrypted leads: a folder in which keys are made.
if ( '' !== (string) getenv( 'DOORSTEP_TEST_LEAD_KEY_FOLDER' ) ) {
	define( 'DOORSTEP_LEAD_KEY_FOLDER', getenv( 'DOORSTEP_TEST_LEAD_KEY_FOLDER' ) );
}

$_SERVER['HTTP_HOST']       = (string) ( getenv( 'WP_HOST' ) ?: 'localhost' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

// PHPUnit includes this file inside a function; WordPress expects the global scope.
foreach ( array( 'wpdb', 'wp_filter', 'wp_actions', 'wp_filters', 'wp_current_filter', 'wp', 'wp_query', 'wp_the_query', 'wp_rewrite', 'wp_locale', 'wp_locale_switcher', 'table_prefix', 'wp_object_cache', 'wp_roles', 'wp_widget_factory', 'wp_textdomain_registry', 'wp_plugin_paths', 'wp_embed', 'shortcode_tags', 'wp_version', 'pagenow', 'timestart', 'blog_id', 'allowedposttags', 'allowedtags', 'allowedentitynames', 'allowedxmlentitynames', 'wp_registered_sidebars', 'wp_registered_widgets', 'wp_registered_widget_controls', 'wp_registered_widget_updates', 'wp_scripts', 'wp_styles', 'phpmailer' ) as $doorstep_global ) {
	global $$doorstep_global;
}
require getenv( 'WP_PATH' ) . '/wp-load.php';
foreach ( get_defined_vars() as $doorstep_name => $doorstep_value ) {
	if ( ! array_key_exists( $doorstep_name, $GLOBALS ) ) {
		$GLOBALS[ $doorstep_name ] = $doorstep_value;
	}
}

if ( ! class_exists( Doorstep\Plugin::class ) ) {
	fwrite( STDERR, "The WordPress in WP_PATH does not have Doorstep active.\n" );
	exit( 1 );
}

// What wp-admin and scheduled tasks do is tested too, outside of them.
Doorstep\Plugin::upkeep();
Doorstep\Plugin::admin();
// DDL commits implicitly, so the tables are there before the first test's transaction.
Doorstep\Installation::activate();
