<?php
/**
 * Tests of the languages that visitors are served in.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Texts;
use LogicException;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Which language a page speaks, and what a site may change.
 */
final class TextsTest extends TestCase {

	/**
	 * What _doing_it_wrong() was told.
	 *
	 * @var list<string>
	 */
	private array $complaints = array();

	/**
	 * Listens to complaints.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->complaints = array();
		add_filter( 'doing_it_wrong_trigger_error', '__return_false' );
		add_action(
			'doing_it_wrong_run',
			function ( string $name, string $message ): void {
				$this->complaints[] = $message;
			},
			10,
			2
		);
	}

	/**
	 * Locales, with the language of our texts and that of the documents.
	 *
	 * @return iterable<string, array{mixed, string, string}>
	 */
	public static function locales(): iterable {
		$rows = array(
			array( 'en_US', 'en', 'en' ),
			array( 'en_GB', 'en', 'en' ),
			array( 'fr_FR', 'fr', 'fr' ),
			array( 'fr_BE', 'fr', 'fr' ),
			array( 'fr_CA', 'fr', 'fr' ),
			array( 'nl_NL', 'nl', 'nl' ),
			array( 'nl_BE', 'nl', 'nl' ),
			array( 'nl_NL_formal', 'nl', 'nl' ),
			array( 'de_DE', 'de', 'de' ),
			array( 'de_DE_formal', 'de', 'de' ),
			array( 'de_CH_informal', 'de', 'de' ),
			array( 'de_AT', 'de', 'de' ),
			array( 'es_ES', 'es', 'en' ),
			array( 'es_MX', 'es', 'en' ),
			array( 'it_IT', 'it', 'en' ),
			// As an owner may type it into WPML's table of languages.
			array( 'de', 'de', 'de' ),
			array( 'NL-be', 'nl', 'nl' ),
			// Arpitan, Friulian, Moroccan Arabic, Aragonese: not French, not Italian, not Arabic.
			array( 'frp', 'en', 'en' ),
			array( 'fur', 'en', 'en' ),
			array( 'ary', 'en', 'en' ),
			array( 'arg', 'en', 'en' ),
			array( 'pt_BR', 'en', 'en' ),
			array( 'ar', 'en', 'en' ),
			array( 'zh_TW', 'en', 'en' ),
			array( '', 'en', 'en' ),
			array( 'french', 'en', 'en' ),
			array( '../fr', 'en', 'en' ),
			array( false, 'en', 'en' ),
			array( null, 'en', 'en' ),
		);
		foreach ( $rows as $row ) {
			yield (string) wp_json_encode( $row[0] ) => $row;
		}
	}

	/**
	 * Regions and manners of speech.
	 *
	 * @param mixed  $locale   What the filter `locale` says.
	 * @param string $language Of the texts.
	 * @param string $document Of a document.
	 */
	#[DataProvider( 'locales' )]
	public function test_a_page_is_served_in_its_language_or_in_english( mixed $locale, string $language, string $document ): void {
		add_filter( 'locale', static fn (): mixed => $locale, PHP_INT_MAX );

		self::assertSame( $language, Texts::language() );
		self::assertSame( $document, Texts::document_language() );
	}

	/**
	 * Our own list, with nothing added.
	 */
	public function test_every_text_can_be_had_in_six_languages(): void {
		self::assertSame( array( 'en', 'fr', 'nl', 'de', 'es', 'it' ), Texts::languages() );
		foreach ( Texts::languages() as $language ) {
			foreach ( array( 'banner', 'panel', 'panel-frame', 'placeholder', 'services', 'units', 'form', 'mail' ) as $area ) {
				self::assertNotSame( array(), Texts::area( $area, $language ) );
			}
		}
		$this->expectException( LogicException::class );
		Texts::get( 'banner.gone', 'de' );
	}

	/**
	 * One wording, in one language.
	 */
	public function test_a_site_words_a_text_otherwise(): void {
		add_filter(
			'doorstep_texts',
			static fn ( array $texts, string $area, string $language ): array => 'banner' === $area && 'fr' === $language ? array( 'banner.policy' => 'Nos cookies' ) : $texts,
			10,
			3
		);

		self::assertSame( 'Nos cookies', Texts::get( 'banner.policy', 'fr' ) );
		self::assertSame( 'Tout refuser', Texts::get( 'banner.refuse', 'fr' ), 'What it does not name stays.' );
		self::assertNotSame( 'Nos cookies', Texts::get( 'banner.policy', 'nl' ) );
		self::assertSame( array(), $this->complaints );
	}

