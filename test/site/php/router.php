<?php
/**
 * Makes PHP's built-in web server answer as nginx does for WordPress: a file is
 * itself, a folder its index.php, anything else WordPress' front page.
 */

$doorstep_path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$doorstep_file = $_SERVER['DOCUMENT_ROOT'] . $doorstep_path;

if ( is_dir( $doorstep_file ) && ! str_ends_with( $doorstep_path, '/' ) ) {
	header( 'Location: ' . $doorstep_path . '/', true, 301 );
	return true;
}
if ( is_dir( $doorstep_file ) ) {
	$doorstep_path = $doorstep_path . 'index.php';
	$doorstep_file = $_SERVER['DOCUMENT_ROOT'] . $doorstep_path;
}
if ( is_file( $doorstep_file ) && ! str_ends_with( $doorstep_path, '.php' ) ) {
	return false;
}
if ( ! is_file( $doorstep_file ) ) {
	$doorstep_path = '/index.php';
	$doorstep_file = $_SERVER['DOCUMENT_ROOT'] . $doorstep_path;
}

$_SERVER['SCRIPT_NAME']     = $doorstep_path;
$_SERVER['PHP_SELF']        = $doorstep_path;
$_SERVER['SCRIPT_FILENAME'] = $doorstep_file;
chdir( dirname( $doorstep_file ) );
require $doorstep_file;
