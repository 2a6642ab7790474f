<?php
/**
 * Installs WordPress where it is not, and brings the site to the state that the
 * tests and the demo start from. Safe to run at every start.
 *
 * `$args`: `title`, `plugins` (list of `folder/file.php`), `theme`.
 */

define( 'WP_INSTALLING', true );
require DOORSTEP_DOCROOT . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

// Two dozen "your site is ready" mails would hide the mails that tests look for.
add_filter( 'pre_wp_mail', '__return_false', PHP_INT_MAX );

$doorstep_new = ! is_blog_installed();
if ( $doorstep_new ) {
	wp_install( $args['title'], 'admin', 'admin@example.test', true, '', 'password' );

	update_option( 'WPLANG', 'fr_FR' );
	update_option( 'timezone_string', 'Europe/Paris' );
	update_option( 'date_format', 'j F Y' );
	update_option( 'time_format', 'H:i' );
	update_option( 'start_of_week', 1 );
	update_option( 'permalink_structure', '/%postname%/' );
	update_option( 'default_comment_status', 'closed' );
	// The dashboard's welcome panel and the editor's tour stand in the way of who looks at Doorstep.
	update_user_meta( 1, 'show_welcome_panel', 0 );
	update_user_meta(
		1,
		'wp_persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'core'           => array( 'enableChoosePatternModal' => false ),
			'_modified'      => gmdate( 'Y-m-d\TH:i:s.000\Z' ),
		)
	);
	switch_theme( $args['theme'] );
} elseif ( (int) get_option( 'db_version' ) !== $wp_db_version ) {
	wp_upgrade();
}

foreach ( $args['plugins'] as $doorstep_plugin ) {
	$doorstep_result = activate_plugin( $doorstep_plugin );
	if ( is_wp_error( $doorstep_result ) ) {
		fwrite( fopen( 'php://stderr', 'w' ), $doorstep_result->get_error_message() );
		exit( 1 );
	}
}

if ( get_role( 'doorstep_marketing' ) && ! username_exists( 'marketing' ) ) {
	wp_insert_user(
		array(
			'user_login'   => 'marketing',
			'user_pass'    => 'password',
			'user_email'   => 'marketing@example.test',
			'display_name' => 'Marketing',
			'role'         => 'doorstep_marketing',
		)
	);
}

flush_rewrite_rules();
echo $doorstep_new ? 'installed' : 'kept';
