<?php
/**
 * The button that opens the panel.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

echo \Doorstep\Consent\ManageCookies::render(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