	/**
	 * Results that cannot be shown.
	 *
	 * @return iterable<string, array{mixed, string}>
	 */
	public static function unsound(): iterable {
		yield 'no array' => array( 'Refuse', 'must return an array' );
		yield 'nothing' => array( null, 'must return an array' );
		yield 'a number' => array( array( 'banner.refuse' => 7 ), '"banner.refuse" in "de": it must be a text' );
		yield 'a list' => array( array( 'banner.refuse' => array( 'Nein' ) ), '"banner.refuse" in "de": it must be a text' );
		yield 'an empty text' => array( array( 'banner.refuse' => " \n" ), '"banner.refuse" in "de": it must be a text' );
		yield 'a text that there is not' => array( array( 'banner.refsue' => 'Nein' ), '"banner.refsue" in "de": there is no such text' );
		yield 'a mark that nobody fills' => array( array( 'banner.refuse' => 'Nein, {visitor}' ), 'nothing is known to stand for {visitor}' );
		yield 'texts without keys' => array( array( 'Nein' ), 'there is no such text' );
	}

	/**
	 * The developer is told, the visitor reads ours.
	 *
	 * @param mixed  $result  What the filter returns.
	 * @param string $message Part of what the developer reads.
	 */
	#[DataProvider( 'unsound' )]
	public function test_what_cannot_be_shown_is_named_and_ours_stands( mixed $result, string $message ): void {
		$ours = Texts::area( 'banner', 'de' );
		add_filter( 'doorstep_texts', static fn (): mixed => $result );

		self::assertSame( $ours, Texts::area( 'banner', 'de' ) );
		self::assertCount( 1, $this->complaints );
		self::assertStringContainsString( esc_html( $message ), $this->complaints[0] );
	}

	/**
	 * Arabic, of which the site has written two texts.
	 */
	public function test_a_site_adds_a_language_and_what_it_left_out_is_english(): void {
		add_filter( 'doorstep_languages', static fn ( array $languages ): array => array( ...$languages, 'ar', 'fr', 'ar' ) );
		add_filter( 'doorstep_texts', static fn ( array $texts, string $area, string $language ): array => 'ar' === $language && 'banner' === $area ? array( 'banner.refuse' => 'رفض الكل' ) + $texts : $texts, 10, 3 );
		add_filter( 'locale', static fn (): string => 'ar', PHP_INT_MAX );

		self::assertSame( array( ...Texts::LANGUAGES, 'ar' ), Texts::languages() );
		self::assertSame( 'ar', Texts::language() );
		self::assertSame( 'en', Texts::document_language() );
		self::assertSame( 'رفض الكل', Texts::get( 'banner.refuse', 'ar' ) );
		self::assertSame( 'Accept all', Texts::get( 'banner.accept', 'ar' ) );
		self::assertSame( 200, $this->request( 'GET', '/doorstep/v1/panel', null, array(), array( 'language' => 'fr' ) )->get_status() );
		self::assertSame( array(), $this->complaints );
	}

	/**
	 * Codes that are none.
	 */
	public function test_codes_that_are_none_are_named_and_left_out(): void {
		add_filter( 'doorstep_languages', static fn (): array => array( 'ar', 'AR', 'pt-BR', "he\n", '../..', 7, array( 'fa' ), '' ) );
		self::assertSame( array( ...Texts::LANGUAGES, 'ar' ), Texts::languages() );
		self::assertCount( 7, $this->complaints );
		self::assertStringContainsString( 'two or three lower-case letters', $this->complaints[0] );

		add_filter( 'doorstep_languages', static fn (): string => 'ar' );
		self::assertSame( array( ...Texts::LANGUAGES, 'ar' ), Texts::languages() );
		add_filter( 'doorstep_languages', '__return_null' );
		self::assertSame( Texts::LANGUAGES, Texts::languages() );
	}

	/**
	 * Against the page's own direction.
	 */
	public function test_texts_are_written_the_right_way_round_on_every_page(): void {
		foreach ( array( 'ar', 'he', 'fa', 'ur' ) as $language ) {
			self::assertSame( 'rtl', Texts::direction( $language ) );
		}
		foreach ( Texts::LANGUAGES as $language ) {
			self::assertSame( 'ltr', Texts::direction( $language ) );
			self::assertSame( ' lang="' . $language . '"', Texts::attributes( $language ) );
		}
		self::assertSame( ' lang="ar" dir="rtl"', Texts::attributes( 'ar' ) );

		MultilingualSite::write( 'rtl' );
		$english = Texts::attributes( 'en' );
		$arabic  = Texts::attributes( 'ar' );
		MultilingualSite::forget();

		self::assertSame( ' lang="en" dir="ltr"', $english );
		self::assertSame( ' lang="ar"', $arabic );
	}
}
