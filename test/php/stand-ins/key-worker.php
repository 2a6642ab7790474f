<?php
/**
 * One of several processes that need a key for the same month at once: for each line that it reads, which is a time
 * in Unix seconds, it says which key it took.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

define( 'DOORSTEP_LEAD_KEY_FOLDER', $argv[1] );
$_SERVER['HTTP_HOST']       = (string) getenv( 'WP_HOST' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require getenv( 'WP_PATH' ) . '/wp-load.php';

echo "ready\n";
for ( $doorstep_line = fgets( STDIN ); false !== $doorstep_line; $doorstep_line = fgets( STDIN ) ) {
	echo Doorstep\Encryption\LeadKeys::of_site()->id_for( (int) $doorstep_line ), "\n";
}
