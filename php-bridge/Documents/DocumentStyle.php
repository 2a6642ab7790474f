<?php
/**
 * The style of the documents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Assets;
use Doorstep\Plugin;

/**
 * A small style sheet for pages that hold a document. Where the page's head is not printed yet,
 * WordPress prints the sheet there, so that it costs no request.
 */
final class DocumentStyle {

	private const HANDLE = 'doorstep-document';

	/**
	 * Asks for the style sheet in the editor's canvas; on enqueue_block_assets.
	 */
	public static function enqueue_in_editor(): void {
		if ( is_admin() ) {
			self::enqueue();
		}
	}

	/**
	 * Asks for the style sheet on this page.
	 */
	public static function enqueue(): void {
		wp_enqueue_style( self::HANDLE, Assets::url( 'document.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The URL has the content's hash.
		wp_style_add_data( self::HANDLE, 'path', plugin_dir_path( Plugin::file() ) . 'widget/document.css' );
	}
}
