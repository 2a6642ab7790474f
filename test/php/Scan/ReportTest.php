<?php
/**
 * Tests of the scan's report.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Scan;

use Doorstep\Scan\Report;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Error;

/**
 * What is stored of a scan, and what it means under the settings of now.
 */
final class ReportTest extends TestCase {

	private const PAGE = array(
		'title'   => 'Accueil',
		'path'    => '/',
		'problem' => '',
		'status'  => 200,
	);

	/**
	 * Starts on a site that was never scanned and declares nothing.
	 */
	protected function setUp(): void {
		parent::setUp();
		delete_option( Report::OPTION );
		$this->decide( array() );
		$this->set_clock( 1800000000 );
	}

	public function test_a_site_that_was_never_scanned_has_no_answer(): void {
		self::assertNull( Report::unclassified() );
		$this->log_in( 'administrator' );
		self::assertNull( $this->view()['report'] );
	}

	public function test_a_site_without_foreign_hosts_has_none_unclassified(): void {
		self::assertNull( Report::save( Findings::body() ) );
		self::assertSame( array(), Report::unclassified() );
	}

	public function test_hosts_stay_unclassified_until_a_service_or_the_owner_says_otherwise(): void {
		Report::save(
			Findings::body(
				array(
					Findings::loaded( 'cdn.unknown-widget.example/w.js' ),
					Findings::loaded( 'a.static.example/a.png', false, 'image' ),
					Findings::loaded( 'notstatic.example/a.png', false, 'image' ),
					Findings::loaded( 'www.youtube.com/embed/abc', false, 'frame' ),
					Findings::loaded( 'www.google.com/', false, 'hint' ), // Known by paths alone.
				)
			)
		);
		self::assertSame( array( 'cdn.unknown-widget.example', 'a.static.example', 'notstatic.example' ), Report::unclassified() );

		$this->decide( array( 'allowedHosts' => array( 'static.example' ) ) );
		self::assertSame( array( 'cdn.unknown-widget.example', 'notstatic.example' ), Report::unclassified() );

		$this->decide( array( 'ownServices' => array( $this->own_service( 'statistics' ) ) ) );
		self::assertSame( array( 'a.static.example', 'notstatic.example' ), Report::unclassified() );
	}

	public function test_the_sites_own_hosts_are_not_foreign(): void {
		add_filter( 'upload_dir', static fn ( array $folder ): array => array( 'baseurl' => 'https://media.agence.example/uploads' ) + $folder );
		$own = (string) wp_parse_url( home_url(), PHP_URL_HOST );
		Report::save(
			Findings::body(
				array(
					Findings::loaded( $own . '/a.js' ),
					Findings::loaded( 'www.' . $own . '/a.js' ),
					Findings::loaded( 'media.agence.example/a.png', false, 'image' ),
					Findings::loaded( 'tracker.agence.example/a.js' ),
				)
			)
		);
		self::assertSame( array( 'tracker.agence.example' ), Report::unclassified() );
	}

	public function test_a_known_service_is_named_as_the_gate_names_it_and_declared_when_the_owner_did(): void {
		$this->decide( array( 'services' => array( 'youtube' ) ) );
		$report = $this->judged(
			array(
				Findings::loaded( 'www.youtube.com/embed/abc', false, 'frame' ),
				Findings::loaded( 'player.vimeo.com/video/1', false, 'frame' ),
				Findings::loaded( 'player.vimeo.com/', false, 'hint' ),
				Findings::loaded( 'www.googletagmanager.com/gtag/js?id=AW-' ),
			)
		);

		self::assertSame(
			array(
				'google-ads' => false,
				'vimeo'      => false,
				'youtube'    => true,
			),
			$this->sorted( array_column( $report['services'], 'declared', 'id' ) )
		);
		self::assertSame( array( 'player.vimeo.com' ), array_column( $report['services'], 'hosts', 'id' )['vimeo'] );
		self::assertSame( array(), $report['unknown'] );
		self::assertSame( 1800000000, $report['time'] );
	}

	public function test_what_the_gate_held_counts_as_found_and_not_as_a_leak(): void {
		$report = $this->judged(
			array(),
			array(),
			array(
				array(
					'service' => 'hotjar',
					'pages'   => array( 0 ),
				),
				array(
					'service' => 'unheard-of',
					'pages'   => array( 0 ),
				),
			)
		);
		self::assertSame( array( 'hotjar' => false ), array_column( $report['services'], 'leaked', 'id' ) );
	}

