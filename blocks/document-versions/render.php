<?php
/**
 * The versions of a document.
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
echo \Doorstep\Versions\VersionsBlock::render( $attributes ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
