<?php
/**
 * Tests of Doorstep\Gate\Catalogue and Doorstep\Gate\ServiceMatcher.
 *
 * @package Doorstep
 */

// phpcs:disable WordPress.WP.EnqueuedResources, WordPress.PHP.IniSet -- Markup is what is tested; a search that fails has to be forced.

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use Doorstep\Contract;
use Doorstep\Documents\Duration;
use Doorstep\Gate\Catalogue;
use Doorstep\Gate\ServiceMatcher;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * The catalogue's facts, and what is recognised by them.
 */
final class CatalogueTest extends TestCase {

	/**
	 * Providers of whom no source tells the seat.
	 */
	private const SEAT_UNKNOWN = array( 'mtcaptcha', 'giraffe360', 'provirtualvisit', 'leadsmonitor', 'elfsight' );

	/**
	 * Longest sentence that says what a service does: more is not read on a phone.
	 */
	private const SENTENCE = 160;

	public function test_every_service_is_as_the_contract_says_and_has_its_texts(): void {
		foreach ( Catalogue::all() as $id => $service ) {
			self::assertTrue( rest_validate_value_from_schema( $service, Contract::schema( 'service' ), $id ) );
			self::assertSame( $id, $service['id'] );
			self::assertSame( '' === $service['provider'], array() === $service['urls'], $id . ' is somebody else exactly when it has addresses.' );
			self::assertSame( '' === $service['provider'] || in_array( $id, self::SEAT_UNKNOWN, true ), '' === $service['country'], $id );
			foreach ( Texts::LANGUAGES as $language ) {
				self::assertNotSame( '', Texts::get( 'services.' . $id, $language ) );
				self::assertNotSame( '', '' === $service['country'] ? 'x' : Texts::get( 'units.country.' . $service['country'], $language ) );
			}
			foreach ( array( 'en', 'fr' ) as $language ) {
				self::assertLessThanOrEqual( self::SENTENCE, mb_strlen( Texts::get( 'services.' . $id, $language ) ), $language . ' ' . $id );
			}
		}
	}

	public function test_there_are_no_texts_of_services_that_do_not_exist(): void {
		foreach ( Texts::LANGUAGES as $language ) {
			self::assertSame( array_map( static fn ( string $id ): string => 'services.' . $id, array_keys( Catalogue::all() ) ), array_keys( Texts::area( 'services', $language ) ), $language );
		}
	}

	/**
	 * The flags of the choice cookie stand in this order.
	 */
	public function test_services_stand_by_category_strictly_necessary_ones_first(): void {
		$categories = array_column( Catalogue::all(), 'category' );
		$contracts  = (array) Contract::read( 'contract' )['categories'];
		$places     = array_map( static fn ( string $category ): int => (int) array_search( $category, $contracts, true ), $categories );
		$in_order   = $places;
		sort( $in_order );

		self::assertSame( $in_order, $places );
		self::assertSame( $contracts, array_values( array_unique( $categories ) ) );
	}

	/**
	 * What a visitor did not ask for is not necessary, however useful the owner finds it.
	 */
	public function test_nothing_but_this_site_itself_is_strictly_necessary(): void {
		self::assertSame( array( 'doorstep', 'wordpress' ), array_column( Catalogue::functional(), 'id' ) );
	}

	/**
	 * No authority exempts Google Analytics from consent.
	 */
	public function test_google_analytics_is_never_called_anonymous_and_forgets_within_13_months(): void {
		$service = Catalogue::all()['google-analytics-4'];
		self::assertSame( 'statistics', $service['category'] );
		// The head script caps them: Google's own default is two years.
		self::assertSame(
			array(
				'_ga'   => 'P13M',
				'_ga_*' => 'P13M',
				'_gid'  => 'P1D',
				'_gat*' => 'PT1M',
			),
			array_column( $service['cookies'], 'duration', 'name' )
		);
	}

	public function test_every_cookie_has_a_name_and_a_duration_that_can_be_read_or_none(): void {
		foreach ( Catalogue::all() as $id => $service ) {
			$names = array();
			foreach ( $service['cookies'] as $cookie ) {
				self::assertMatchesRegularExpression( '~^[^\s*;,=]+\*?\z~', $cookie['name'], $id );
				self::assertDoesNotMatchRegularExpression( '~^\.|/~', (string) $cookie['domain'], $id );
				if ( null !== $cookie['duration'] ) {
					self::assertNotSame( Texts::get( 'units.unknown', 'en' ), Duration::readable( $cookie['duration'], 'en' ), $id . ' ' . $cookie['name'] );
				}
				$names[] = $cookie['name'] . ' ' . $cookie['domain'];
			}
			self::assertSame( array_unique( $names ), $names, $id );
		}
	}

