<?php
/**
 * The database could not do what was asked.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use RuntimeException;

/**
 * Thrown for every database error that a retry does not mend. Holds the error number and never
 * the query or the server's message: both may quote what a visitor typed.
 */
class DatabaseUnavailable extends RuntimeException {

	/**
	 * Makes the exception.
	 *
	 * @param int $number MySQL's error number; 0 where the driver gives none.
	 */
	public function __construct( int $number ) {
		parent::__construct( 'The database refused a query (error ' . $number . ').', $number );
	}
}
