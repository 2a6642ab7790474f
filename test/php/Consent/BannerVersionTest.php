<?php
/**
 * Tests of the names and copies of what visitors are shown.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Clock;
use Doorstep\Consent\Banner;
use Doorstep\Consent\BannerCopies;
use Doorstep\Consent\BannerVersion;
use Doorstep\Consent\PagePayload;
use Doorstep\Consent\PanelData;
use Doorstep\Consent\Revision;
use Doorstep\Installation;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Test\TestCase;

/**
 * What a visitor saw can be shown years later, and costs no page anything.
 */
final class BannerVersionTest extends TestCase {

	private const MONDAY = 1_800_000_000;

	/**
	 * A site that asks about two services.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->set_clock( self::MONDAY );
		$this->set( array( 'services' => array( 'google-analytics-4', 'youtube' ) ) );
	}

	/**
	 * Undoes what one test could not leave to the transaction: SQLite rolls back a whole one when a
	 * statement in it fails, and what comes after is there to stay.
	 */
	protected function tearDown(): void {
		foreach ( array( 'consents', 'banner_versions' ) as $table ) {
			$this->database()->query( 'DELETE FROM ' . $this->database()->prefix . 'doorstep_' . $table );
		}
		update_option( BannerVersion::OPTION, array() );
		delete_option( Settings::OPTION );
		parent::tearDown();
	}

	/**
	 * The page prints it, for the record to send back.
	 */
	public function test_a_page_names_the_version_that_it_shows(): void {
		$payload = PagePayload::make();

		self::assertSame( BannerVersion::current( 'en' ), $payload['version'] );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{8}$/D', BannerVersion::current( 'en' ) );
		self::assertNotSame( BannerVersion::current( 'en' ), BannerVersion::current( 'fr' ) );
	}

	/**
	 * Text, layout, colours and services, in the language of the page.
	 */
	public function test_the_copy_holds_all_that_a_visitor_saw(): void {
		$this->set(
			array(
				'appearance' => array(
					'layout' => 'card',
					'ground' => '#102030',
					'ink'    => '#ffffff',
				),
			)
		);
		$copy = BannerCopies::find( BannerVersion::current( 'fr' ) );

		self::assertNotNull( $copy );
		self::assertSame( array( 'fr', 'en_US', self::MONDAY ), array( $copy['language'], $copy['locale'], $copy['since'] ) );
		self::assertSame( Banner::html( 'fr' ), $copy['content']['banner'] );
		self::assertSame( json_decode( (string) wp_json_encode( PanelData::make( 'fr' ) ), true ), $copy['content']['panel'] );
		self::assertSame( Revision::current(), $copy['content']['revision'] );
		self::assertSame( Settings::all()['appearance'], $copy['content']['appearance'] );
		self::assertSame( '0.1.0', $copy['content']['plugin'] );
		self::assertSame( array( 'head.js', 'head-google.js', 'panel.js', 'banner.css', 'banner-card.css', 'panel.css' ), array_keys( (array) $copy['content']['scripts'] ) );
	}