	public function test_no_two_services_claim_the_same_address_or_text(): void {
		$owners = array();
		foreach ( Catalogue::all() as $id => $service ) {
			foreach ( array( ...array_map( 'strtolower', $service['urls'] ), ...$service['inline'] ) as $pattern ) {
				self::assertArrayNotHasKey( $pattern, $owners, $id . ' claims what another does.' );
				$owners[ $pattern ] = $id;
			}
		}
	}

	/**
	 * A host that is not the service's alone takes a path: everything else there is somebody else's.
	 */
	public function test_no_pattern_takes_a_whole_host_that_serves_others_too(): void {
		$shared = array( 'google.com', 'google.fr', 'google.be', 'docs.google.com', 'calendar.google.com', 'googleapis.com', 'gstatic.com', 'googletagmanager.com', 'facebook.com', 'instagram.com', 'linkedin.com', 'pinterest.com', 'twitter.com', 'x.com', 't.co', 'tiktok.com', 'vimeo.com', 'dailymotion.com', 'openstreetmap.org', 'gravatar.com', 'wp.com', 'w.org', 'amazonaws.com', 's3.amazonaws.com', 'jsdelivr.net', 'unpkg.com', 'cloudflare.com', 'challenges.cloudflare.com', 'hubspot.com', 'bing.com', 'pinimg.com' );
		foreach ( Catalogue::all() as $id => $service ) {
			self::assertSame( array(), array_intersect( $shared, $service['urls'] ), $id );
			foreach ( $service['urls'] as $url ) {
				self::assertMatchesRegularExpression( '~^([a-z0-9-]+\.)+[a-z]{2,}(/[!-\~]*)?\z~i', $url, $id );
			}
		}
	}

	public function test_the_choice_itself_is_the_contracts_cookie_and_strictly_necessary(): void {
		$cookie = Contract::read( 'contract' )['cookie'];
		self::assertIsArray( $cookie );

		self::assertSame(
			array(
				'name'     => $cookie['name'],
				'storage'  => 'cookie',
				'domain'   => null,
				'duration' => 'P' . $cookie['months'] . 'M',
			),
			Catalogue::functional()[0]['cookies'][0]
		);
	}

	public function test_every_service_that_is_not_this_site_is_recognised_and_needs_consent(): void {
		$matcher = new ServiceMatcher( Catalogue::all() );
		foreach ( Catalogue::all() as $id => $service ) {
			self::assertSame( 'functional' !== $service['category'], array() !== $service['urls'] || array() !== $service['inline'], $id );
			foreach ( $service['urls'] as $url ) {
				self::assertTrue( $matcher->search()->finds( '<script src="https://' . $url . '">' ), $url );
				self::assertSame( $id, $matcher->of_url( 'https://' . $url ), $url );
				self::assertNotNull( $matcher->of_host( '//' . explode( '/', $url )[0] ), $url );
			}
			foreach ( $service['inline'] as $text ) {
				self::assertSame( $id, $matcher->of_text( $text ), $text );
				self::assertDoesNotMatchRegularExpression( '/[\s"`]/', $text, 'It is compared without white space and with single quotes.' );
				self::assertGreaterThanOrEqual( 4, strlen( $text ), $text );
			}
		}
	}

