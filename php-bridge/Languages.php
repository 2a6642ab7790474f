<?php
/**
 * Translations of wp-admin and the editor.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * The plugin's own language files. Texts for visitors are not among them: see Texts.
 */
final class Languages {

	public const DOMAIN = 'doorstep';

	/**
	 * Tells WordPress where the files are; on init, before anything is translated.
	 */
	public static function load(): void {
		load_plugin_textdomain( 'doorstep', false, dirname( plugin_basename( Plugin::file() ) ) . '/languages' );
	}

	/**
	 * Where the files for scripts are.
	 */
	public static function folder(): string {
		return dirname( Plugin::file() ) . '/languages';
	}
}
