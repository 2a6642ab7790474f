<?php
/**
 * Tests of CSV lines.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Csv;

/**
 * What a program reads is what was written, and what a spreadsheet reads is text.
 */
final class CsvTest extends TestCase {

	/**
	 * RFC 4180, read back.
	 */
	public function test_every_text_comes_back_as_it_was(): void {
		$cells = array( 'plain', 'a "quoted" word', 'one, two', "two\r\nlines", ' spaces ', '', 'é € 🏠', 'a;b' );
		$file  = tmpfile();
		self::assertIsResource( $file );
		fwrite( $file, Csv::line( $cells ) );
		rewind( $file );

		self::assertSame( $cells, fgetcsv( $file, null, ',', '"', '' ) );
		self::assertStringEndsWith( "\r\n", Csv::line( $cells ) );
	}

	/**
	 * Each of these would be calculated, or hide one that is.
	 */
	public function test_no_cell_is_a_formula(): void {
		foreach ( array( '=1+1', '+33 6 12', '-2+3', '@SUM(A1)', "\t=1", "\r=1", "\n=1", ' =1', "\u{200b}=1", '＝1', '＋1', '－1', '＠x' ) as $text ) {
			self::assertMatchesRegularExpression( "/^\"?[\\s\\p{Cf}]*'/u", Csv::line( array( $text ) ), $text );
		}
		self::assertSame( "a=b,1-2\r\n", Csv::line( array( 'a=b', '1-2' ) ) );
	}

	/**
	 * A file with commas opened as one with semicolons, or the other way round, falls into other cells.
	 */
	public function test_no_cell_is_a_formula_after_another_separator(): void {
		foreach ( array( 'a;=1+1;b', 'a,=1+1,b', "a\t@SUM(1)", "a\n=1+1", "a;\u{200b}+1", 'a;"-1"' ) as $text ) {
			foreach ( preg_split( '/[;,\t\r\n]/', Csv::line( array( $text ) ) ) ?: array() as $part ) { // phpcs:ignore Universal.Operators.DisallowShortTernary.Found
				self::assertDoesNotMatchRegularExpression( '/^["\s\p{Cf}]*[=+\-@]/u', $part, $text );
			}
		}
	}

	public function test_cells_are_separated_as_the_language_of_the_user_expects(): void {
		self::assertSame( "a,b\r\n", Csv::line( array( 'a', 'b' ) ) );
		add_filter( 'determine_locale', static fn (): string => 'fr_FR' );
		self::assertSame( "a;b\r\n", Csv::line( array( 'a', 'b' ) ) );
	}
}
