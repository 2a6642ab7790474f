<?php
/**
 * Translations of wp-admin and the editor.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use WP_Textdomain_Registry;

/**
 * The plugin's own language files. Texts for visitors are not among them: see Texts.
 */
final class Languages {

	public const DOMAIN = 'doorstep';

	/**
	 * Tells WordPress where the files are; on init, before anything is translated. They are read with
	 * the first text that is asked for, so a page that visitors see never pays for them.
	 */
	public static function load(): void {
		global $wp_textdomain_registry;
		if ( $wp_textdomain_registry instanceof WP_Textdomain_Registry ) {
			$wp_textdomain_registry->set_custom_path( self::DOMAIN, self::folder() );
		}
	}

	/**
	 * Where the files for scripts are.
	 */
	public static function folder(): string {
		return dirname( Plugin::file() ) . '/languages';
	}
}
