<?php
/**
 * The contact form.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

/**
 * The block's attributes, and the block.
 *
 * @var array<string, mixed> $attributes
 * @var WP_Block|null $block
 */
echo \Doorstep\Leads\FormBlock::render( $attributes, (array) ( $block->parsed_block['innerBlocks'] ?? array() ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
