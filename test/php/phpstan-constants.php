<?php
/**
 * Constants that WordPress defines at run time, for PHPStan.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

define( 'ABSPATH', '/' );
define( 'WP_UNINSTALL_PLUGIN', 'doorstep/doorstep.php' );
