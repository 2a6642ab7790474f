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

		add_action( 'setup_theme', array( self::class, 'lighten' ) );
		add_action( 'init', array( Languages::class, 'load' ), 5 );
		add_action( 'init', array( Blocks::class, 'register' ) );
		add_action( 'init', array( Documents\FactBinding::class, 'register' ) );
		add_shortcode( Documents\DocumentShortcode::NAME, array( Documents\DocumentShortcode::class, 'render' ) );
		add_action( 'rest_api_init', array( Routes::class, 'register' ) );
		add_action( 'wp_abilities_api_categories_init', array( Abilities::class, 'add_category' ) );
		add_action( 'wp_abilities_api_init', array( Abilities::class, 'add' ) );

		self::scan();
		self::consent();
		self::gate();
		self::leads();
		self::requests();
		self::versions();
		if ( ! self::is_view() ) {
			self::upkeep();
		}
		if ( is_admin() ) {
			self::admin();
		}
		add_filter( 'rest_pre_dispatch', array( Admin\FormPatterns::class, 'before_question' ), 10, 3 );
	}

	/**
	 * Path of the plugin's main file, for plugins_url() and the like.
	 */
	public static function file(): string {
		return self::$file;
	}

	/**
	 * Takes out of a visitor's POST what WordPress would prepare for other requests; on setup_theme.
	 */
	public static function lighten(): void {
		if ( self::is_view() || ! LightRequest::is_one() ) {
			return;
		}
		foreach ( LightRequest::block_functions() as $function => $priority ) {
			remove_action( 'init', $function, $priority );
		}
		remove_action( 'init', 'register_core_block_style_handles', 9 );
		remove_action( 'init', 'register_core_block_types_from_metadata' );
		remove_action( 'init', '_register_core_block_patterns_and_categories' );
		remove_action( 'init', '_register_theme_block_patterns' );
		remove_action( 'rest_api_init', 'create_initial_rest_routes', 99 );
	}

	/**
	 * Pages as the owner's scan opens them. Its buffer stands around the gate's.
	 */
	private static function scan(): void {
		add_action( 'init', array( Scan\ScanMode::class, 'start' ), PHP_INT_MIN );
		add_action( 'template_redirect', array( Scan\ScanMode::class, 'take_over' ), PHP_INT_MIN );
		add_action( 'wp_head', array( Scan\ScanMode::class, 'print' ), PHP_INT_MIN );
	}

	/**
	 * Banner, choice, consent records.
	 */
	private static function consent(): void {
		add_action( 'wp_head', array( Consent\HeadScript::class, 'print' ), -1000 );
		add_action( 'wp_body_open', array( Consent\Banner::class, 'print' ), -1000 );
		add_action( 'wp_footer', array( Consent\Banner::class, 'print_late' ), -1000 );

		add_filter( 'wp_consent_api_registered_' . plugin_basename( self::$file ), '__return_true' );
		add_filter( 'wp_get_consent_type', array( Consent\WpConsentApi::class, 'type' ) );
		add_filter( 'wp_cookie_expiration', array( Consent\WpConsentApi::class, 'days' ) );
		add_action( 'init', array( Consent\WpConsentApi::class, 'describe_cookies' ), 20 );
		add_action( 'wp_enqueue_scripts', array( Consent\WpConsentApi::class, 'add_script' ), PHP_INT_MAX );

		add_action( 'clean_post_cache', array( Prepared::class, 'forget_post' ) );
		add_action( 'update_option_' . Settings::OPTION, array( Consent\ThemeColours::class, 'forget' ) );
	}

	/**
	 * What keeps third parties out until the choice lets them in.
	 */
	private static function gate(): void {
		add_action( 'template_redirect', array( Gate\PageBuffer::class, 'start' ), PHP_INT_MIN );

		// Keeps a note in the visitor's browser, and loads images from s.w.org where that has no emoji.
		remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
		remove_action( 'wp_print_styles', 'print_emoji_styles' );
	}

	/**
	 * Form, intake, mail, expiry.
	 */
	private static function leads(): void {
		add_filter( 'rest_authentication_errors', array( VisitorRequest::class, 'forgive_stale_nonce' ), 110 );
		add_filter( 'rest_pre_dispatch', array( Leads\LeadEndpoint::class, 'answer_unreadable' ), 10, 3 );
		add_filter( 'rest_dispatch_request', array( Encryption\KeysNotice::class, 'answer' ), 10, 2 );
		add_filter( 'rest_dispatch_request', array( RouteReply::class, 'answer' ), PHP_INT_MAX, 4 );
		add_filter( 'rest_pre_serve_request', array( Leads\LeadReply::class, 'serve' ), 20, 4 ); // After WordPress has sent its headers.

		add_action( 'wp_connectors_init', array( Captcha\Connector::class, 'register' ) );

		add_filter( 'cron_schedules', array( Installation::class, 'add_schedule' ) ); // phpcs:ignore WordPress.WP.CronInterval.ChangeDetected -- Mail that is late by more is a lead that is late.
		add_action( 'phpmailer_init', array( Mailer::class, 'complete' ) );
		add_action( 'wp_mail_failed', array( Mailer::class, 'note_error' ) );
		add_action( 'http_api_curl', array( Leads\WebhookTarget::class, 'pin' ) );

		add_filter( 'pre_update_option_' . Settings::OPTION, array( Leads\Retention::class, 'before_settings' ) );
		add_filter( 'wp_privacy_personal_data_exporters', array( Leads\PersonalData::class, 'add_exporter' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( Leads\PersonalData::class, 'add_eraser' ) );
	}

	/**
	 * The visitor's own door, and the log of what people asked for.
	 */
	private static function requests(): void {
		if ( isset( $_GET['doorstep'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- So that no other page loads the class.
			add_action( 'parse_request', array( Leads\Door::class, 'answer' ), 0 );
		}
		add_filter( 'wp_privacy_personal_data_exporters', array( Requests\Exporter::class, 'add' ) );
		add_action( 'request-pending_user_request', array( Requests\CoreRequests::class, 'note' ), 10, 3 );
		add_action( 'request-confirmed_user_request', array( Requests\CoreRequests::class, 'note' ), 10, 3 );
		add_action( 'user_request_action_confirmed', array( Requests\CoreRequests::class, 'confirm' ) );
		add_action( 'request-completed_user_request', array( Requests\CoreRequests::class, 'complete' ) );
	}

	/**
	 * Versions of the documents, and the change that is announced.
	 */
	private static function versions(): void {
		add_action( 'wp_body_open', array( Versions\ChangeNotice::class, 'print' ), -900 );
		add_action( 'wp_footer', array( Versions\ChangeNotice::class, 'print_late' ), -900 );
		if ( isset( $_GET[ Versions\VersionView::PARAMETER ] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A link; it changes nothing.
			add_filter( 'wp_robots', array( Versions\VersionView::class, 'hide' ) );
		}
	}

	/**
	 * Whether a page, a feed or the like is being looked at, and nothing else is done meanwhile.
	 */
	private static function is_view(): bool {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Compared, and used for nothing else.
		$is_get = 'GET' === ( $_SERVER['REQUEST_METHOD'] ?? '' );

		// Where the host asks for it, WordPress runs scheduled tasks within a page.
		return $is_get && ! is_admin() && ! wp_doing_cron() && ! ( defined( 'WP_CLI' ) || defined( 'ALTERNATE_WP_CRON' ) );
	}

	/**
	 * What scheduled tasks, changes of the site and the command line need; a page that is only looked at
	 * is spared it.
	 */
	public static function upkeep(): void {
		add_action( Installation::PURGE_EVENT, array( Senders::class, 'purge' ) );
		add_action( Installation::PURGE_EVENT, array( Consent\ConsentLog::class, 'purge' ) );
		add_action( Installation::PURGE_EVENT, array( Consent\ShownEndpoint::class, 'purge' ) );
		add_action( Installation::PURGE_EVENT, array( Consent\BannerCopies::class, 'purge' ) );
		add_action( Installation::PURGE_EVENT, array( Leads\Purge::class, 'run' ) );
		add_action( Installation::PURGE_EVENT, array( Leads\Trail::class, 'purge' ) );
		add_action( Installation::PURGE_EVENT, array( Requests\RequestLog::class, 'purge' ) );
		add_action( Installation::PURGE_EVENT, array( Encryption\KeyRotation::class, 'daily' ), 20 ); // When the leads are erased; it fails where the keys are away.
		add_action( Installation::MAIL_EVENT, array( Installation::class, 'upgrade' ), 1 );
		add_action( Installation::MAIL_EVENT, array( Versions\PlannedChange::class, 'take_effect' ), 2 );
		add_action( Installation::MAIL_EVENT, array( Leads\ChangeMail::class, 'order' ), 5 );
		add_action( Installation::MAIL_EVENT, array( Leads\Outbox::class, 'deliver' ) );
		add_action( Installation::MAIL_EVENT, array( Leads\WeeklyMail::class, 'deliver' ) );
		add_action( Installation::MAIL_EVENT, array( Requests\RightsForm::class, 'log' ) );
		foreach ( array( Settings::OPTION, Profile::OPTION, Register\Register::OPTION ) as $option ) {
			add_action( 'add_option_' . $option, array( Versions\CurrentVersions::class, 'note_save' ) );
			add_action( 'update_option_' . $option, array( Versions\CurrentVersions::class, 'note_save' ) );
		}
		add_action( 'switch_theme', array( Consent\ThemeColours::class, 'forget' ) );
		add_action( 'save_post_wp_global_styles', array( Consent\ThemeColours::class, 'forget' ) );
		add_action( 'upgrader_process_complete', array( Consent\ThemeColours::class, 'forget' ) );
		add_filter( 'site_status_tests', array( Leads\MailSiteHealth::class, 'add' ) );
		add_filter( 'site_status_tests', array( Leads\PurgeSiteHealth::class, 'add' ) );
		add_filter( 'site_status_tests', array( Encryption\EncryptionSiteHealth::class, 'add' ) );
		add_filter( 'site_status_tests', array( Documents\DocumentsSiteHealth::class, 'add' ) );
		add_action( 'wp_initialize_site', array( Installation::class, 'add_site' ), 900 ); // After WordPress has made its tables.
		add_filter( 'wpmu_drop_tables', array( Installation::class, 'tables_of_site' ) );
		add_action( 'cli_init', array( Leads\Command::class, 'register' ) );
		add_action( 'cli_init', array( Encryption\RotateCommand::class, 'register' ) );
		add_action( 'cli_init', array( Import\Command::class, 'register' ) );
	}

	/**
	 * What wp-admin alone needs; a page that visitors see is spared it.
	 */
	public static function admin(): void {
		add_action( 'admin_init', array( Installation::class, 'upgrade' ) );
		add_action( 'admin_notices', array( Installation::class, 'print_notice' ) );
		add_action( 'admin_post_' . Consent\RecordExport::ACTION, array( Consent\RecordExport::class, 'answer' ) );
		add_action( 'admin_notices', array( Gate\BrokenServicesNotice::class, 'print' ) );
		add_action( 'admin_footer', array( Leads\Outbox::class, 'deliver_after_reply' ) );
		add_action( 'admin_notices', array( Leads\OutboxNotice::class, 'print' ) );
		add_action( 'admin_notices', array( Encryption\KeysNotice::class, 'print' ) );
		add_action( 'admin_post_' . Leads\LeadExport::ACTION, array( Leads\LeadExport::class, 'answer' ) );
		add_action( 'admin_post_' . Register\RegisterExport::ACTION, array( Register\RegisterExport::class, 'answer' ) );
		add_action( 'admin_init', array( Admin\JsxRuntime::class, 'register' ) );
		add_action( 'admin_init', array( Documents\PrivacyGuide::class, 'suggest' ) );
		add_action( 'admin_menu', array( Admin\Screens::class, 'add' ) );
		add_action( 'wp_dashboard_setup', array( Admin\DashboardWidget::class, 'add' ) );
		add_action( 'admin_enqueue_scripts', array( Admin\Screens::class, 'enqueue' ) );
		add_action( 'enqueue_block_assets', array( Documents\DocumentStyle::class, 'enqueue_in_editor' ) );
		add_action( 'enqueue_block_assets', array( Admin\FormStyle::class, 'enqueue_in_editor' ) );
		add_action( 'enqueue_block_editor_assets', array( Admin\FormEditor::class, 'print_facts' ) );
	}
}
