<?php
/**
 * One of several processes that run the outbox at once: runs it for each line that it reads, and says
 * how many mails it sent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

if ( '' !== (string) getenv( 'DOORSTEP_TEST_LEAD_KEY_FOLDER' ) ) {
	define( 'DOORSTEP_LEAD_KEY_FOLDER', getenv( 'DOORSTEP_TEST_LEAD_KEY_FOLDER' ) );
}
$_SERVER['HTTP_HOST']       = (string) getenv( 'WP_HOST' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require getenv( 'WP_PATH' ) . '/wp-load.php';

$doorstep_sent = 0;
add_filter( 'doorstep_now', static fn (): int => (int) $argv[1], PHP_INT_MAX );
add_filter( 'doorstep_mails_per_hour', static fn (): int => PHP_INT_MAX );
add_filter(
	'pre_wp_mail',
	static function () use ( &$doorstep_sent ): bool {
		++$doorstep_sent;
		usleep( random_int( 0, 2000 ) );
		return true;
	},
	PHP_INT_MAX
);
echo "ready\n";
while ( false !== fgets( STDIN ) ) {
	$doorstep_sent = 0;
	Doorstep\Leads\Outbox::deliver();
	echo (int) $doorstep_sent, "\n";
}
