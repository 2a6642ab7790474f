<?php
/**
 * The plugin's blocks.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Registers each folder that the build made from blocks/.
 */
final class Blocks {

	/**
	 * Registers the blocks; on init.
	 */
	public static function register(): void {
		foreach ( (array) glob( dirname( __DIR__ ) . '/blocks/*/block.json' ) as $file ) {
			$block = register_block_type( dirname( (string) $file ) );
			foreach ( $block ? $block->editor_script_handles : array() as $handle ) {
				// Without a folder, WordPress looks for its own language packs alone.
				wp_set_script_translations( $handle, Languages::DOMAIN, Languages::folder() );
			}
		}
	}
}
