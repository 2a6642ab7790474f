<?php
/**
 * Lets every lead's end come, day by day, as it does.
 *
 * @package Doorstep
 */

use Doorstep\Clock;
use Doorstep\Database;

$end   = Clock::now();
$table = Database::table( 'leads' );
$first = (int) ( Database::rows( 'SELECT MIN( received_at ) AS first FROM %i', array( $table ) )[0]['first'] ?? $end );
for ( $day = $first; $day < $end; $day += DAY_IN_SECONDS ) {
	Database::execute( 'UPDATE %i SET expires_at = %d, erase_at = %d WHERE received_at >= %d AND received_at < %d', array( $table, $end - 60, $end - 60, $day, $day + DAY_IN_SECONDS ) );
}
