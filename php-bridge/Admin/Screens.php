<?php
/**
 * The plugin's screens in wp-admin.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Admin;

use Doorstep\Capabilities;
use Doorstep\Clock;
use Doorstep\Consent\RecordExport;
use Doorstep\Encryption\LeadKeys;
use Doorstep\Languages;
use Doorstep\Leads\LeadExport;
use Doorstep\Plugin;
use Doorstep\Register\RegisterExport;

/**
 * Menus, and the bundle that each screen runs. The screens ask the REST API for everything else.
 */
final class Screens {

	public const LEADS     = 'doorstep';
	public const SETTINGS  = 'doorstep-settings';
	public const SCAN      = 'doorstep-scan';
	public const RECORDS   = 'doorstep-records';
	public const REQUESTS  = 'doorstep-requests';
	public const DOCUMENTS = 'doorstep-documents';

	/**
	 * A door, for the menu.
	 */
	private const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="black" fill-rule="evenodd" d="M5 2h10v15h2v1.5H3V17h2zm1.5 1.5V17h7V3.5zM11 9.5h1.25v2H11z"/></svg>';

	/**
	 * Adds the menu; on admin_menu.
	 */
	public static function add(): void {
		$icon = 'data:image/svg+xml;base64,' . base64_encode( self::ICON ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The form that WordPress recolours.

		add_menu_page( __( 'Leads', 'doorstep' ), 'Doorstep', Capabilities::READ_LEADS, self::LEADS, array( self::class, 'render_leads' ), $icon, 26 );
		add_submenu_page( self::LEADS, __( 'Leads', 'doorstep' ), __( 'Leads', 'doorstep' ), Capabilities::READ_LEADS, self::LEADS, array( self::class, 'render_leads' ) );
		add_submenu_page( self::LEADS, __( 'Rights requests', 'doorstep' ), __( 'Rights requests', 'doorstep' ), Capabilities::READ_LEADS, self::REQUESTS, array( self::class, 'render_requests' ) );
		add_submenu_page( self::LEADS, __( 'Doorstep settings', 'doorstep' ), __( 'Settings', 'doorstep' ), Capabilities::CONFIGURE, self::SETTINGS, array( self::class, 'render_settings' ) );
		add_submenu_page( self::LEADS, __( 'Documents', 'doorstep' ), __( 'Documents', 'doorstep' ), Capabilities::CONFIGURE, self::DOCUMENTS, array( self::class, 'render_documents' ) );
		add_submenu_page( self::LEADS, __( 'Scan', 'doorstep' ), __( 'Scan', 'doorstep' ), Capabilities::CONFIGURE, self::SCAN, array( self::class, 'render_scan' ) );
		add_submenu_page( self::LEADS, __( 'Consent records', 'doorstep' ), __( 'Consent records', 'doorstep' ), Capabilities::CONFIGURE, self::RECORDS, array( self::class, 'render_records' ) );
	}

	/**
	 * Prints where the leads screen appears.
	 */
	public static function render_leads(): void {
		self::render( 'doorstep-leads' );
	}

	/**
	 * Prints where the settings screen appears.
	 */
	public static function render_settings(): void {
		self::render( 'doorstep-settings' );
	}

	/**
	 * Prints where the scan appears.
	 */
	public static function render_scan(): void {
		self::render( 'doorstep-scan' );
	}

	/**
	 * Prints where the consent records appear.
	 */
	public static function render_records(): void {
		self::render( 'doorstep-records' );
	}

	/**
	 * Prints where the rights requests appear.
	 */
	public static function render_requests(): void {
		self::render( 'doorstep-requests' );
	}

	/**
	 * Prints where the documents' screen appears.
	 */
	public static function render_documents(): void {
		self::render( 'doorstep-documents' );
	}

	/**
	 * Loads a screen's bundle on that screen; on admin_enqueue_scripts.
	 *
	 * @param string $hook_suffix WordPress' name of the screen.
	 */
	public static function enqueue( string $hook_suffix ): void {
		foreach ( array(
			self::LEADS     => 'leads',
			self::SETTINGS  => 'settings',
			self::SCAN      => 'scan',
			self::RECORDS   => 'records',
			self::REQUESTS  => 'requests',
			self::DOCUMENTS => 'documents',
		) as $page => $bundle ) {
			if ( get_plugin_page_hookname( $page, self::LEADS === $page ? '' : self::LEADS ) === $hook_suffix ) {
				self::load( $bundle );
			}
		}
	}

	/**
	 * Enqueues one bundle with its style and translations.
	 *
	 * @param string $bundle Name of the build's files in admin/.
	 */
	private static function load( string $bundle ): void {
		$folder = dirname( Plugin::file() );
		$handle = 'doorstep-' . $bundle;
		/**
		 * Written by wp-scripts.
		 *
		 * @var array{dependencies: list<non-empty-string>, version: string} $asset
		 */
		$asset = require $folder . '/admin/' . $bundle . '.asset.php';

		wp_enqueue_script( $handle, plugins_url( 'admin/' . $bundle . '.js', Plugin::file() ), $asset['dependencies'], $asset['version'], true );
		wp_add_inline_script( $handle, 'window.doorstepAdmin=' . wp_json_encode( array( 'now' => Clock::now() ) + self::facts( $bundle ) ) . ';', 'before' );
		wp_set_script_translations( $handle, Languages::DOMAIN, Languages::folder() );
		wp_enqueue_style( $handle, plugins_url( 'admin/' . $bundle . '.css', Plugin::file() ), array( 'wp-components' ), $asset['version'] );
	}

	/**
	 * What one screen knows from the start.
	 *
	 * @param string $bundle Name of its bundle.
	 * @return array<string, mixed>
	 */
	private static function facts( string $bundle ): array {
		return match ( $bundle ) {
			'records' => RecordExport::screen(),
			'documents' => RegisterExport::screen() + array(
				'mayRead'   => current_user_can( Capabilities::READ_LEADS ),
				'mayExport' => current_user_can( Capabilities::EXPORT_LEADS ),
			),
			'leads' => LeadExport::screen() + array(
				'mayEdit'      => current_user_can( Capabilities::EDIT_LEADS ),
				'mayErase'     => current_user_can( Capabilities::ERASE_LEADS ),
				'mayConfigure' => current_user_can( Capabilities::CONFIGURE ),
				// Encrypted names cannot be sorted by.
				'encrypted'    => LeadKeys::of_site()->are_set(),
			),
			default => array(),
		};
	}

	/**
	 * Prints the element that React renders into, with a word for browsers that run no JavaScript.
	 *
	 * @param string $id The element's id.
	 */
	private static function render( string $id ): void {
		printf(
			'<div id="%1$s" class="doorstep-screen"></div><noscript><div class="wrap"><p>%2$s</p></div></noscript>',
			esc_attr( $id ),
			esc_html__( 'This screen needs JavaScript.', 'doorstep' )
		);
	}
}
