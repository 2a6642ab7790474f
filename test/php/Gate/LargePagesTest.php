<?php
/**
 * Tests of the gate on large pages.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use Doorstep\Gate\Catalogue;
use Doorstep\Gate\PageRewriter;
use Doorstep\Gate\ServiceMatcher;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_HTML_Tag_Processor;

/**
 * Whatever the markup, the gate changes the tags that it names and not one byte elsewhere.
 */
final class LargePagesTest extends TestCase {

	/**
	 * Seed and size of pages.
	 *
	 * @return array<string, array{int, int}>
	 */
	public static function pages(): array {
		$pages = array( '500 kB' => array( 1, 500_000 ) );
		foreach ( range( 2, 30 ) as $seed ) {
			$pages[ 'page ' . $seed ] = array( $seed, 9_000 );
		}

		return $pages;
	}

	#[DataProvider( 'pages' )]
	public function test_taking_its_marks_away_gives_the_page_back_byte_by_byte( int $seed, int $bytes ): void {
		$page = GeneratedPages::page( $seed, $bytes, true );
		$out  = $this->rewrite( $page );

		self::assertTrue( GeneratedPages::undone( $out ) === $page, 'Something else than the named tags changed.' );
		self::assertGreaterThan( $bytes / 4000, substr_count( $out, 'data-doorstep-service=' ) );
	}

	#[DataProvider( 'pages' )]
	public function test_every_tag_that_names_nobody_is_parsed_as_before( int $seed, int $bytes ): void {
		$page = GeneratedPages::page( $seed, $bytes, true );

		// The report of what differs between two long lists takes minutes.
		self::assertTrue( $this->others( $page ) === $this->others( $this->rewrite( $page ) ) );
	}

	#[DataProvider( 'pages' )]
	public function test_nothing_changes_where_no_third_party_is_named( int $seed, int $bytes ): void {
		$page = GeneratedPages::page( $seed, $bytes, false );

		self::assertTrue( $this->rewrite( $page ) === $page );
	}

	#[DataProvider( 'pages' )]
	public function test_a_page_that_stops_anywhere_is_as_shut_and_as_whole( int $seed, int $bytes ): void {
		$page = substr( GeneratedPages::page( $seed, $bytes, true ), 0, (int) ( $bytes * ( 0.3 + ( $seed % 7 ) / 10 ) ) );
		$out  = $this->rewrite( $page );

		self::assertTrue( GeneratedPages::undone( $out ) === $page );
		self::assertTrue( $this->rewrite( $out ) === $out, 'A second run finds what the first left open.' );
	}

	/**
	 * Ends from which the parser of WordPress 6.5 does not return.
	 *
	 * @return array<string, array{string}>
	 */
	public static function ends(): array {
		return array(
			'a sign'             => array( '<p>a</p><script type="text/template"><% if ( x <' ),
			'a hyphen'           => array( '<p>a</p><script>x = 1 <!-- -' ),
			'an object of 20 kB' => array( '<object data="//youtube.com/v/a"><script>' . str_repeat( ' <', 20_000 ) . '</script></object>' ),
			'what is around'     => array( '<!-- ' . str_repeat( 'x', 500 ) . '<script> -->' . str_repeat( ' a', 100 ) . '<b>-<iframe src="/a"></iframe><iframe src="//youtube.com/embed/a"></iframe>' ),
		);
	}

	#[DataProvider( 'ends' )]
	public function test_comes_back_from_a_page_with( string $page ): void {
		self::assertTrue( GeneratedPages::undone( $this->rewrite( $page ) ) === $page );
	}

	/**
	 * Names of tags that load nothing from elsewhere, in order, outside placeholders.
	 *
	 * @param string $html A page.
	 * @return list<string>
	 */
	private function others( string $html ): array {
		$html  = (string) preg_replace( '~<span class="doorstep-placeholder[^>]*>.*?<template>.*?</template></span>|<style id="doorstep-placeholder-style">.*?</style>|<object data="https:.*?</object>~s', '', $html );
		$names = array();
		$tags  = new WP_HTML_Tag_Processor( $html . "\n" );
		while ( $tags->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			if ( ! in_array( $tags->get_tag(), array( 'IFRAME', 'OBJECT', 'EMBED' ), true ) ) {
				$names[] = ( $tags->is_tag_closer() ? '/' : '' ) . $tags->get_tag();
			}
		}

		return $names;
	}

	/**
	 * Rewrites, with nothing declared.
	 *
	 * @param string $html A page.
	 */
	private function rewrite( string $html ): string {
		$services = Catalogue::all();

		return ( new PageRewriter( $html, $services, array(), new ServiceMatcher( $services ), 'en' ) )->rewrite();
	}
}
