<?php
/**
 * The plugin's blocks.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP_Block;

/**
 * Registers each folder that the build made from blocks/.
 */
final class Blocks {

	/**
	 * A block renders the blocks within it itself, where and when it wants; WordPress would do it once more before.
	 */
	private const SELF_RENDERED = array( 'skip_inner_blocks' => true );

	/**
	 * Registers the blocks; on init. wp-admin gets all that block.json says. A page that visitors see
	 * needs only what renders it: reading five files and registering their scripts would take longer
	 * than all else that the plugin does there.
	 */
	public static function register(): void {
		$folder = dirname( __DIR__ ) . '/blocks';
		/**
		 * Written by the build from the block.json files; null for a block that the block around it renders.
		 *
		 * @var array<string, array{name: string, api_version: string, attributes: array<string, mixed>, supports: array<string, mixed>}|null> $blocks
		 */
		$blocks = require $folder . '/manifest.php';
		foreach ( $blocks as $name => $block ) {
			if ( is_admin() ) {
				self::register_for_editor( $folder . '/' . $name );
			} elseif ( null !== $block ) {
				register_block_type( $block['name'], $block + self::SELF_RENDERED + array( 'render_callback' => self::render( $folder . '/' . $name . '/render.php' ) ) );
			}
		}
	}

	/**
	 * Registers a block with its scripts.
	 *
	 * @param string $folder With its block.json.
	 */
	private static function register_for_editor( string $folder ): void {
		$block = register_block_type( $folder, self::SELF_RENDERED );
		foreach ( $block ? $block->editor_script_handles : array() as $handle ) {
			// Without a folder, WordPress looks for its own language packs alone.
			wp_set_script_translations( $handle, Languages::DOMAIN, Languages::folder() );
		}
	}

	/**
	 * What WordPress makes of `render` in a block.json.
	 *
	 * @param string $file The block's render.php, which prints its HTML from $attributes.
	 * @return callable(array<string, mixed>): string
	 */
	private static function render( string $file ): callable {
		return static function ( array $attributes, string $content = '', ?WP_Block $block = null ) use ( $file ): string {
			ob_start();
			require $file;

			return (string) ob_get_clean();
		};
	}
}
