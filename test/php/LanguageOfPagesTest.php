<?php
/**
 * Tests of pages in every language.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Consent\Banner;
use Doorstep\Consent\PagePayload;
use Doorstep\Documents\DocumentBlock;
use Doorstep\Gate\PageBuffer;
use Doorstep\Leads\FormBlock;
use Doorstep\Profile;
use Doorstep\Settings;
use Doorstep\Test\Documents\Profiles;
use Doorstep\Texts;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_HTML_Tag_Processor;

/**
 * What a visitor meets on one page speaks one language: that of the page.
 */
final class LanguageOfPagesTest extends TestCase {

	private const FRAME = '<p><iframe src="https://www.youtube.com/embed/abcdefg"></iframe></p>';

	/**
	 * A site that asks about two services.
	 */
	protected function setUp(): void {
		parent::setUp();
		self::assertNull( Profile::save( array( 'name' => 'Agence du Port' ) + Profile::all() ) );
		self::assertNull( Settings::save( array( 'services' => array( 'google-analytics-4', 'youtube' ) ) + Settings::all() ) );
	}

	/**
	 * Forgets the plugins for several languages, and the routes that know of theirs.
	 */
	protected function tearDown(): void {
		MultilingualSite::forget();
		$GLOBALS['wp_rest_server'] = null;
		parent::tearDown();
	}

	/**
	 * Each language, as each plugin tells it.
	 *
	 * @return iterable<string, array{'wpml'|'polylang'|'translatepress', string, string}>
	 */
	public static function pages(): iterable {
		$locales = array(
			'fr' => 'fr_BE',
			'en' => 'en_GB',
			'nl' => 'nl_BE',
			'de' => 'de_CH_informal',
			'es' => 'es_MX',
			'it' => 'it_IT',
		);
		foreach ( $locales as $language => $locale ) {
			foreach ( array( 'wpml', 'polylang', 'translatepress' ) as $plugin ) {
				yield $language . ' with ' . $plugin => array( $plugin, $locale, $language );
			}
		}
	}

	/**
	 * Banner, payload, panel, placeholder and form.
	 *
	 * @param string $plugin   Method of MultilingualSite.
	 * @param string $locale   Of the page.
	 * @param string $language Of the texts.
	 * @phpstan-param 'wpml'|'polylang'|'translatepress' $plugin
	 */
	#[DataProvider( 'pages' )]
	public function test_everything_on_a_page_speaks_its_language( string $plugin, string $locale, string $language ): void {
		MultilingualSite::speak( $plugin, $locale );

		$this->expect_element( $language, Texts::get( 'banner.refuse', $language ), self::banner(), 'DIV' );
		$this->expect_element( $language, esc_html( Texts::get( 'placeholder.load', $language, array( 'service' => 'YouTube' ) ) ), PageBuffer::finish( self::FRAME ), 'SPAN' );
		$this->expect_element( $language, esc_html( Texts::get( 'form.notice_purpose_text', $language ) ), FormBlock::render( array() ), 'FORM' );

		self::assertSame( $language, PagePayload::make()['language'], 'The panel is asked for in this language.' );
	}

	/**
	 * The panel is fetched at an address of its own, whose locale may be the site's.
	 *
	 * @param string $plugin   Method of MultilingualSite.
	 * @param string $locale   Of the page.
	 * @param string $language Of the texts.
	 * @phpstan-param 'wpml'|'polylang'|'translatepress' $plugin
	 */
	#[DataProvider( 'pages' )]
	public function test_the_panel_answers_in_the_language_of_the_page_whatever_the_route_s_is( string $plugin, string $locale, string $language ): void {
		MultilingualSite::speak( $plugin, 'en' === $language ? 'fr_FR' : 'en_US' );

		/**
		 * As contract/schema/panel-data.json.
		 *
		 * @var array{texts: array<string, string>, categories: list<array{name: string, services: list<array{purpose: string, country: string, cookies: list<array{duration: string}>}>}>} $data
		 */
		$data = $this->request( 'GET', '/doorstep/v1/panel', null, array(), array( 'language' => $language ) )->get_data();

		self::assertSame( Texts::get( 'panel.refuse', $language ), $data['texts']['refuse'] );
		self::assertSame( Texts::get( 'panel-frame.title', $language ), $data['texts']['title'] );
		self::assertSame( Texts::get( 'panel.category.statistics', $language ), $data['categories'][1]['name'] );
		self::assertSame( Texts::get( 'services.google-analytics-4', $language ), $data['categories'][1]['services'][0]['purpose'] );
		self::assertSame( Texts::get( 'units.country.IE', $language ), $data['categories'][1]['services'][0]['country'] );
		self::assertSame( Texts::get( 'units.months', $language, array( 'count' => 6 ) ), $data['categories'][0]['services'][0]['cookies'][0]['duration'] );
		self::assertStringNotContainsString( $locale, (string) wp_json_encode( $data ) );
	}

	/**
	 * TranslatePress would translate, into its own table, what is in the page's language already.
	 */
	public function test_translatepress_is_asked_to_leave_our_texts_alone(): void {
		self::assertStringNotContainsString( 'data-no-translation', self::banner() );

		MultilingualSite::translatepress( 'nl_BE' );

		self::assertStringContainsString( ' lang="nl" data-no-translation ', self::banner() );
	}

