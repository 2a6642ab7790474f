<?php
/**
 * Tests of the wp-admin screens.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Admin;

use Doorstep\Admin\JsxRuntime;
use Doorstep\Admin\Screens;
use Doorstep\Blocks;
use Doorstep\Contract;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Who sees which screen, and what a screen loads.
 */
final class ScreensTest extends TestCase {

	/**
	 * Builds the menu from nothing.
	 */
	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		foreach ( array( 'menu', 'submenu', '_wp_real_parent_file', '_wp_submenu_nopriv', '_registered_pages', '_parent_pages', 'admin_page_hooks' ) as $name ) {
			$GLOBALS[ $name ] = array();
		}
	}

	/**
	 * Each role with the screens it sees.
	 *
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function roles(): iterable {
		yield 'an administrator' => array( 'administrator', array( Screens::LEADS, Screens::REQUESTS, Screens::SETTINGS, Screens::DOCUMENTS, Screens::SCAN, Screens::RECORDS ) );
		yield 'marketing' => array( 'doorstep_marketing', array( Screens::LEADS, Screens::REQUESTS ) );
		foreach ( array( 'editor', 'author', 'contributor', 'subscriber' ) as $role ) {
			yield $role => array( $role, array() );
		}
	}

	/**
	 * The documented table, after activation.
	 *
	 * @param string       $role    Role.
	 * @param list<string> $screens Pages that it may open.
	 */
	#[DataProvider( 'roles' )]
	public function test_a_role_sees_the_screens_of_its_capabilities( string $role, array $screens ): void {
		$this->log_in( $role );
		Screens::add();
		$seen = is_array( $GLOBALS['submenu'] ) ? array_column( $GLOBALS['submenu'][ Screens::LEADS ] ?? array(), 2 ) : array();

		self::assertSame( $screens, $seen );
	}

	/**
	 * Capabilities and roles as the contract says, and no role has more.
	 */
	public function test_only_the_contracts_roles_have_the_contracts_capabilities(): void {
		$table = Contract::read( 'contract' )['capabilities'];
		self::assertIsArray( $table );
		foreach ( $table as $capability => $roles ) {
			$having = array_keys( array_filter( wp_roles()->role_objects, static fn ( \WP_Role $role ): bool => $role->has_cap( (string) $capability ) ) );
			self::assertEqualsCanonicalizing( $roles, $having );
		}
	}

	/**
	 * Screens, with what each loads.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function screens(): iterable {
		yield 'leads' => array( 'toplevel_page_doorstep', 'doorstep-leads' );
		yield 'settings' => array( 'doorstep_page_doorstep-settings', 'doorstep-settings' );
		yield 'scan' => array( 'doorstep_page_doorstep-scan', 'doorstep-scan' );
		yield 'documents' => array( 'doorstep_page_doorstep-documents', 'doorstep-documents' );
		yield 'requests' => array( 'doorstep_page_doorstep-requests', 'doorstep-requests' );
	}

	/**
	 * A screen loads its own bundle from this site, and nothing that WordPress does not know.
	 *
	 * @param string $hook   WordPress' name of the screen.
	 * @param string $handle The bundle's.
	 */
	#[DataProvider( 'screens' )]
	public function test_a_screen_loads_its_own_bundle_and_nothing_foreign( string $hook, string $handle ): void {
		$this->log_in( 'administrator' );
		$this->forget_assets();
		JsxRuntime::register();
		Screens::add();
		Screens::enqueue( $hook );

		self::assertSame( array( $handle ), wp_scripts()->queue );
		self::assertSame( array( $handle ), wp_styles()->queue );
		wp_scripts()->all_deps( array( $handle ) );
		self::assertContains( $handle, wp_scripts()->to_do, 'A dependency is not registered.' );
		foreach ( wp_scripts()->to_do as $needed ) {
			self::assertMatchesRegularExpression( '#^($|/wp-includes/|/wp-admin/|' . preg_quote( plugins_url( 'doorstep/' ), '#' ) . ')#', (string) wp_scripts()->registered[ $needed ]->src );
		}
	}

	/**
	 * Elsewhere in wp-admin nothing is loaded.
	 */
	public function test_other_screens_load_nothing_of_the_plugin(): void {
		$this->log_in( 'administrator' );
		$this->forget_assets();
		Screens::add();
		Screens::enqueue( 'index.php' );

		self::assertSame( array(), wp_scripts()->queue );
		self::assertSame( array(), wp_styles()->queue );
	}

	/**
	 * WordPress prints no script with an unknown dependency: 6.5 lacks one that the bundles need.
	 */
	public function test_every_dependency_of_the_blocks_is_registered(): void {
		$registry = \WP_Block_Type_Registry::get_instance();
		$names    = array_filter( array_keys( $registry->get_all_registered() ), static fn ( string $name ): bool => str_starts_with( $name, 'doorstep/' ) );
		array_map( array( $registry, 'unregister' ), $names );
		set_current_screen( 'post' );
		Blocks::register();
		JsxRuntime::register();
		try {
			self::assertCount( 6, $names );
			foreach ( $names as $name ) {
				$handles = $registry->get_registered( $name )?->editor_script_handles ?? array();
				self::assertCount( 1, $handles, $name );
				wp_scripts()->all_deps( $handles );
				self::assertSame( array(), array_diff( $handles, wp_scripts()->to_do ), $name );
			}
		} finally {
			unset( $GLOBALS['current_screen'] );
		}
	}

	/**
	 * Starts with no script and no style enqueued.
	 */
	private function forget_assets(): void {
		$GLOBALS['wp_scripts'] = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
		$GLOBALS['wp_styles']  = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
		wp_styles()->queue     = array();
	}
}
