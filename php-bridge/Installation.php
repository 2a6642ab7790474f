<?php
/**
 * From activation to deactivation.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep;

use Doorstep\Encryption\LeadKeys;
use WP_Site;

/**
 * Everything here may run twice, or stop half-way and run again.
 */
final class Installation {

	/**
	 * Raised with every change of the tables, roles or cron events.
	 */
	private const VERSION = '9'; // A text, as options are read.
	public const OPTION   = 'doorstep_installed';

	public const PURGE_EVENT = 'doorstep_purge';
	public const MAIL_EVENT  = 'doorstep_mail';

	private const MAIL_SCHEDULE = 'doorstep_five_minutes';

	/**
	 * What the database answered when it refused the tables; empty where it did not.
	 *
	 * @var string
	 */
	private static string $refusal = '';

	/**
	 * Sets the plugin up on this site, or on each of a network. A network too large for that has each site
	 * set up when somebody opens its wp-admin, or its cron runs.
	 *
	 * @param bool $is_for_network Whether it is activated for the whole network.
	 * @throws DatabaseUnavailable When the tables cannot be made.
	 */
	public static function activate( bool $is_for_network = false ): void {
		self::set_up();
		if ( $is_for_network && ! wp_is_large_network() ) {
			Sites::each( self::set_up( ... ) );
		}
	}

	/**
	 * Sets one site up.
	 *
	 * @throws DatabaseUnavailable When the tables cannot be made; the next run goes on from there.
	 */
	private static function set_up(): void {
		Schema::create();
		Capabilities::add();
		Key::create();
		// An option that is not there costs every page a query.
		add_option( Settings::OPTION, array(), '', true );
		add_option( Profile::OPTION, array(), '', true );
		add_option( Register\Register::OPTION, array(), '', false );
		add_option( Consent\BannerVersion::OPTION, array(), '', true );
		add_option( Prepared::OPTION, array(), '', true );
		add_option( Versions\CurrentVersions::OPTION, array(), '', true );
		add_option( Versions\PlannedChange::OPTION, '', '', false );
		add_option( Leads\WeekClaim::OPTION, '', '', false );
		add_option( LeadKeys::OPTION, '', '', true );
		if ( false === wp_next_scheduled( self::PURGE_EVENT ) ) {
			wp_schedule_event( Clock::now(), 'daily', self::PURGE_EVENT );
		}
		if ( false === wp_next_scheduled( self::MAIL_EVENT ) ) {
			wp_schedule_event( Clock::now(), self::MAIL_SCHEDULE, self::MAIL_EVENT );
		}
		if ( self::VERSION !== get_option( self::OPTION ) && Leads\Backfill::run() ) {
			update_option( self::OPTION, self::VERSION, true );
		}
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
	 * Sets up again what an update of the plugin's files, or a new site of a network, has not had yet, and
	 * what somebody dropped; on admin_init and MAIL_EVENT. Until it is done, visitors are told that their
	 * message could not be stored.
	 */
	public static function upgrade(): void {
		if ( self::VERSION === get_option( self::OPTION ) && ( wp_doing_ajax() || Schema::is_whole() ) ) {
			return;
		}
		try {
			self::set_up();
		} catch ( DatabaseUnavailable $error ) {
			// wp-admin stays open to whoever can mend it.
			self::$refusal = $error->getMessage();
		}
	}

	/**
	 * Says that the tables could not be made; on admin_notices.
	 */
	public static function print_notice(): void {
		if ( '' !== self::$refusal && current_user_can( 'activate_plugins' ) ) {
			wp_admin_notice( esc_html( __( 'Doorstep cannot make or change its tables, so no message is stored.', 'doorstep' ) . ' ' . self::$refusal ), array( 'type' => 'error' ) );
		}
	}

	/**
	 * Sets up a new site of a network; on wp_initialize_site.
	 *
	 * @param WP_Site $site The site.
	 * @throws DatabaseUnavailable When the tables cannot be made; the site's own upgrade() makes them then.
	 */
	public static function add_site( WP_Site $site ): void {
		if ( isset( ( (array) get_site_option( 'active_sitewide_plugins' ) )[ plugin_basename( Plugin::file() ) ] ) ) {
			Sites::on( (int) $site->blog_id, self::set_up( ... ) );
		}
	}

	/**
	 * Adds the tables of a site of a network that is being erased; on wpmu_drop_tables.
	 *
	 * @param array<string> $tables WordPress' own, of the site that is switched to.
	 * @return array<string>
	 */
	public static function tables_of_site( array $tables ): array {
		return array_merge( $tables, array_map( Database::table( ... ), Schema::TABLES ) );
	}

	/**
	 * Stops what runs by itself; loses nothing.
	 *
	 * @param bool $is_for_network Whether it is deactivated for the whole network.
	 */
	public static function deactivate( bool $is_for_network = false ): void {
		$stop = static function (): void {
			wp_unschedule_hook( self::PURGE_EVENT );
			wp_unschedule_hook( self::MAIL_EVENT );
		};
		$is_for_network ? Sites::each( $stop ) : $stop();
	}
}
