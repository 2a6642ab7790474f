<?php
/**
 * Tests of the colours of banner, panel and placeholders.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Consent\Appearance;
use Doorstep\Consent\Colour;
use Doorstep\Consent\ThemeColours;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Theme_JSON_Data;

/**
 * Readable whatever the owner or the theme says, and at no cost to a page.
 */
final class AppearanceTest extends TestCase {

	/**
	 * Nothing is known of the theme yet.
	 */
	protected function setUp(): void {
		parent::setUp();
		ThemeColours::forget();
	}

	/**
	 * The pairs that the settings screen is tested with too.
	 *
	 * @return array<string, array{string, string, float, string}>
	 */
	public static function pairs(): array {
		/**
		 * As written in the file.
		 *
		 * @var list<array{ground: string, ink: string, ratio: float|int, shown: string}> $pairs
		 */
		$pairs = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/vectors/contrast.json' ), true );
		$cases = array();
		foreach ( $pairs as $pair ) {
			$cases[ $pair['ink'] . ' on ' . $pair['ground'] ] = array( $pair['ground'], $pair['ink'], (float) $pair['ratio'], $pair['shown'] );
		}

		return $cases;
	}

	/**
	 * WCAG's arithmetic.
	 *
	 * @param string $ground Chosen.
	 * @param string $ink    Chosen.
	 * @param float  $ratio  Their contrast.
	 * @param string $shown  The ink to show.
	 */
	#[DataProvider( 'pairs' )]
	public function test_ink_that_cannot_be_read_is_not_shown( string $ground, string $ink, float $ratio, string $shown ): void {
		self::assertEqualsWithDelta( $ratio, Colour::contrast( $ink, $ground ), 0.005 );
		$this->choose( $ground, $ink );

		self::assertSame( ':root{--doorstep-ground:' . $ground . ';--doorstep-ink:' . $shown . '}', Appearance::style() );
	}

	/**
	 * Every mixture of dark, middle and bright.
	 */
	public function test_whatever_the_owner_picks_can_be_read(): void {
		$parts = array( '00', '5c', '80', 'b3', 'ff' );
		foreach ( $parts as $red ) {
			foreach ( $parts as $green ) {
				foreach ( $parts as $blue ) {
					foreach ( array( '', '#767676', '#' . $blue . $red . $green ) as $ink ) {
						$this->choose( '#' . $red . $green . $blue, $ink );
						self::assert_readable( Appearance::style(), 1 );
					}
				}
			}
		}
	}

	/**
	 * Nobody chose a colour: background and text of the theme, exchanged where dark is preferred.
	 */
	public function test_follows_the_theme(): void {
		$this->theme( '#FDF', 'rgb(20, 38 ,47)' );

		self::assertSame( ':root{--doorstep-ground:#ffddff;--doorstep-ink:#14262f}@media (prefers-color-scheme:dark){:root{--doorstep-ground:#14262f;--doorstep-ink:#ffddff}}', Appearance::style() );
	}

	/**
	 * What a theme may say, and how many variants of it there are then.
	 *
	 * @return array<string, array{string, string, int, string}>
	 */
	public static function themes(): array {
		return array(
			'a preset of its own palette'   => array( 'var(--wp--preset--color--look)', '#111111', 2, '#0b3d91' ),
			'a preset as the editor writes' => array( 'var:preset|color|look', '#111111', 2, '#0b3d91' ),
			'a dark theme'                  => array( '#101418', '#e8e8e8', 1, '#101418' ),
			'ink that is hardly there'      => array( '#ffffff', '#bbbbbb', 2, '#ffffff' ),
			'ink that is no dark colour'    => array( '#ffffff', '#0055cc', 2, '#1b1b1f' ),
			'a gradient'                    => array( 'linear-gradient(#000,#111)', '#222222', 2, '#ffffff' ),
			'a colour that is translucent'  => array( 'rgba(0,0,0,.1)', '#222222', 2, '#ffffff' ),
			'an attack'                     => array( 'red}</style><script>', '#222222', 2, '#ffffff' ),
		);
	}

	/**
	 * Readable in each, and nothing that is no colour reaches the page.
	 *
	 * @param string $background The theme's.
	 * @param string $text       The theme's.
	 * @param int    $variants   Light alone, or light and dark.
	 * @param string $ground     One of the grounds.
	 */
	#[DataProvider( 'themes' )]
	public function test_can_be_read_whatever_the_theme_says( string $background, string $text, int $variants, string $ground ): void {
		$this->theme( $background, $text );
		$style = Appearance::style();

		if ( str_contains( $background, 'look' ) ) {
			self::assertStringStartsWith( ':root{--doorstep-ground:' . $ground . ';--doorstep-ink:#ffffff}', $style );
			$variants = 1;
		}
		self::assert_readable( $style, $variants );
		self::assertStringContainsString( '--doorstep-ground:' . $ground . ';', $style );
	}

