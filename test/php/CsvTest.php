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
		foreach ( array( '=1+1', '+33 6 12', '-2+3', '@SUM(A1)', "\t=1", "\r=1", "\n=1", ' =1', '＝1', '＋1', '－1', '＠x' ) as $text ) {
			self::assertMatchesRegularExpression( "/^\"?'/", Csv::line( array( $text ) ), $text );
		}
		self::assertSame( "a=b,1-2\r\n", Csv::line( array( 'a=b', '1-2' ) ) );
	}
}
