<?php
/**
 * Tests of what every page says about consent.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Assets;
use Doorstep\Consent\Banner;
use Doorstep\Consent\HeadScript;
use Doorstep\Consent\PagePayload;
use Doorstep\Consent\Revision;
use Doorstep\Contract;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_HTML_Tag_Processor;

/**
 * The first layer, and what the head script gets.
 */
final class BannerTest extends TestCase {

	/**
	 * A site that asks about two services.
	 */
	protected function setUp(): void {
		parent::setUp();
		self::assertNull( Profile::save( array( 'name' => 'Agence <b>du Port</b>' ) + Profile::all() ) );
		$this->declare( 'google-analytics-4', 'youtube' );
	}

	/**
	 * Same element, same attributes: what a style sheet can tell apart is the action alone.
	 */
	public function test_refusing_looks_like_accepting_and_stands_beside_it(): void {
		$buttons = array();
		$page    = new WP_HTML_Tag_Processor( (string) strstr( self::banner(), '</div><div>' ) );
		while ( $page->next_tag( 'button' ) ) {
			$buttons[ (string) $page->get_attribute( 'data-doorstep' ) ] = $page->get_attribute_names_with_prefix( '' );
		}

		self::assertSame( array( 'accept', 'refuse', 'choose' ), array_keys( $buttons ) );
		self::assertSame( $buttons['accept'], $buttons['refuse'] );
	}

	/**
	 * Who asks, how many, what for, how long.
	 */
	public function test_says_who_asks_and_what_for(): void {
		$text = wp_strip_all_tags( self::banner( 'fr_FR' ) );

		self::assertStringContainsString( 'Agence &lt;b&gt;du Port&lt;/b&gt; souhaite utiliser 2 services tiers', $text );
		self::assertStringContainsString( 'Statistiques.', $text );
		self::assertStringContainsString( 'Marketing et contenus d’autres sites.', $text );
		self::assertStringNotContainsString( 'Confort', $text );
		self::assertStringContainsString( '6 mois', $text );
		self::assertStringContainsString( 'Tout refuser', $text );
	}

	/**
	 * One click from the list of all of them, published policy or not.
	 */
	public function test_the_number_of_third_parties_opens_their_list(): void {
		self::assertStringContainsString( 'use <button data-doorstep="choose">2 third-party services</button> on this site', self::banner() );

		$this->declare( 'youtube' );
		self::assertStringContainsString( 'use <button data-doorstep="choose">one third-party service</button> on this site', self::banner() );
	}

	/**
	 * Element, script and some style of each layout.
	 *
	 * @return array<string, array{string, string, bool}>
	 */
	public static function layouts(): array {
		return array(
			'bar'    => array( 'bar', '<div id="doorstep-banner" role="region" aria-label="Cookies"', false ),
			'card'   => array( 'card', '<div id="doorstep-banner" role="region" aria-label="Cookies"', false ),
			'dialog' => array( 'dialog', '<dialog id="doorstep-banner" aria-label="Cookies"', true ),
		);
	}

	/**
	 * A page carries the layout that the owner chose, and no byte of another.
	 *
	 * @param string $layout Chosen.
	 * @param string $start  How the banner starts.
	 * @param bool   $modal  Whether it is a true dialog: opened by a script, its title read first.
	 */
	#[DataProvider( 'layouts' )]
	public function test_prints_the_chosen_layout_alone( string $layout, string $start, bool $modal ): void {
		self::assertNull( Settings::save( array( 'appearance' => array( 'layout' => $layout ) + Settings::all()['appearance'] ) + Settings::all() ) );
		$head = self::printed( array( HeadScript::class, 'print' ) );
		$body = self::printed( array( Banner::class, 'print' ) );

		self::assertStringStartsWith( $start, $body );
		self::assertSame( $body, self::printed( array( Banner::class, 'print' ) ) );
		self::assertSame( $modal, str_contains( $body, '<p tabindex="-1" autofocus>' ) );
		self::assertSame( $modal, str_contains( $body, Assets::inline( 'banner-dialog.js' ) ) );
		self::assertStringNotContainsString( ' open', (string) strstr( $body, '>', true ) );
		foreach ( array_keys( self::layouts() ) as $any ) {
			self::assertSame( $any === $layout, str_contains( $head, Assets::inline( 'banner-' . $any . '.css' ) ), $any );
		}
		self::assertStringContainsString( Banner::html( 'en' ), $body );
	}

