<?php
/**
 * Lets every lead's end come, and erases them as the daily task does: prints how long each batch took.
 *
 * @package Doorstep
 */

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Leads\LeadStore;

Database::execute( 'UPDATE %i SET expires_at = %d, erase_at = %d WHERE received_at < %d', array( Database::table( 'leads' ), Clock::now() - 60, Clock::now() - 60, Clock::now() ) );
$batches = array();
do {
	$from      = hrtime( true );
	$erased    = LeadStore::purge();
	$batches[] = ( hrtime( true ) - $from ) / 1e6;
} while ( $erased > 0 );
echo wp_json_encode( $batches );
