<?php
/**
 * Constants that WordPress defines at run time, for PHPStan.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

define( 'ABSPATH', '/' );
define( 'WP_UNINSTALL_PLUGIN', 'doorstep/doorstep.php' );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );
