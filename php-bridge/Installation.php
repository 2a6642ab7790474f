<?php
/**
 * From activation to uninstallation.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

/**
 * Everything here may run twice, or stop half-way and run again.
 */
final class Installation {

	/**
	 * Raised with every change of the tables, roles or cron events.
	 */
	private const VERSION = 1;
	private const OPTION  = 'doorstep_installed';

	public const PURGE_EVENT = 'doorstep_purge';
	public const MAIL_EVENT  = 'doorstep_mail';

	/**
	 * Sets the plugin up on this site.
	 *
	 * @throws DatabaseUnavailable When the tables cannot be made.
	 */
	public static function activate(): void {
		Schema::create();
		Capabilities::add();
		Key::create();
		if ( false === wp_next_scheduled( self::PURGE_EVENT ) ) {
			wp_schedule_event( Clock::now(), 'daily', self::PURGE_EVENT );
		}
		if ( false === wp_next_scheduled( self::MAIL_EVENT ) ) {
			wp_schedule_event( Clock::now(), 'hourly', self::MAIL_EVENT );
		}
		update_option( self::OPTION, self::VERSION, true );
	}

	/**
	 * Sets up again what an update of the plugin's files, or a new site of a network, has not had yet.
	 *
	 * @throws DatabaseUnavailable When the tables cannot be made.
	 */
	public static function upgrade(): void {
		if ( self::VERSION !== get_option( self::OPTION ) ) {
			self::activate();
		}
	}

	/**
	 * Stops what runs by itself; loses nothing.
	 */
	public static function deactivate(): void {
		wp_clear_scheduled_hook( self::PURGE_EVENT );
		wp_clear_scheduled_hook( self::MAIL_EVENT );
	}

	/**
	 * Removes everything that the plugin stored.
	 *
	 * @throws DatabaseUnavailable When the tables cannot be dropped.
	 */
	public static function uninstall(): void {
		self::deactivate();
		Schema::drop();
		Capabilities::remove();
		foreach ( array( Settings::OPTION, Profile::OPTION, Key::OPTION, self::OPTION ) as $option ) {
			delete_option( $option );
		}
	}
}
