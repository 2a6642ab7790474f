<?php
/**
 * The table of contents: every hook of the plugin.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Adds the hooks. No other class does.
 */
final class Plugin {

	/**
	 * The main file, set by register().
	 *
	 * @var string
	 */
	private static string $file = '';

	/**
	 * Adds every hook.
	 *
	 * @param string $file The plugin's main file.
	 */
	public static function register( string $file ): void {
		self::$file = $file;

		register_activation_hook( $file, array( Installation::class, 'activate' ) );
		register_deactivation_hook( $file, array( Installation::class, 'deactivate' ) );
		add_action( 'admin_init', array( Installation::class, 'upgrade' ) );

		add_action( 'init', array( Blocks::class, 'register' ) );
		add_action( 'rest_api_init', array( Routes::class, 'register' ) );

		self::consent();
		self::gate();
		self::leads();
		self::documents();
		self::admin();
	}

	/**
	 * Path of the plugin's main file, for plugins_url() and the like.
	 */
	public static function file(): string {
		return self::$file;
	}

	/**
	 * Banner, choice, consent records.
	 */
	private static function consent(): void {
	}

	/**
	 * What keeps third parties out until the choice lets them in.
	 */
	private static function gate(): void {
	}

	/**
	 * Form, intake, mail, expiry.
	 */
	private static function leads(): void {
		add_action( 'phpmailer_init', array( Mailer::class, 'set_message_id' ) );
	}

	/**
	 * Legal notice, privacy policy, cookie policy.
	 */
	private static function documents(): void {
	}

	/**
	 * Screens of wp-admin.
	 */
	private static function admin(): void {
	}
}