	public function test_what_loads_or_is_stored_before_the_consent_it_needs_is_a_leak(): void {
		$this->decide( array( 'services' => array( 'youtube', 'vimeo', 'google-analytics-4' ) ) );
		$report = $this->judged(
			array( Findings::loaded( 'www.youtube.com/embed/abc', true, 'frame' ), Findings::loaded( 'player.vimeo.com/video/1', false, 'frame' ) ),
			array( Findings::stored( '_ga', true ) )
		);
		$leaked = array_column( $report['services'], 'leaked', 'id' );
		self::assertTrue( $leaked['youtube'] );
		self::assertTrue( $leaked['google-analytics-4'] );
		self::assertFalse( $leaked['vimeo'] );
	}

	public function test_what_needs_no_consent_is_no_leak(): void {
		$this->decide(
			array(
				'services'    => array( 'google-analytics-4' ),
				'ownServices' => array( $this->own_service( 'functional' ) ),
				'consentMode' => array(
					'advanced'       => true,
					'grantedRegions' => array(),
				),
			)
		);
		$report = $this->judged( array( Findings::loaded( 'cdn.unknown-widget.example/w.js', true ), Findings::loaded( 'www.googletagmanager.com/gtag/js?id=G-', true ) ) );

		self::assertCount( 2, $report['services'] );
		self::assertSame( array( false, false ), array_column( $report['services'], 'leaked' ) );
		self::assertSame( array( true, true ), array_column( $report['services'], 'declared' ) );
	}

	public function test_names_are_given_to_the_service_that_declares_them_and_the_others_listed(): void {
		$report = $this->judged(
			array( Findings::loaded( 'www.googletagmanager.com/gtag/js?id=G-' ) ),
			array(
				Findings::stored( '_ga_ABC123' ),
				Findings::stored( 'mystery' ),
				Findings::stored( '_ga_ABC123', false, 'localStorage' ),
				Findings::stored( 'wordpress_test_cookie' ),
				Findings::stored( 'doorstep_draft_1', false, 'sessionStorage' ),
			)
		);
		self::assertSame( array( 'google-analytics-4' => array( '_ga_ABC123' ) ), array_column( $report['services'], 'stored', 'id' ) );
		self::assertSame( array( array( 'mystery', 'cookie' ), array( '_ga_ABC123', 'localStorage' ) ), array_map( static fn ( array $stored ): array => array( $stored['name'], $stored['storage'] ), $report['stored'] ) );
	}

	public function test_findings_of_one_host_are_one_line(): void {
		$report = $this->judged(
			array(
				Findings::loaded( 'cdn.unknown-widget.example/w.js' ),
				Findings::loaded( 'cdn.unknown-widget.example/pixel.gif', true, 'image' ),
			)
		);
		self::assertSame(
			array(
				array(
					'host'    => 'cdn.unknown-widget.example',
					'kinds'   => array( 'script', 'image' ),
					'before'  => true,
					'pages'   => array( 0 ),
					'example' => 'cdn.unknown-widget.example/w.js',
				),
			),
			$report['unknown']
		);
	}

	public function test_no_page_pays_for_the_report(): void {
		Report::save( Findings::body() );
		self::assertArrayNotHasKey( Report::OPTION, wp_load_alloptions( true ) );
	}

	/**
	 * Bodies that are none.
	 *
	 * @return iterable<string, array{array<mixed>}>
	 */
	public static function no_reports(): iterable {
		yield 'nothing' => array( array() );
		yield 'a page of another site' => array( array( 'pages' => array( array( 'path' => 'https://evil.example/' ) + self::PAGE ) ) + Findings::body() );
		yield 'no page' => array( array( 'pages' => array() ) + Findings::body() );
		yield 'something more' => array( Findings::body() + array( 'values' => array( '_ga' => '1' ) ) );
		yield 'a cookie with its value' => array( Findings::body( array(), array( Findings::stored( '_ga' ) + array( 'value' => '1' ) ) ) );
		yield 'an address with a scheme' => array( Findings::body( array( Findings::loaded( 'https://a.example/' ) ) ) );
		yield 'an address with markup' => array( Findings::body( array( Findings::loaded( '<b>/' ) ) ) );
		yield 'a kind that nobody knows' => array( Findings::body( array( Findings::loaded( 'a.example/', false, 'spell' ) ) ) );
		yield 'too many addresses' => array( Findings::body( array_fill( 0, 3001, Findings::loaded( 'a.example/' ) ) ) );
	}

