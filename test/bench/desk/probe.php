<?php
/**
 * Doorstep bench: an admin screen that prints nothing, and what each request took of memory.
 *
 * @package Doorstep
 */

add_action( 'admin_menu', static fn () => add_menu_page( 'Empty', 'Empty', 'read', 'bench-empty', '__return_null' ) );
add_action( 'wp_ajax_bench_nonces', static fn () => wp_send_json( array( 'rest' => wp_create_nonce( 'wp_rest' ) ) + Doorstep\Leads\LeadExport::screen() ) );
register_shutdown_function( static fn () => file_put_contents( WP_CONTENT_DIR . '/bench-peak.txt', (string) memory_get_peak_usage( true ) ) );
