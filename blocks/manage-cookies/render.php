<?php
/**
 * The button that opens the panel.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

/**
 * The block's attributes.
 *
 * @var array<string, mixed> $attributes
 */
echo \Doorstep\Consent\ManageCookies::render( $attributes ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
