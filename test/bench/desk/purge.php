<?php
/**
 * Erases as the daily task does: prints how long each batch took.
 *
 * @package Doorstep
 */

use Doorstep\Leads\LeadStore;

$batches = array();
do {
	$from      = hrtime( true );
	$erased    = LeadStore::purge();
	$batches[] = ( hrtime( true ) - $from ) / 1e6;
} while ( $erased > 0 );
echo wp_json_encode( $batches );