	/**
	 * A draft would be a link that leads nowhere.
	 */
	public function test_links_to_the_policy_once_it_is_published(): void {
		$page = self::factory_page( 'draft' );
		self::assertNull( Settings::save( array( 'pages' => array( 'cookiePolicy' => $page ) + Settings::all()['pages'] ) + Settings::all() ) );
		self::assertStringNotContainsString( '<a ', self::banner() );

		wp_publish_post( $page );
		self::assertStringContainsString( '<a href="' . esc_url( (string) get_permalink( $page ) ) . '">', self::banner() );
	}

	/**
	 * Nothing to ask: no banner, no script.
	 */
	public function test_a_site_without_such_services_asks_nothing(): void {
		$this->declare();

		self::assertSame( '', self::banner() );
		self::assertStringNotContainsString( '<script', self::printed( array( HeadScript::class, 'print' ) ) );
	}

	/**
	 * Before any other output of the head, and of the body.
	 */
	public function test_comes_first_on_the_page(): void {
		self::assertSame( -1000, has_action( 'wp_head', array( HeadScript::class, 'print' ) ) );
		self::assertSame( -1000, has_action( 'wp_body_open', array( Banner::class, 'print' ) ) );
		self::assertStringStartsWith( '<style id="doorstep-style">', self::printed( static fn () => do_action( 'wp_head' ) ) );
	}

	/**
	 * The payload keeps to the contract.
	 */
	public function test_the_payload_is_as_the_contract_says(): void {
		$payload = PagePayload::make();

		self::assertTrue( rest_validate_value_from_schema( $payload, Contract::schema( 'page-payload' ), 'payload' ) );
		self::assertSame( array( 'google-analytics-4', 'youtube' ), $payload['services'] );
		self::assertStringStartsWith( '/', $payload['consents'] );
	}

	/**
	 * Promise 3: any page cache may keep it.
	 */
	public function test_is_the_same_for_everybody(): void {
		$print = static fn (): string => self::printed( array( HeadScript::class, 'print' ) ) . self::banner();
		$once  = $print();

		$_COOKIE['cookie_consent_doorstep'] = '1.towxlp.de7f6cec.cb18eabb-507c-4ab6-a86e-122cdfde2677.11';
		$_SERVER['HTTP_SEC_GPC']            = '1';
		$this->set_clock( 2_000_000_000 );
		$again = $print();
		unset( $_COOKIE['cookie_consent_doorstep'], $_SERVER['HTTP_SEC_GPC'] );

		self::assertSame( $once, $again );
	}

	/**
	 * A choice about other services is no choice; a wording is not what was chosen.
	 */
	public function test_the_revision_follows_what_is_asked(): void {
		$before = Revision::current();
		self::assertMatchesRegularExpression( '/^[0-9a-f]{8}\z/', $before );

		self::assertNull( Profile::save( array( 'name' => 'Agence du Phare' ) + Profile::all() ) );
		self::assertSame( $before, Revision::current() );

		$this->declare( 'google-analytics-4', 'youtube', 'google-maps' );
		$more = Revision::current();
		self::assertNotSame( $before, $more );

		self::assertNull( Settings::save( array( 'policyRevision' => 2 ) + Settings::all() ) );
		self::assertNotSame( $more, Revision::current() );
	}

	/**
	 * Declares services.
	 *
	 * @param string ...$services Ids.
	 */
	private function declare( string ...$services ): void {
		self::assertNull( Settings::save( array( 'services' => array_values( $services ) ) + Settings::all() ) );
	}

	/**
	 * The banner in a language.
	 *
	 * @param string $locale WordPress' name of the language.
	 */
	private static function banner( string $locale = 'en_US' ): string {
		$set  = static fn (): string => $locale;
		add_filter( 'locale', $set );
		$html = self::printed( array( Banner::class, 'print' ) );
		remove_filter( 'locale', $set );

		return (string) strstr( $html . '<script', '<script', true );
	}

	/**
	 * What a function prints.
	 *
	 * @param callable $printer The function.
	 */
	private static function printed( callable $printer ): string {
		ob_start();
		$printer();

		return (string) ob_get_clean();
	}

	/**
	 * A page.
	 *
	 * @param string $status Its status.
	 */
	private static function factory_page( string $status ): int {
		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Cookies',
				'post_status' => $status,
			)
		);
		self::assertIsInt( $page );

		return $page;
	}
}
