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
	private const VERSION = 6;
	private const OPTION  = 'doorstep_installed';

	public const PURGE_EVENT = 'doorstep_purge';
	public const MAIL_EVENT  = 'doorstep_mail';

	private const MAIL_SCHEDULE = 'doorstep_five_minutes';

	/**
	 * Sets the plugin up on this site.
	 *
	 * @throws DatabaseUnavailable When the tables cannot be made.
	 */
	public static function activate(): void {
		Schema::create();
		Capabilities::add();
		Key::create();
		// An option that is not there costs every page a query.
		add_option( Settings::OPTION, array(), '', true );
		add_option( Profile::OPTION, array(), '', true );
		add_option( Consent\BannerVersion::OPTION, array(), '', true );
		add_option( Prepared::OPTION, array(), '', true );
		add_option( Leads\WeekClaim::OPTION, '', '', false );
		if ( false === wp_next_scheduled( self::PURGE_EVENT ) ) {
			wp_schedule_event( Clock::now(), 'daily', self::PURGE_EVENT );
		}
		if ( false === wp_next_scheduled( self::MAIL_EVENT ) ) {
			wp_schedule_event( Clock::now(), self::MAIL_SCHEDULE, self::MAIL_EVENT );
		}
		update_option( self::OPTION, self::VERSION, true );
	}

	/**
	 * Adds the interval at which mail is tried again; on cron_schedules.
	 *
	 * @param array<string, array{interval: int, display: string}> $schedules By name.
	 * @return array<string, array{interval: int, display: string}>
	 */
	public static function add_schedule( array $schedules ): array {
		$schedules[ self::MAIL_SCHEDULE ] = array(
			'interval' => 5 * MINUTE_IN_SECONDS,
			'display'  => __( 'Every five minutes', 'doorstep' ),
		);

		return $schedules;
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
		delete_post_meta_by_key( Import\FlamingoPosts::MARK );
		foreach ( array( Settings::OPTION, Profile::OPTION, Key::OPTION, Consent\BannerVersion::OPTION, Prepared::OPTION, Consent\ThemeColours::OPTION, Scan\Report::OPTION, Leads\OutboxHealth::OPTION, Leads\WeekClaim::OPTION, ...array_values( Captcha\Connector::OPTIONS ), self::OPTION ) as $option ) {
			delete_option( $option );
		}
	}
}
