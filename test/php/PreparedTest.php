<?php
/**
 * What pages carry without making it.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Consent\PageParts;
use Doorstep\Gate\Catalogue;
use Doorstep\Prepared;
use Doorstep\Settings;

/**
 * Whatever is kept for pages is never older than what it says.
 */
final class PreparedTest extends TestCase {

	/**
	 * A site that asks.
	 */
	protected function setUp(): void {
		parent::setUp();
		self::assertNull( Settings::save( array( 'services' => array( 'youtube' ) ) + Settings::all() ) );
	}

	/**
	 * Whatever is kept.
	 */
	private static function kept(): string {
		return (string) wp_json_encode( get_option( Prepared::OPTION ) );
	}

	public function test_a_second_page_makes_nothing_anew(): void {
		PageParts::current();
		Catalogue::search();
		$kept = self::kept();
		self::assertStringContainsString( 'doorstep-banner', $kept );

		PageParts::current();
		Catalogue::search();

		self::assertSame( $kept, self::kept() );
	}

	public function test_a_page_follows_a_policy_page_that_moves(): void {
		$page     = (int) wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Cookies',
				'post_status' => 'publish',
			)
		);
		$settings = Settings::all();

		$settings['pages']['cookiePolicy'] = $page;
		self::assertNull( Settings::save( $settings ) );
		self::assertStringContainsString( esc_url( (string) get_permalink( $page ) ), PageParts::current()['banner'] );

		wp_update_post(
			array(
				'ID'          => $page,
				'post_status' => 'draft',
			)
		);

		self::assertStringNotContainsString( '<a href', PageParts::current()['banner'] );
	}

	public function test_the_search_follows_the_services_that_the_owner_describes(): void {
		$page = '<script src="https://cdn.widget.example/a.js"></script>';
		self::assertFalse( Catalogue::search()->finds( $page ) );
		$settings = Settings::all();

		$settings['ownServices'] = array(
			array(
				'id'         => 'widget',
				'name'       => 'Widget',
				'category'   => 'marketing',
				'provider'   => 'Widget SA',
				'country'    => 'FR',
				'purpose'    => '',
				'urls'       => array( 'cdn.widget.example' ),
				'inline'     => array(),
				'cookies'    => array(),
				'signals'    => array(),
				'privacyUrl' => null,
			),
		);
		self::assertNull( Settings::save( $settings ) );

		self::assertTrue( Catalogue::search()->finds( $page ) );
	}

	public function test_pages_go_on_where_what_was_kept_is_damaged(): void {
		$parts = PageParts::current();
		update_option( Prepared::OPTION, 'damaged' );

		self::assertSame( $parts, PageParts::current() );
		self::assertTrue( Catalogue::search()->finds( '<script src="https://www.googletagmanager.com/gtag/js">' ) );
	}
}
