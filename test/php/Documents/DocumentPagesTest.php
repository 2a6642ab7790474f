<?php
/**
 * Tests of the links between documents, and of what a document asks the database for.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use Doorstep\Register\Register;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\DataProviderExternal;

/**
 * A document links to the others where they are now, and reads nothing but the register for it.
 *
 * @phpstan-import-type Seed from SeedDocumentsTest
 */
final class DocumentPagesTest extends DocumentsTestCase {

	/**
	 * Pages of the documents, by property of the setting.
	 *
	 * @var array{legalNotice: int, privacyPolicy: int, cookiePolicy: int}
	 */
	private array $pages;

	/**
	 * A site whose documents have their pages, below another one, at addresses of words.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->set_structure( '/%postname%/' );
		$parent      = $this->page( 'Legal', 0 );
		$this->pages = array(
			'legalNotice'   => $this->page( 'Notice', $parent ),
			'privacyPolicy' => $this->page( 'Privacy', $parent ),
			'cookiePolicy'  => $this->page( 'Cookies', $parent ),
		);
		$this->save_profile( Profiles::french() );
		$this->save_settings( array( 'pages' => $this->pages ) );
	}

	/**
	 * Has WordPress read its structure of addresses again.
	 */
	protected function tearDown(): void {
		parent::tearDown();
		$GLOBALS['wp_rewrite']->init();
	}

	/**
	 * Changes the structure of addresses, as the screen of permalinks does.
	 *
	 * @param string $structure The structure.
	 */
	private function set_structure( string $structure ): void {
		$GLOBALS['wp_rewrite']->set_permalink_structure( $structure );
	}