	/**
	 * Documented snippets, shortened.
	 *
	 * @return array<string, array{string, string|null}>
	 */
	public static function scripts(): array {
		return array(
			'Google tag'            => array( 'window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag("js", new Date()); gtag("config", "G-A1");', 'google-analytics-4' ),
			'Google Ads'            => array( "gtag( 'config', 'AW-123' );", 'google-ads' ),
			'Tag Manager'           => array( "(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start': new Date().getTime(),event:'gtm.js'});", 'google-tag-manager' ),
			'AdSense'               => array( '(adsbygoogle = window.adsbygoogle || []).push({});', 'google-adsense' ),
			'Matomo here'           => array( 'var _paq = window._paq = window._paq || []; _paq.push(["trackPageView"]); var u="//example.com/matomo/"; _paq.push([ "setTrackerUrl", u + "matomo.php" ]);', 'matomo-self-hosted' ),
			'Matomo Tag Manager'    => array( "var _mtm = window._mtm = window._mtm || []; _mtm.push({'mtm.startTime': (new Date().getTime()), 'event': 'mtm.Start'});", 'matomo-self-hosted' ),
			'Matomo there'          => array( 'var u="https://agence.matomo.cloud/"; _paq.push(["setTrackerUrl", u+"matomo.php"]); g.src="https://cdn.matomo.cloud/agence.matomo.cloud/matomo.js";', 'matomo-cloud' ),
			'Clarity'               => array( '(window, document, "clarity", "script", "abc");', 'microsoft-clarity' ),
			'Hotjar'                => array( 'h._hjSettings={hjid:1,hjsv:6};', 'hotjar' ),
			'Meta'                  => array( "fbq('init', '1'); fbq('track', 'PageView');", 'meta-pixel' ),
			'LinkedIn'              => array( '_linkedin_partner_id = "1";', 'linkedin-insight' ),
			'Microsoft Advertising' => array( '(window,document,"script","//bat.bing.com/bat.js","uetq");', 'microsoft-uet' ),
			'TikTok'                => array( "ttq.load('A1'); ttq.page();", 'tiktok-pixel' ),
			'Pinterest'             => array( "pintrk('load', '1'); pintrk('page');", 'pinterest-tag' ),
			'X'                     => array( "twq('config','abc');", 'x-pixel' ),
			'Snap'                  => array( "snaptr('init', '1'); snaptr('track', 'PAGE_VIEW');", 'snapchat-pixel' ),
			'Criteo'                => array( 'window.criteo_q = window.criteo_q || [];', 'criteo' ),
			'Crisp'                 => array( 'window.$crisp=[];window.CRISP_WEBSITE_ID="abc";', 'crisp' ),
			'tawk.to'               => array( 'var Tawk_API=Tawk_API||{}, Tawk_LoadStart=new Date();', 'tawk-to' ),
			'HubSpot'               => array( 'hbspt.forms.create({ portalId: "1", formId: "2" });', 'hubspot' ),
			'Brevo'                 => array( 'window.Brevo = window.Brevo || []; Brevo.push([ "init", { client_key: "x" } ]);', 'brevo' ),
			'Mautic'                => array( "w['MauticTrackingObject']=n;", 'mautic-webmecanik' ),
			'Calendly'              => array( "Calendly.initBadgeWidget({ text: 'Visite' });", 'calendly' ),
			'Mapbox'                => array( "mapboxgl.accessToken = 'pk.x';", 'mapbox' ),
			'a theme'               => array( 'document.documentElement.classList.replace("no-js","js"); var tour = { plausible: true }; menu.init({ calendar: 1 });', null ),
			'WordPress'             => array( 'window._wpemojiSettings = {"baseUrl":"https:\/\/s.w.org\/images\/core\/emoji\/15.0.3\/72x72\/"}; wp.i18n.setLocaleData( {} );', null ),
			'a library'             => array( 'jQuery(function($){ $.fn.load = function(){ return this.push(arguments); }; window.dataLayer = []; });', null ),
			'links'                 => array( 'var links = [ "https://www.facebook.com/agence", "https://www.linkedin.com/company/agence", "https:\/\/x.com\/agence", "https://wa.me/33261910012" ];', null ),
		);
	}

	#[DataProvider( 'scripts' )]
	public function test_knows_whose_script_it_is( string $script, ?string $service ): void {
		$matcher = new ServiceMatcher( Catalogue::all() );
		self::assertSame( $service, $matcher->of_text( $script ) );
		if ( null !== $service ) {
			self::assertTrue( $matcher->search()->finds( '<script>' . $script . '</script>' ), 'The page would be sent as it is.' );
		}
	}

	/**
	 * Shared with the head script.
	 *
	 * @return array<string, array{string, string|null}>
	 */
	public static function urls(): array {
		$cases   = array();
		$vectors = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/service-urls.json' ), true );
		foreach ( is_array( $vectors ) ? $vectors : array() as $vector ) {
			$cases[ $vector['url'] ] = array( $vector['url'], $vector['service'] );
		}

		return $cases;
	}

	public function test_most_services_have_an_address_of_their_documented_snippet_among_the_vectors(): void {
		self::assertGreaterThanOrEqual( 85, count( array_unique( array_filter( array_column( self::urls(), 1 ) ) ) ) );
	}

	#[DataProvider( 'urls' )]
	public function test_knows_whose_url_it_is( string $url, ?string $service ): void {
		self::assertSame( $service, ( new ServiceMatcher( Catalogue::all() ) )->of_url( $url ) );
		self::assertSame( $service, ( new ServiceMatcher( array_reverse( Catalogue::all() ) ) )->of_url( $url ), 'It depends on the order.' );
	}

	public function test_declared_are_the_owners_services_that_need_consent_in_the_catalogues_order(): void {
		self::assertNull( Settings::save( array( 'services' => array( 'youtube', 'wordpress', 'unknown', 'google-analytics-4' ) ) + Settings::all() ) );

		self::assertSame( array( 'google-analytics-4', 'youtube' ), array_column( Catalogue::declared(), 'id' ) );
	}

	public function test_a_search_that_fails_is_an_error_and_never_a_no(): void {
		$limit = ini_set( 'pcre.backtrack_limit', '1' );
		$jit   = ini_set( 'pcre.jit', '0' );
		try {
			$this->expectExceptionMessage( 'The search for services failed.' );
			( new ServiceMatcher( Catalogue::all() ) )->search()->finds( str_repeat( 'www.google.com ', 50 ) );
		} finally {
			ini_set( 'pcre.backtrack_limit', (string) $limit );
			ini_set( 'pcre.jit', (string) $jit );
		}
	}
}
