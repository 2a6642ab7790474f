<?php
/**
 * Plugin Name: Mail by SMTP
 * Description: Sends mail as most sites do, to the server that the environment names. Each mail tells which process sent it, so that the server can take that process down with it.
 *
 * phpcs:disable WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase -- PHPMailer's names.
 */

add_action(
	'phpmailer_init',
	static function ( $phpmailer ) {
		$phpmailer->isSMTP();
		$phpmailer->Host        = '127.0.0.1';
		$phpmailer->Port        = (int) getenv( 'DOORSTEP_STAND_SMTP' );
		$phpmailer->SMTPAutoTLS = false;
		$phpmailer->addCustomHeader( 'X-Sent-By-Process', (string) getmypid() );
	}
);

// WordPress' own sender is at the site's host, and an IP address is no mail domain.
add_filter(
	'wp_mail_from',
	static function ( $from ) {
		return str_ends_with( $from, '@127.0.0.1' ) ? 'wordpress@example.test' : $from;
	},
	0
);

// Each lead of these runs is looked for in a mail of its own.
add_filter( 'doorstep_mails_per_hour', static fn () => PHP_INT_MAX );