	/**
	 * Publishes a page.
	 *
	 * @param string $title  Its title.
	 * @param int    $parent Id of the page above it; 0 for none.
	 */
	private function page( string $title, int $parent ): int {
		return (int) wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => $title,
				'post_status' => 'publish',
				'post_parent' => $parent,
			)
		);
	}

	/**
	 * Where the privacy policy's link to the cookie policy leads.
	 *
	 * @return string Empty where it has none.
	 */
	private function cookie_link(): string {
		return (string) $this->tree( $this->html( 'privacy-policy' ) )->evaluate( 'string( //h2[@id="privacy-policy-fr-cookies"]/following-sibling::p[1]/a/@href )' );
	}

	/**
	 * A page as a visitor asks for it: nothing of another request is in memory.
	 *
	 * @param string $kind     Which document.
	 * @param string $language Its language.
	 * @return list<string> Every query of the document.
	 */
	private function queries( string $kind, string $language ): array {
		wp_cache_flush();
		wp_load_alloptions();
		$queries = array();
		$listen  = static function ( string $query ) use ( &$queries ): string {
			$queries[] = $query;
			return $query;
		};
		add_filter( 'query', $listen );
		$before = $this->database()->num_queries;
		$html   = do_blocks( '<!-- wp:doorstep/' . $kind . ' {"language":"' . $language . '"} /-->' );
		$count  = $this->database()->num_queries - $before;
		remove_filter( 'query', $listen );
		self::assertStringContainsString( '<h2', $html );
		self::assertCount( $count, $queries );

		return $queries;
	}

	/**
	 * The budget: what is autoloaded, and one option more.
	 *
	 * @param array $seed A business with all that it declares.
	 * @phpstan-param Seed $seed
	 */
	#[DataProviderExternal( SeedDocumentsTest::class, 'seeds' )]
	public function test_a_whole_document_costs_one_query_for_the_register( array $seed ): void {
		// Of these facts some seeds lack one, and visitors would read no document.
		$this->save_profile( array( 'jurisdiction' => $seed['profile']['jurisdiction'] ?? 'FR' ) + Profiles::french() + Profiles::belgian() );
		$this->save_settings( $seed['settings'] );
		self::assertNull( Register::save( $seed['register'] ) );
		foreach ( self::KINDS as $kind ) {
			foreach ( array( 'en', 'fr', 'nl', 'de' ) as $language ) {
				// The second version of each, so that its line has all its links.
				$this->save_settings( array( 'retention' => array( 'leadMonths' => 7 ) ) );
				$this->html( $kind, $language );
				$this->save_settings( array( 'retention' => array( 'leadMonths' => 8 ) ) );
				$this->html( $kind, $language );
				$queries = $this->queries( $kind, $language );
				self::assertCount( 1, $queries, implode( "\n", $queries ) );
				self::assertStringContainsString( Register::OPTION, $queries[0] );
			}
		}
		self::assertStringContainsString( '/legal/cookies/', $this->cookie_link() );
	}

	/**
	 * Everything that moves a page, each with what brings it about.
	 *
	 * @return iterable<string, array{callable( array{legalNotice: int, privacyPolicy: int, cookiePolicy: int} ): mixed, string}>
	 */
	public static function moves(): iterable {
		$update = static fn ( int $page, array $changes ): mixed => wp_update_post( array( 'ID' => $page ) + $changes );
		yield 'another slug' => array( static fn ( array $pages ): mixed => $update( $pages['cookiePolicy'], array( 'post_name' => 'traceurs' ) ), '/legal/traceurs/' );
		yield 'another slug of the page above' => array( static fn ( array $pages ): mixed => $update( (int) wp_get_post_parent_id( $pages['cookiePolicy'] ), array( 'post_name' => 'loi' ) ), '/loi/cookies/' );
		yield 'no page above' => array( static fn ( array $pages ): mixed => $update( $pages['cookiePolicy'], array( 'post_parent' => 0 ) ), '/cookies/' );
		yield 'the page above is deleted' => array( static fn ( array $pages ): mixed => wp_delete_post( (int) wp_get_post_parent_id( $pages['cookiePolicy'] ), true ), '/cookies/' );
		yield 'a draft again' => array( static fn ( array $pages ): mixed => $update( $pages['cookiePolicy'], array( 'post_status' => 'draft' ) ), '' );
		yield 'in the bin' => array( static fn ( array $pages ): mixed => wp_trash_post( $pages['cookiePolicy'] ), '' );
		yield 'deleted' => array( static fn ( array $pages ): mixed => wp_delete_post( $pages['cookiePolicy'], true ), '' );
		yield 'another structure of addresses' => array( static fn (): mixed => $GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%' ), '/legal/cookies' );
		yield 'another address of the site' => array( static fn (): mixed => add_filter( 'option_home', static fn (): string => 'https://autre.example', PHP_INT_MAX ), 'https://autre.example/legal/cookies/' );
		yield 'the front page' => array(
			static function ( array $pages ): void {
				update_option( 'page_on_front', $pages['cookiePolicy'] );
				update_option( 'show_on_front', 'page' );
			},
			'/',
		);
	}

	/**
	 * In the same request and in those that follow.
	 *
	 * @param callable $move  Moves the page.
	 * @param string   $where Where the link leads then, with or without host; empty for no link.
	 * @phpstan-param callable( array{legalNotice: int, privacyPolicy: int, cookiePolicy: int} ): mixed $move
	 */
	#[DataProvider( 'moves' )]
	public function test_the_link_follows_a_page_that_moves( callable $move, string $where ): void {
		$before = $this->cookie_link();
		self::assertSame( home_url( '/legal/cookies/' ), $before );
		$move( $this->pages );
		$expected = str_starts_with( $where, '/' ) ? home_url( $where ) : $where;
		self::assertSame( $expected, $this->cookie_link() );
		wp_cache_flush();
		self::assertSame( $expected, $this->cookie_link() );
	}

	/**
	 * And a page that is published, or chosen, later.
	 */
	public function test_the_link_is_there_once_there_is_a_page(): void {
		wp_update_post(
			array(
				'ID'          => $this->pages['cookiePolicy'],
				'post_status' => 'draft',
			)
		);
		self::assertSame( '', $this->cookie_link() );
		wp_publish_post( $this->pages['cookiePolicy'] );
		self::assertStringEndsWith( '/legal/cookies/', $this->cookie_link() );
		$this->save_settings( array( 'pages' => array( 'cookiePolicy' => $this->pages['legalNotice'] ) ) );
		self::assertStringEndsWith( '/legal/notice/', $this->cookie_link() );
		$this->save_settings( array( 'pages' => array( 'cookiePolicy' => 0 ) ) );
		self::assertSame( '', $this->cookie_link() );
	}

	/**
	 * Polylang, WPML and the like answer another address on pages of another language.
	 */
	public function test_a_page_of_another_language_has_its_own_link(): void {
		$french = false;
		add_filter(
			'locale',
			static function () use ( &$french ): string {
				return $french ? 'fr_FR' : 'en_GB';
			},
			PHP_INT_MAX
		);
		add_filter(
			'page_link',
			static function ( string $link ) use ( &$french ): string {
				return $french ? str_replace( '/legal/', '/fr/legal/', $link ) : $link;
			}
		);
		foreach ( array( true, false, true ) as $french ) {
			$link = (string) $this->tree( do_blocks( '<!-- wp:doorstep/legal-notice /-->' ) )->evaluate( 'string( //a[contains( @href, "/legal/cookies/" )]/@href )' );
			self::assertSame( home_url( $french ? '/fr/legal/cookies/' : '/legal/cookies/' ), $link );
		}
	}
}