	/**
	 * Each of these changes what a visitor sees.
	 */
	public function test_whatever_a_visitor_sees_otherwise_is_another_version(): void {
		$versions = array( BannerVersion::current( 'en' ) );
		$this->set( array( 'services' => array( 'youtube' ) ) );
		$versions[] = BannerVersion::current( 'en' );
		$this->set( array( 'appearance' => array( 'layout' => 'card' ) + Settings::all()['appearance'] ) );
		$versions[] = BannerVersion::current( 'en' );
		$this->set( array( 'appearance' => array( 'ground' => '#123456' ) + Settings::all()['appearance'] ) );
		$versions[] = BannerVersion::current( 'en' );
		self::assertNull( Profile::save( array( 'name' => 'Agence du Canal' ) + Profile::all() ) );
		$versions[] = BannerVersion::current( 'en' );
		$page       = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_status' => 'publish',
				'post_title'  => 'Cookies',
			)
		);
		$this->set( array( 'pages' => array( 'cookiePolicy' => $page ) + Settings::all()['pages'] ) );
		$versions[] = BannerVersion::current( 'en' );

		self::assertSame( $versions, array_values( array_unique( $versions ) ) );
	}

	/**
	 * A multilingual plugin gives the site's name in the page's language by a filter.
	 */
	public function test_a_name_that_a_filter_changes_is_another_version(): void {
		$before = BannerVersion::current( 'en' );
		add_filter( 'option_blogname', static fn (): string => 'Agency of the Canal' );

		self::assertNotSame( $before, BannerVersion::current( 'en' ) );
	}

	/**
	 * The site's own wording, by the filter for it.
	 */
	public function test_a_text_that_a_filter_changes_is_another_version(): void {
		$before = BannerVersion::current( 'en' );
		add_filter( 'doorstep_texts', static fn ( array $texts ): array => isset( $texts['panel.intro'] ) ? array( 'panel.intro' => 'Biscuits' ) + $texts : $texts );

		$copy = BannerCopies::find( BannerVersion::current( 'en' ) );
		self::assertNotSame( $before, $copy['version'] ?? $before );
		self::assertStringContainsString( 'Biscuits', (string) wp_json_encode( $copy ) );
	}

	/**
	 * A filter that answers something else each time would add a copy with every page.
	 */
	public function test_a_filter_that_never_gives_the_same_text_does_not_fill_the_table(): void {
		$number = 0;
		add_filter(
			'option_blogname',
			static function () use ( &$number ): string {
				return 'Agency ' . ( ++$number );
			}
		);
		for ( $page = 0; $page < 120; $page++ ) {
			self::assertMatchesRegularExpression( '/^[0-9a-f]{8}$/D', BannerVersion::current( 'en' ) );
		}

		self::assertCount( 100, BannerCopies::all() );
	}

	/**
	 * The copy would only be kept twice.
	 */
	public function test_what_no_visitor_sees_is_no_new_version(): void {
		$before = BannerVersion::current( 'en' );
		$this->set(
			array(
				'recipients'   => array( 'team@agence.example' ),
				'allowedHosts' => array( 'cdn.example.com' ),
			)
		);

		self::assertSame( $before, BannerVersion::current( 'en' ) );
		self::assertCount( 1, BannerCopies::all() );
	}

	/**
	 * The price of a page: nothing.
	 */
	public function test_a_version_that_is_known_costs_no_query(): void {
		BannerVersion::current( 'en' );
		wp_cache_flush();
		wp_load_alloptions();
		$before = $this->database()->num_queries;
		BannerVersion::current( 'en' );

		self::assertSame( $before, $this->database()->num_queries );
	}

	/**
	 * Pages come from a database that takes nothing, too.
	 */
	public function test_a_database_that_stores_nothing_breaks_no_page(): void {
		$refuse  = static fn ( string $query ): string => 1 === preg_match( '/^(INSERT|UPDATE)/', $query ) ? 'INSERT INTO no_such_table VALUES (1)' : $query;
		add_filter( 'query', $refuse );
		$version = BannerVersion::current( 'en' );
		remove_filter( 'query', $refuse );

		self::assertMatchesRegularExpression( '/^[0-9a-f]{8}$/D', $version );
		self::assertNull( BannerCopies::find( $version ) );
		self::assertSame( $version, BannerVersion::current( 'en' ) );
		self::assertNotNull( BannerCopies::find( $version ), 'The next page must keep it.' );
	}

	/**
	 * Two nodes, one of which has not heard of the other's option yet.
	 */
	public function test_a_version_that_is_in_force_already_is_kept_once(): void {
		BannerVersion::current( 'en' );
		update_option( BannerVersion::OPTION, array() );
		$this->set_clock( self::MONDAY + 3600 );
		BannerVersion::current( 'en' );

		self::assertCount( 1, BannerCopies::all() );
	}

	/**
	 * The list of versions tells what was shown when, there and back again.
	 */
	public function test_a_date_leads_to_what_was_shown_then(): void {
		$first = BannerVersion::current( 'en' );
		$this->set_clock( self::MONDAY + 10 * DAY_IN_SECONDS );
		$this->set( array( 'services' => array( 'youtube' ) ) );
		$second = BannerVersion::current( 'en' );
		$this->set_clock( self::MONDAY + 20 * DAY_IN_SECONDS );
		$this->set( array( 'services' => array( 'google-analytics-4', 'youtube' ) ) );
		self::assertSame( $first, BannerVersion::current( 'en' ) );

		$on = static fn ( int $day ): ?string => BannerCopies::at( 'en', self::MONDAY + $day * DAY_IN_SECONDS )['version'] ?? null;
		self::assertSame( array( null, $first, $first, $second, $second, $first, $first ), array_map( $on, array( -1, 0, 9, 10, 19, 20, 90 ) ) );
		self::assertNull( BannerCopies::at( 'fr', self::MONDAY + DAY_IN_SECONDS ) );
	}

	/**
	 * As in the midst of an update: their builds differ, and pages come from both.
	 */
	public function test_nodes_that_do_not_agree_do_not_fill_the_table(): void {
		$this->database()->query( 'COMMIT' );
		for ( $page = 0; $page < 40; $page++ ) {
			$this->set_clock( self::MONDAY + $page );
			$this->set( array( 'services' => 0 === $page % 2 ? array( 'youtube' ) : array( 'vimeo' ) ) );
			BannerVersion::current( 'en' );
		}
		self::assertCount( 2, BannerCopies::all() );

		$this->set_clock( self::MONDAY + 60 );
		$this->set( array( 'services' => array( 'youtube' ) ) );
		$last = BannerVersion::current( 'en' );
		self::assertSame( $last, BannerCopies::at( 'en', self::MONDAY + 60 )['version'] ?? null );
	}

	/**
	 * A copy goes when it proves nothing: nobody named it, and it is long out of force.
	 */
	public function test_a_copy_is_kept_while_it_proves_something(): void {
		$named = BannerVersion::current( 'en' );
		$this->set( array( 'services' => array( 'youtube' ) ) );
		$this->set_clock( self::MONDAY + 60 );
		$forgotten = BannerVersion::current( 'en' );
		$this->set( array( 'services' => array( 'vimeo' ) ) );
		$this->set_clock( self::MONDAY + 120 );
		$in_force = BannerVersion::current( 'en' );
		$months   = Settings::all()['retention']['consentMonths'];

		$this->set_clock( Clock::add_months( self::MONDAY + 120, $months ) - 1 );
		$this->record( $named );
		do_action( Installation::PURGE_EVENT );
		self::assertNotNull( BannerCopies::find( $forgotten ), 'It was shown within the time that records are kept.' );

		$this->set_clock( Clock::add_months( self::MONDAY + 120, $months ) );
		do_action( Installation::PURGE_EVENT );
		self::assertNull( BannerCopies::find( $forgotten ) );
		self::assertNotNull( BannerCopies::find( $named ) );
		self::assertNotNull( BannerCopies::find( $in_force ) );

		$this->set_clock( Clock::add_months( self::MONDAY + 120, 2 * $months ) );
		do_action( Installation::PURGE_EVENT );
		self::assertNull( BannerCopies::find( $named ), 'Its record has gone, and so must it.' );
		self::assertNotNull( BannerCopies::find( $in_force ) );
	}

	/**
	 * Changes some settings.
	 *
	 * @param array<string, mixed> $settings What differs.
	 */
	private function set( array $settings ): void {
		self::assertNull( Settings::save( $settings + Settings::all() ) );
	}

	/**
	 * Stores a record, of a page that may be old.
	 *
	 * @param string $version That the page showed.
	 */
	private function record( string $version ): void {
		$reply = $this->request(
			'POST',
			'/doorstep/v1/consents',
			array(
				'id'       => wp_generate_uuid4(),
				'revision' => '00000000',
				'granted'  => array( 'youtube' ),
				'refused'  => array(),
				'source'   => 'banner',
				'language' => 'en',
				'previous' => null,
				'version'  => $version,
			)
		);
		self::assertSame( 204, $reply->get_status() );
	}
}
