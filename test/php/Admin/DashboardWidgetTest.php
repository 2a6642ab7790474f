<?php
/**
 * Tests of the leads on the dashboard.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Admin;

use Doorstep\Admin\DashboardWidget;
use Doorstep\Test\Leads\LeadsTestCase;

/**
 * Those who may read leads find what is to be done on the dashboard; nobody else finds anything.
 */
final class DashboardWidgetTest extends LeadsTestCase {

	/**
	 * What it prints.
	 */
	private static function html(): string {
		ob_start();
		DashboardWidget::print();

		return (string) ob_get_clean();
	}

	/**
	 * Whether the dashboard of a role has it.
	 *
	 * @param string $role The role.
	 */
	private function is_shown_to( string $role ): bool {
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/dashboard.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		require_once ABSPATH . 'wp-admin/includes/template.php';
		$GLOBALS['wp_meta_boxes'] = array();
		$this->log_in( $role );
		set_current_screen( 'dashboard' );
		DashboardWidget::add();
		$shown = str_contains( (string) wp_json_encode( array_keys( $GLOBALS['wp_meta_boxes']['dashboard']['normal']['core'] ?? array() ) ), 'doorstep_leads' );
		unset( $GLOBALS['current_screen'] );

		return $shown;
	}

	public function test_s3_it_is_there_for_those_who_may_read_leads(): void {
		self::assertTrue( $this->is_shown_to( 'administrator' ) );
		self::assertTrue( $this->is_shown_to( 'doorstep_marketing' ) );
		self::assertFalse( $this->is_shown_to( 'editor' ) );
	}

	public function test_s11_names_are_text(): void {
		$this->received( array( 'name' => '<img src=x onerror=alert(1)>' ) );

		self::assertStringNotContainsString( '<img', self::html() );
		self::assertStringContainsString( '&lt;img', self::html() );
	}

	public function test_an_expired_lead_is_not_on_it(): void {
		$this->received( array( 'name' => 'Maud Kerbrat' ) );
		$end = (int) strtotime( '2027-11-22 12:00:00 UTC' );
		$this->set_clock( $end - 1 );
		self::assertSame( 2, substr_count( self::html(), 'Maud Kerbrat' ), 'Open, and expiring.' );

		$this->set_clock( $end );

		self::assertStringNotContainsString( 'Maud', self::html() );
	}

	public function test_it_says_how_many_leads_each_view_shows(): void {
		$this->received();
		$this->received( array( 'message' => 'Une autre' ) );
		$this->received( array( 'message' => 'Un robot' ), array( 'honeypot' => 'x' ) );
		$html = self::html();

		foreach ( array( 'open' => 'To answer (2)', 'expiring' => 'Expiring within 30 days (0)', 'doubtful' => 'Doubtful (1)' ) as $view => $text ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertStringContainsString( 'page=doorstep&#038;view=' . $view . '">' . $text . '</a>', $html );
		}
	}
}