	/**
	 * WPML answers false where an address has no language.
	 */
	public function test_a_page_without_a_language_is_served_in_english(): void {
		MultilingualSite::wpml( false );

		self::assertStringContainsString( ' lang="en" ', self::banner() );
	}

	/**
	 * English on a page from right to left reads from left to right.
	 */
	public function test_a_right_to_left_page_whose_language_we_lack_is_served_in_english_from_left_to_right(): void {
		MultilingualSite::polylang( 'he_IL' );
		MultilingualSite::write( 'rtl' );

		foreach ( array( self::banner(), PageBuffer::finish( self::FRAME ), FormBlock::render( array() ) ) as $html ) {
			self::assertMatchesRegularExpression( '/ lang="en" dir="ltr"/', $html );
		}
		self::assertStringContainsString( ' lang="en" dir="ltr">Manage cookies</button>', do_blocks( '<!-- wp:doorstep/manage-cookies /-->' ) );
	}

	/**
	 * Arabic on a page from left to right, and the other way round.
	 */
	public function test_a_language_that_the_site_added_is_written_its_way(): void {
		add_filter( 'doorstep_languages', static fn (): array => array( 'ar' ) );
		add_filter( 'doorstep_texts', static fn ( array $texts, string $area, string $language ): array => 'ar' === $language && isset( $texts['banner.refuse'] ) ? array( 'banner.refuse' => 'رفض الكل' ) : $texts, 10, 3 );
		MultilingualSite::wpml( 'ar' );
		// The routes are registered anew, with the language.
		$GLOBALS['wp_rest_server'] = null;

		self::assertStringContainsString( ' lang="ar" dir="rtl"', self::banner() );
		self::assertStringContainsString( 'رفض الكل', self::banner() );
		self::assertSame( 200, $this->request( 'GET', '/doorstep/v1/panel', null, array(), array( 'language' => 'ar' ) )->get_status() );

		MultilingualSite::write( 'rtl' );
		self::assertStringContainsString( ' lang="ar" ', self::banner() );
		self::assertStringNotContainsString( ' dir=', self::banner() );
	}

	/**
	 * Law in another language is marked as such.
	 */
	public function test_a_document_is_in_english_where_it_is_not_written_in_the_language_of_the_page(): void {
		self::assertNull( Settings::save( array( 'services' => array( 'youtube' ) ) + Settings::all() ) );
		self::assertNull( Profile::save( Profiles::french() ) );
		foreach ( array( 'es_ES', 'he_IL', 'it_IT' ) as $locale ) {
			MultilingualSite::wpml( $locale );
			foreach ( array( 'legal-notice', 'privacy-policy', 'cookie-policy' ) as $kind ) {
				$html = DocumentBlock::render( $kind, array() );
				self::assertMatchesRegularExpression( '/<div [^>]*lang="en" dir="ltr"/', $html, $kind );
				self::assertStringContainsString( ' id="' . $kind . '-en-', $html );
				self::assertStringContainsString( ' lang="fr" dir="ltr"', DocumentBlock::render( $kind, array( 'language' => 'fr' ) ) );
			}
			self::assertMatchesRegularExpression( '~<button [^>]*data-doorstep="open"[^>]*>Manage cookies</button>~', DocumentBlock::render( 'cookie-policy', array() ) );
		}
		MultilingualSite::wpml( 'fr_BE' );
		self::assertStringNotContainsString( ' lang=', DocumentBlock::render( 'legal-notice', array() ) );
	}

	/**
	 * Each area is a file; a page without a form or frame has no use for theirs. Texts that the site
	 * changes are those that the banner's version stands for.
	 */
	public function test_a_page_reads_the_texts_of_banner_and_panel_and_no_others(): void {
		$read = array();
		add_filter(
			'doorstep_texts',
			static function ( array $texts, string $area ) use ( &$read ): array {
				$read[ $area ] = true;
				return $texts;
			},
			10,
			2
		);
		MultilingualSite::wpml( 'it_IT' );
		self::banner();
		$read = array();
		self::banner();
		PageBuffer::finish( '<p>Buongiorno</p>' );

		self::assertSame( array( 'banner', 'panel', 'services', 'units' ), array_keys( $read ) );
	}

	/**
	 * That the first element of a kind is in a language and says something.
	 *
	 * @param string $language Its language.
	 * @param string $text     What stands in it, escaped.
	 * @param string $html     HTML that holds it.
	 * @param string $tag      Its name, in capitals.
	 */
	private function expect_element( string $language, string $text, string $html, string $tag ): void {
		$element = new WP_HTML_Tag_Processor( $html );
		self::assertTrue( $element->next_tag( array( 'tag_name' => $tag ) ) );
		self::assertSame( $language, $element->get_attribute( 'lang' ) );
		self::assertNull( $element->get_attribute( 'dir' ) );
		self::assertStringContainsString( $text, $html );
	}

	/**
	 * What the banner prints.
	 */
	private static function banner(): string {
		ob_start();
		Banner::print();

		return (string) ob_get_clean();
	}
}
