<?php
/**
 * Removes everything that Doorstep stored when its owner deletes the plugin.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/php-bridge/autoload.php';

Uninstallation::run();
