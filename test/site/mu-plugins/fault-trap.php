<?php
/**
 * Plugin Name: Fault trap
 * Description: Marks in the log what PHP and WordPress have to say about Doorstep's code: each notice, warning and deprecation whose cause is in the plugin gets a second line that starts with "Doorstep fault:".
 */

set_error_handler(
	static function ( $level, $message, $file, $line ) {
		if ( 0 === ( error_reporting() & $level ) ) {
			return false;
		}
		// Where core complains (`_doing_it_wrong`, a null given to strlen), the first frame outside core is the cause.
		$places = array_merge(
			array(
				array(
					'file' => $file,
					'line' => $line,
				),
			),
			debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS )
		);
		$plugin = realpath( WP_PLUGIN_DIR . '/doorstep' ) . DIRECTORY_SEPARATOR;
		foreach ( $places as $place ) {
			if ( ! isset( $place['file'] ) || __FILE__ === $place['file'] ) {
				continue;
			}
			if ( str_starts_with( $place['file'], ABSPATH . WPINC ) || str_starts_with( $place['file'], ABSPATH . 'wp-admin' ) ) {
				continue;
			}
			if ( str_starts_with( (string) realpath( $place['file'] ), $plugin ) ) {
				error_log( sprintf( 'Doorstep fault: %s in %s:%d', $message, $place['file'], $place['line'] ?? 0 ) );
			}
			break;
		}
		return false;
	}
);
