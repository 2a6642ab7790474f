<?php
/**
 * Tests of Doorstep\Gate\PageBuffer.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Gate;

use Doorstep\Consent\HeadScript;
use Doorstep\Gate\PageBuffer;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\PreserveGlobalState;
use PHPUnit\Framework\Attributes\RunInSeparateProcess;
use RuntimeException;

/**
 * Whole pages.
 */
final class PageBufferTest extends TestCase {

	private const FRAME = '<iframe src="https://www.youtube.com/embed/abcdefg"></iframe>';

	public function test_a_page_comes_out_with_its_third_parties_held(): void {
		self::assertStringContainsString( '<template>' . self::FRAME . '</template>', $this->sent( '/' ) );
	}

	public function test_a_feed_is_left_alone(): void {
		self::assertSame( self::FRAME, $this->sent( '/feed/' ) );
	}

	public function test_the_scripts_of_the_plugin_do_not_cost_a_search_of_every_tag(): void {
		Settings::save( array( 'services' => array( 'youtube', 'google-maps' ) ) + Settings::all() );
		ob_start();
		HeadScript::print();
		$page = (string) ob_get_clean() . '<p>x</p>';
		self::assertStringContainsString( 'youtube.com', $page );

		// Rewriting asks for the language; a search alone does not.
		add_filter( 'determine_locale', static fn () => throw new RuntimeException( 'The page was searched tag by tag.' ) );

		self::assertSame( $page, PageBuffer::finish( $page ) );
	}

	public function test_what_follows_a_script_of_the_plugin_is_searched(): void {
		$own = '<script id="doorstep-head">"www.youtube.com/embed"</script>';
		foreach ( array( $own . self::FRAME, self::FRAME . $own, '<div id="doorstep-banner"></div>' . self::FRAME . '<script></script>', $own . self::FRAME . $own ) as $page ) {
			self::assertStringContainsString( 'doorstep-placeholder', PageBuffer::finish( $page ) );
		}
	}

	#[RunInSeparateProcess]
	#[PreserveGlobalState( false )]
	public function test_an_error_leaves_the_page_shut_and_says_so_without_a_word_of_the_page(): void {
		$log = (string) tempnam( sys_get_temp_dir(), 'log' );
		ini_set( 'error_log', $log ); // phpcs:ignore WordPress.PHP.IniSet -- What is logged is what is tested.
		add_filter( 'determine_locale', static fn () => throw new RuntimeException( 'Jeanne' ) );

		$page = PageBuffer::finish( '<p>Jeanne</p>' . self::FRAME . '<script>load( "https:\/\/connect.facebook.net\/x.js" )</script>' );

		self::assertSame( '<p>Jeanne</p><iframe src="https://www.^doorstep^youtube.com/embed/abcdefg"></iframe><script>load( "https:\/\/^doorstep^connect.facebook.net\/x.js" )</script>', $page );
		self::assertTrue( defined( 'DONOTCACHEPAGE' ) );
		self::assertStringContainsString( 'RuntimeException', (string) file_get_contents( $log ) );
		self::assertStringNotContainsString( 'Jeanne', (string) file_get_contents( $log ) );
	}

	/**
	 * What is sent at an address when a frame is all that its template prints.
	 *
	 * @param string $path Address on this site.
	 */
	private function sent( string $path ): string {
		$_SERVER['REQUEST_URI'] = $path;
		wp();
		ob_start();
		PageBuffer::start();
		echo self::FRAME;
		if ( ob_get_level() > 0 && array( PageBuffer::class . '::finish' ) === array_slice( ob_list_handlers(), -1 ) ) {
			ob_end_flush();
		}

		return (string) ob_get_clean();
	}
}
