<?php
/**
 * What the build made for browsers.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Inline texts and versioned URLs of the widget's bundles.
 */
final class Assets {

	/**
	 * What the build wrote, once read.
	 *
	 * @var array<string, mixed>
	 */
	private static array $files = array();

	/**
	 * A bundle that is printed in the page.
	 *
	 * @param string $name File of the widget with ending: `head.js`, `shield.js`, `banner.css`.
	 */
	public static function inline( string $name ): string {
		return self::manifest()['inline'][ $name ];
	}

	/**
	 * URL of a bundle that a page loads, with its content's hash.
	 *
	 * @param string $name File of the widget with ending: `panel.js`, `panel.css`, `form.js`, `form.css`.
	 */
	public static function url( string $name ): string {
		return plugins_url( 'widget/' . $name . '?ver=' . self::manifest()['version'][ $name ], Plugin::file() );
	}

	/**
	 * A bundle that pages load by URL, as text, for a page that must load nothing.
	 *
	 * @param string $name File of the widget with ending: `form.css`.
	 */
	public static function text( string $name ): string {
		return (string) file_get_contents( dirname( __DIR__ ) . '/widget/' . $name ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this plugin.
	}

	/**
	 * The content's hash of some bundles.
	 *
	 * @param list<string> $names Files of the widget with ending.
	 * @return array<string, string> 8 hexadecimal digits by file.
	 */
	public static function versions( array $names ): array {
		return array_intersect_key( self::manifest()['version'], array_flip( $names ) );
	}

	/**
	 * Short for everything that the build made for visitors: bundles, PHP, contract and texts.
	 */
	public static function fingerprint(): string {
		/**
		 * See esbuild.config.mjs.
		 *
		 * @var string $php
		 */
		$php = self::$files['fingerprint'] ??= require __DIR__ . '/fingerprint.php';

		return $php . implode( self::manifest()['version'] );
	}

	/**
	 * Written by the build.
	 *
	 * @return array{inline: array<string, string>, version: array<string, string>}
	 */
	private static function manifest(): array {
		/**
		 * See esbuild.config.mjs.
		 *
		 * @var array{inline: array<string, string>, version: array<string, string>} $manifest
		 */
		$manifest = self::$files['manifest'] ??= require dirname( __DIR__ ) . '/widget/manifest.php';

		return $manifest;
	}
}