	/**
	 * The owner's ground with the theme's ink, and the other way round; dark stays as chosen.
	 */
	public function test_one_chosen_colour_goes_with_the_themes_other(): void {
		$this->theme( '#fbf9f4', '#14262f' );

		$this->choose( '#ffd700', '' );
		self::assertSame( ':root{--doorstep-ground:#ffd700;--doorstep-ink:#14262f}', Appearance::style() );
		$this->choose( '', '#a8452f' );
		self::assertSame( ':root{--doorstep-ground:#fbf9f4;--doorstep-ink:#a8452f}', Appearance::style() );
	}

	/**
	 * Asking WordPress costs more than the whole plugin may: a page reads one autoloaded option.
	 */
	public function test_costs_a_page_nothing(): void {
		$asked = 0;
		$this->theme( '#fbf9f4', '#14262f', $asked );
		Appearance::style();
		self::assertGreaterThan( 0, $asked );
		$asked = 0;
		wp_cache_flush();
		wp_load_alloptions();
		wp_clean_theme_json_cache();
		$queries = $this->database()->num_queries;

		Appearance::style();

		self::assertSame( $queries, $this->database()->num_queries );
		self::assertSame( 0, $asked );
	}

	/**
	 * What may change a theme's colours.
	 *
	 * @return array<string, array{callable(): mixed}>
	 */
	public static function changes(): array {
		return array(
			'the site editor'  => array(
				static fn () => wp_insert_post(
					array(
						'post_type'    => 'wp_global_styles',
						'post_status'  => 'publish',
						'post_title'   => 'Custom Styles',
						'post_content' => '{}',
					)
				),
			),
			'another theme'    => array( static fn () => do_action( 'switch_theme', 'Other', wp_get_theme(), wp_get_theme() ) ),
			'a theme’s update' => array( static fn () => do_action( 'upgrader_process_complete', null, array() ) ),
			'our own settings' => array( static fn () => Settings::save( array( 'policyRevision' => 9 ) + Settings::all() ) ),
			'a switch unheard' => array( static fn () => add_filter( 'stylesheet', static fn (): string => 'another' ) ),
		);
	}

	/**
	 * After each, the next page has the new colours.
	 *
	 * @param callable(): mixed $change What happens.
	 */
	#[DataProvider( 'changes' )]
	public function test_follows_a_change_at_once( callable $change ): void {
		$this->theme( '#ffffff', '#111111' );
		self::assertSame( '#ffffff', ThemeColours::current()['background'] );
		$this->theme( '#eeeeee', '#111111' );
		self::assertSame( '#ffffff', ThemeColours::current()['background'] );

		$change();
		wp_clean_theme_json_cache();

		self::assertSame( '#eeeeee', ThemeColours::current()['background'] );
	}

	/**
	 * Sets the owner's colours.
	 *
	 * @param string $ground Empty for the theme's.
	 * @param string $ink    Empty for the theme's.
	 */
	private function choose( string $ground, string $ink ): void {
		$appearance = array(
			'layout' => 'bar',
			'ground' => $ground,
			'ink'    => $ink,
		);
		self::assertNull( Settings::save( array( 'appearance' => $appearance ) + Settings::all() ) );
	}

	/**
	 * Has the theme say other colours.
	 *
	 * @param string $background In styles.color.
	 * @param string $text       In styles.color.
	 * @param int    $asked      Counts how often it is read.
	 */
	private function theme( string $background, string $text, int &$asked = 0 ): void {
		wp_clean_theme_json_cache();
		add_filter(
			'wp_theme_json_data_theme',
			static function ( WP_Theme_JSON_Data $data ) use ( $background, $text, &$asked ): WP_Theme_JSON_Data {
				++$asked;

				return $data->update_with(
					array(
						'version'  => 2,
						'settings' => array(
							'color' => array(
								'palette' => array(
									array(
										'slug'  => 'look',
										'name'  => 'Look',
										'color' => '#0b3d91',
									),
								),
							),
						),
						'styles'   => array(
							'color' => array(
								'background' => $background,
								'text'       => $text,
							),
						),
					)
				);
			}
		);
	}

	/**
	 * Fails unless each pair of colours has WCAG's contrast.
	 *
	 * @param string $style    CSS.
	 * @param int    $variants How many pairs there are.
	 */
	private static function assert_readable( string $style, int $variants ): void {
		self::assertSame( $variants, preg_match_all( '/:root\{--doorstep-ground:(#[0-9a-f]{6});--doorstep-ink:(#[0-9a-f]{6})\}/', $style, $pairs, PREG_SET_ORDER ) );
		self::assertDoesNotMatchRegularExpression( '/[<>]/', $style );
		foreach ( $pairs as list( , $ground, $ink ) ) {
			self::assertGreaterThanOrEqual( 4.5, Colour::contrast( $ink, $ground ), $ink . ' on ' . $ground );
		}
	}
}
