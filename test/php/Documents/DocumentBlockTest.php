<?php
/**
 * Tests of the documents' blocks.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Documents;

use DOMElement;
use Doorstep\Gate\Catalogue;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What holds for every document.
 */
final class DocumentBlockTest extends DocumentsTestCase {

	/**
	 * Beginnings of attacks, from markup to bare attributes.
	 */
	private const CORPUS = array(
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"' onmouseover='alert(1)",
		'</dd></dl><svg/onload=alert(1)>',
		'javascript:alert(1)',
		'&lt;script&gt;alert(1)&lt;/script&gt;',
		'{legalName}{page}',
		'[caption]x[/caption]<!--',
		'data:text/html,<script>alert(1)</script>',
	);

	/**
	 * Everything on, so that every sentence is said.
	 */
	private function complete_site(): void {
		$this->save_profile( Profiles::french() );
		$this->declare_services( ...array_keys( Catalogue::all() ) );
	}

	/**
	 * Headings, tables and marks.
	 *
	 * @param string $kind     Which document.
	 * @param string $language Its language.
	 */
	#[DataProvider( 'documents' )]
	public function test_headings_start_at_h2_and_skip_no_level( string $kind, string $language ): void {
		$this->complete_site();
		$level    = 1;
		$headings = $this->tree( $this->html( $kind, $language ) )->query( '//h1|//h2|//h3|//h4|//h5|//h6' );
		self::assertNotFalse( $headings );
		self::assertGreaterThan( 3, $headings->length );
		foreach ( $headings as $heading ) {
			self::assertInstanceOf( DOMElement::class, $heading );
			$next = (int) substr( $heading->tagName, 1 ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
			self::assertGreaterThan( 1, $next );
			self::assertLessThanOrEqual( $level + 1, $next );
			self::assertNotSame( '', trim( $heading->textContent ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
			$level = $next;
		}
	}

	/**
	 * A link to a section keeps working when the language changes.
	 *
	 * @param string $kind Which document.
	 */
	#[DataProvider( 'kinds' )]
	public function test_anchors_are_unique_and_the_same_in_every_language( string $kind ): void {
		$this->complete_site();
		preg_match_all( '/ id="([^"]+)"/', $this->html( $kind, 'en' ), $english );
		preg_match_all( '/ id="([^"]+)"/', $this->html( $kind, 'fr' ), $french );
		self::assertSame( array_unique( $english[1] ), $english[1] );
		self::assertSame( array(), array_intersect( $english[1], $french[1] ), 'Two languages on one page share an anchor.' );
		self::assertSame( $english[1], str_replace( $kind . '-fr-', $kind . '-', $french[1] ) );
	}

	/**
	 * The documents.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function kinds(): iterable {
		foreach ( self::KINDS as $kind ) {
			yield $kind => array( $kind );
		}
	}

	/**
	 * A screen reader can say where in a table it is.
	 */
	public function test_tables_have_a_caption_and_headers_with_scope(): void {
		$this->complete_site();
		foreach ( array( 'privacy-policy', 'cookie-policy' ) as $kind ) {
			$tree   = $this->tree( $this->html( $kind ) );
			$tables = $tree->query( '//table' );
			self::assertNotFalse( $tables );
			self::assertGreaterThan( 1, $tables->length );
			foreach ( $tables as $table ) {
				$columns = (int) $tree->evaluate( 'count(.//th[@scope="col"])', $table );
				self::assertSame( 1.0, $tree->evaluate( 'count(./caption[normalize-space()])', $table ) );
				self::assertGreaterThan( 1, $columns );
				self::assertSame( 0.0, $tree->evaluate( 'count(./tbody/tr[count(th[@scope="row"])!=1 or count(td)!=' . ( $columns - 1 ) . '])', $table ) );
				self::assertSame( 0.0, $tree->evaluate( 'count(.//th[not(normalize-space())]|.//td[not(normalize-space())])', $table ), 'A cell is blank.' );
			}
		}
	}

	/**
	 * No blank and no mark ever reaches a visitor, whatever is known.
	 *
	 * @param string $kind     Which document.
	 * @param string $language Its language.
	 */
	#[DataProvider( 'documents' )]
	public function test_no_mark_and_no_empty_element_is_printed_whatever_is_known( string $kind, string $language ): void {
		$sites = array( array(), Profiles::french(), Profiles::belgian(), array( 'jurisdiction' => 'EU' ) + Profiles::french() );
		foreach ( array_keys( Profiles::french() ) as $name ) {
			$sites[] = array_diff_key( Profiles::french(), array( $name => true ) );
		}
		foreach ( array( array(), array_keys( Catalogue::all() ) ) as $services ) {
			$this->declare_services( ...$services );
			foreach ( $sites as $profile ) {
				$this->save_profile( $profile );
				$html = $this->html( $kind, $language );
				self::assertDoesNotMatchRegularExpression( '/\{\w+\}|\[X+\]|…\.\.|\.{3}/', $html );
				self::assertDoesNotMatchRegularExpression( '#<(p|li|dd|dt|td|th|h2|h3|caption|a|ul|dl|tbody)\b[^>]*>\s*</#', $html );
				self::assertDoesNotMatchRegularExpression( '/ ,|, ,|\(\s*\)| {2}/', $html );
			}
		}
	}

	/**
	 * Every fact of the profile, with every attack, in every document.
	 */
	public function test_nothing_from_the_profile_is_markup(): void {
		foreach ( self::CORPUS as $attack ) {
			$profile = array();
			foreach ( Profiles::french() + Profiles::belgian() as $name => $fact ) {
				$profile[ $name ] = is_string( $fact ) ? $attack : $fact;
			}
			foreach ( array( 'FR', 'BE', 'EU' ) as $jurisdiction ) {
				$this->force_profile( array( 'jurisdiction' => $jurisdiction ) + $profile );
				foreach ( self::KINDS as $kind ) {
					$html = $this->html( $kind );
					$tree = $this->tree( $html );
					self::assertSame( 0.0, $tree->evaluate( 'count(//script|//img|//svg|//iframe|//object|//*[@onerror or @onload or @onmouseover]|//comment())' ), $kind . ' with ' . $attack );
					self::assertSame( 0.0, $tree->evaluate( 'count(//a[not(starts-with(@href, "http://") or starts-with(@href, "https://") or starts-with(@href, "mailto:") or starts-with(@href, "tel:"))])' ), $kind . ' with ' . $attack );
					self::assertStringContainsString( esc_html( $attack ), $html, $kind );
				}
			}
		}
	}

	/**
	 * Assistive technology must not read French with an English voice.
	 */
	public function test_the_language_is_marked_only_where_it_differs_from_the_page(): void {
		$this->complete_site();
		add_filter( 'locale', static fn (): string => 'fr_FR', PHP_INT_MAX );
		self::assertStringContainsString( ' lang="en"', $this->html( 'legal-notice', 'en' ) );
		self::assertStringNotContainsString( ' lang=', $this->html( 'legal-notice', 'fr' ) );
		self::assertSame( $this->html( 'legal-notice', 'fr' ), $this->html( 'legal-notice', '' ) );
		self::assertSame( $this->html( 'legal-notice', 'fr' ), $this->html( 'legal-notice', '"><script>' ) );
	}

	/**
	 * Rendering the blocks the way a page does.
	 */
	public function test_the_blocks_are_registered_and_rendered(): void {
		$this->complete_site();
		foreach ( self::KINDS as $kind ) {
			$html = do_blocks( '<!-- wp:doorstep/' . $kind . ' {"language":"fr"} /-->' );
			self::assertStringContainsString( 'wp-block-doorstep-' . $kind, $html );
			self::assertStringContainsString( 'Du Port Immobilier', $html );
			self::assertTrue( wp_style_is( 'doorstep-document' ) );
		}
	}
}
