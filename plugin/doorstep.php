<?php
/**
 * Plugin Name:       Doorstep
 * Description:       Consent before anything loads, a contact form that never loses a lead, and legal pages that say what the site does. For real-estate agencies in the EU.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      8.1
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       doorstep
 * Domain Path:       /languages
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/php-bridge/autoload.php';

Plugin::register( __FILE__ );
