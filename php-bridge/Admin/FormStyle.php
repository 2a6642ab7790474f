<?php
/**
 * The form's style in the editor.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Assets;

/**
 * The block's preview looks as on the page, and hides what visitors do not see.
 */
final class FormStyle {

	/**
	 * Asks for the form's style sheet in the editor's canvas; on enqueue_block_assets.
	 */
	public static function enqueue_in_editor(): void {
		if ( is_admin() ) {
			wp_enqueue_style( 'doorstep-form-preview', Assets::url( 'form.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The URL has the content's hash.
		}
	}
}