	/**
	 * Refused as a whole.
	 *
	 * @param array<mixed> $body As sent.
	 */
	#[DataProvider( 'no_reports' )]
	public function test_what_is_no_report_is_refused_and_the_last_one_stays( array $body ): void {
		Report::save( Findings::body( array( Findings::loaded( 'cdn.unknown-widget.example/w.js' ) ) ) );
		$error = Report::save( $body );

		self::assertInstanceOf( WP_Error::class, $error );
		self::assertSame( array( 'status' => 400 ), $error->get_error_data() );
		self::assertSame( array( 'cdn.unknown-widget.example' ), Report::unclassified() );
	}

	public function test_only_who_may_configure_reads_or_stores_a_report(): void {
		foreach ( array(
			''                   => 401,
			'subscriber'         => 403,
			'editor'             => 403,
			'doorstep_marketing' => 403,
			'administrator'      => 200,
		) as $role => $status ) {
			wp_set_current_user( 0 );
			if ( '' !== $role ) {
				$this->log_in( $role );
			}
			self::assertSame( $status, $this->request( 'POST', '/doorstep/v1/scan', Findings::body() )->get_status(), $role );
			self::assertSame( $status, $this->request( 'GET', '/doorstep/v1/scan' )->get_status(), $role );
		}
	}

	/**
	 * The reply to a report has the form that the screen expects.
	 */
	public function test_the_reply_is_as_the_contract_says(): void {
		$this->log_in( 'administrator' );
		$reply = $this->request( 'POST', '/doorstep/v1/scan', Findings::body( array( Findings::loaded( 'www.youtube.com/embed/abc' ), Findings::loaded( 'cdn.unknown-widget.example/w.js' ) ), array( Findings::stored( 'mystery' ) ) ) );

		self::assertTrue( rest_validate_value_from_schema( $reply->get_data(), \Doorstep\Contract::schema( 'scan-view' ), 'view' ) );
		self::assertSame( $reply->get_data(), $this->view() );
	}

	/**
	 * Settings with some changes over the defaults.
	 *
	 * @param array<string, mixed> $change What the owner decides.
	 */
	private function decide( array $change ): void {
		delete_option( Settings::OPTION );
		self::assertNull( Settings::save( $change + Settings::stored() ) );
	}

	/**
	 * A service that the owner describes.
	 *
	 * @param string $category Its category.
	 * @return array<string, mixed>
	 */
	private function own_service( string $category ): array {
		return array(
			'id'         => 'unknown-widget',
			'name'       => 'Unknown widget',
			'category'   => $category,
			'provider'   => 'Widget SARL',
			'country'    => 'FR',
			'purpose'    => '',
			'urls'       => array( 'unknown-widget.example' ),
			'inline'     => array(),
			'cookies'    => array(),
			'signals'    => array(),
			'privacyUrl' => null,
		);
	}

	/**
	 * What GET /scan says.
	 *
	 * @return array<mixed>
	 */
	private function view(): array {
		$data = $this->request( 'GET', '/doorstep/v1/scan' )->get_data();
		self::assertIsArray( $data );

		return $data;
	}

	/**
	 * Findings as judged.
	 *
	 * @param array<mixed> $loaded Addresses.
	 * @param array<mixed> $stored Names.
	 * @param array<mixed> $held   Services that the gate held.
	 * @return array{time: int, pages: list<mixed>, services: list<array<string, mixed>>, unknown: list<mixed>, allowed: list<string>, stored: list<array{name: string, storage: string}>}
	 */
	private function judged( array $loaded, array $stored = array(), array $held = array() ): array {
		self::assertNull( Report::save( Findings::body( $loaded, $stored, $held ) ) );
		$findings = Report::last();
		self::assertIsArray( $findings );

		return \Doorstep\Scan\Judgement::of( $findings );
	}

	/**
	 * An array in the order of its keys.
	 *
	 * @param array<mixed> $values Any.
	 * @return array<mixed>
	 */
	private function sorted( array $values ): array {
		ksort( $values );

		return $values;
	}
}
