<?php
/**
 * Tests of the pages that a scan opens.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Scan;

use Doorstep\Consent\Banner;
use Doorstep\Consent\HeadScript;
use Doorstep\Consent\PagePayload;
use Doorstep\Contract;
use Doorstep\Gate\PageBuffer;
use Doorstep\Scan\ScanMode;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\PreserveGlobalState;
use PHPUnit\Framework\Attributes\RunInSeparateProcess;

/**
 * Who gets such a page, and what is different about it.
 */
final class ScanModeTest extends TestCase {

	private const FRAME = '<iframe src="https://www.youtube.com/embed/abcdefg"></iframe>';

	/**
	 * A site that asks about two services.
	 */
	protected function setUp(): void {
		parent::setUp();
		Settings::save( array( 'services' => array( 'youtube', 'google-analytics-4' ) ) + Settings::stored() );
	}

	/**
	 * Asks for nothing.
	 */
	protected function tearDown(): void {
		$_GET                   = array();
		$_SERVER['REQUEST_URI'] = '/';
		parent::tearDown();
	}

	/**
	 * Those for whom a scan's address is any other: role, and what the address says.
	 *
	 * @return iterable<string, array{string, callable(): string}>
	 */
	public static function others(): iterable {
		$own = static fn (): string => ScanMode::url( '/', 'after' );
		yield 'a visitor' => array( '', $own );
		yield 'a subscriber' => array( 'subscriber', $own );
		yield 'an editor' => array( 'editor', $own );
		yield 'marketing' => array( 'doorstep_marketing', $own );
		yield 'an administrator without a nonce' => array( 'administrator', static fn (): string => '/?doorstep_scan=after' );
		yield 'an administrator with a nonce of something else' => array( 'administrator', static fn (): string => '/?doorstep_scan=after&_doorstep_nonce=' . wp_create_nonce( 'wp_rest' ) );
		yield 'an administrator with a list for a nonce' => array( 'administrator', static fn (): string => '/?doorstep_scan=after&_doorstep_nonce[]=' . wp_create_nonce( 'doorstep_scan' ) );
		yield 'an administrator who asks for no mode that there is' => array( 'administrator', static fn (): string => ScanMode::url( '/', 'whatever' ) );
	}

	/**
	 * Not a byte and not a header differ, and nobody is logged out.
	 *
	 * @param string             $role Role, empty for nobody logged in.
	 * @param callable(): string $url  Makes the address, logged in.
	 */
	#[DataProvider( 'others' )]
	public function test_for_others_the_address_is_any_other( string $role, callable $url ): void {
		if ( '' !== $role ) {
			$this->log_in( $role );
		}
		$user   = get_current_user_id();
		$before = $this->page( '/' );
		$level  = ob_get_level();

		self::assertSame( $before, $this->page( $url() ) );
		self::assertSame( $user, get_current_user_id() );
		self::assertSame( $level, ob_get_level() );
		self::assertStringContainsString( 'doorstep-placeholder', $before );
		self::assertStringContainsString( 'doorstep-banner', $before );
	}

	public function test_a_nonce_of_one_administrator_is_worth_nothing_to_another(): void {
		$this->log_in( 'administrator' );
		$url = ScanMode::url( '/', 'after' );
		$this->log_in( 'administrator' );

		self::assertStringContainsString( 'doorstep-placeholder', $this->page( $url ) );
		self::assertTrue( is_user_logged_in() );
	}

	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_before_consent_the_owner_gets_the_page_of_a_new_visitor(): void {
		$visitor = $this->page( '/' );
		$payload = PagePayload::make();
		$this->log_in( 'administrator' );
		$scanned = $this->page( ScanMode::url( '/', 'before' ) );

		self::assertFalse( is_user_logged_in() );
		self::assertNotSame( $payload['revision'], PagePayload::make()['revision'] );
		self::assertTrue( rest_validate_value_from_schema( PagePayload::make(), Contract::schema( 'page-payload' ), 'payload' ) );
		// But for the payload and what the scan adds, the same bytes.
		self::assertSame( self::without_revision( $visitor ), self::without_revision( self::without_scan( $scanned ) ) );
		self::assertNotSame( $scanned, self::without_scan( $scanned ) );
		self::assertArrayHasKey( 'DONOTCACHEPAGE', get_defined_constants() );
	}

	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_a_scanned_page_neither_counts_nor_takes_a_signal_for_a_choice(): void {
		Settings::save(
			array(
				'services'   => array( 'youtube' ),
				'countShown' => true,
			) + Settings::stored()
		);
		self::assertArrayHasKey( 'countShown', PagePayload::make() );
		self::assertArrayHasKey( 'marketingOnly', PagePayload::make() );
		$this->log_in( 'administrator' );
		$this->page( ScanMode::url( '/', 'before' ) );

		self::assertArrayNotHasKey( 'countShown', PagePayload::make() );
		self::assertArrayNotHasKey( 'marketingOnly', PagePayload::make() );
	}

	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_after_consent_everything_is_let_in_and_nobody_is_asked(): void {
		$this->log_in( 'administrator' );
		$scanned = $this->page( ScanMode::url( '/', 'after' ) );

		self::assertFalse( is_user_logged_in() );
		self::assertSame( '<body>' . self::FRAME . '</body>', self::without_scan( $scanned ) );
		self::assertArrayHasKey( 'DONOTCACHEPAGE', get_defined_constants() );
	}

	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_no_third_party_reads_the_scans_address(): void {
		$this->log_in( 'administrator' );
		$scanned = $this->page( ScanMode::url( '/?s=a', 'after' ) );

		self::assertMatchesRegularExpression( '~^<script id="doorstep-scan-start">\s*\{const u=new URL\(location\);u\.searchParams\.delete\("doorstep_scan"\);u\.searchParams\.delete\("_doorstep_nonce"\);history\.replaceState\(~', $scanned );
	}

	/**
	 * A page with a frame in it, as it is sent.
	 *
	 * @param string $url Address on this site.
	 */
	private function page( string $url ): string {
		$_SERVER['REQUEST_URI'] = $url;
		parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $_GET );
		ScanMode::start();
		wp();
		$level = ob_get_level();
		ob_start();
		ScanMode::take_over();
		PageBuffer::start();
		ScanMode::print();
		HeadScript::print();
		echo '<body>';
		Banner::print();
		echo self::FRAME . '</body>';
		while ( ob_get_level() > $level + 1 ) {
			ob_end_flush();
		}

		return (string) ob_get_clean();
	}

	/**
	 * A page without what the scan adds.
	 *
	 * @param string $html The page.
	 */
	private static function without_scan( string $html ): string {
		return (string) preg_replace( '~<script [^>]*\bid="doorstep-scan.*?</script>\s*~s', '', (string) preg_replace( '~<script id="doorstep-scan.*?</script>\s*~s', '', $html ) );
	}

	/**
	 * A page without what a choice belongs to.
	 *
	 * @param string $html The page.
	 */
	private static function without_revision( string $html ): string {
		return (string) preg_replace( '~"revision":"[0-9a-f]{8}"~', '', $html );
	}
}
