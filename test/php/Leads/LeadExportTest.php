<?php
/**
 * Tests of the leads' file.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Csv;
use Doorstep\Leads\LeadExport;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadStore;

/**
 * What is exported is what may be read, exactly, and never calculated by a spreadsheet.
 */
final class LeadExportTest extends LeadsTestCase {

	/**
	 * The CSV file's lines, read back.
	 *
	 * @param array<string, string> $query What is wanted.
	 * @return list<list<string|null>>
	 */
	private static function lines( array $query = array() ): array {
		$file = tmpfile();
		self::assertIsResource( $file );
		fwrite( $file, substr( implode( '', iterator_to_array( LeadExport::csv( self::wanted( $query ) ), false ) ), strlen( Csv::MARK ) ) );
		rewind( $file );
		$lines = array();
		$line  = fgetcsv( $file, null, ',', '"', '' );
		while ( is_array( $line ) ) {
			$lines[] = array_values( $line );
			$line    = fgetcsv( $file, null, ',', '"', '' );
		}

		return $lines;
	}

	/**
	 * The JSON file, read back.
	 *
	 * @return array{leads: list<array<string, mixed>>, complete: bool}
	 */
	private static function json(): array {
		/**
		 * As LeadExport wrote it.
		 *
		 * @var array{leads: list<array<string, mixed>>, complete: bool} $file
		 */
		$file = json_decode( implode( '', iterator_to_array( LeadExport::json( self::wanted() ), false ) ), true );

		return $file;
	}

	public function test_s24_no_cell_is_a_formula_and_a_phone_number_stays_readable(): void {
		foreach ( array( '=HYPERLINK("http://example.com")', '+1', '-1', '@SUM(1)', "\tx", '＝1' ) as $number => $text ) {
			$this->received( array( 'message' => $text, 'phone' => '+33 6 39 98 00 1' . $number ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		}
		foreach ( array_slice( self::lines(), 1 ) as $line ) {
			foreach ( $line as $cell ) {
				self::assertDoesNotMatchRegularExpression( '/^\s*[=+\-@＝＋－＠]/u', (string) $cell );
			}
			self::assertMatchesRegularExpression( "/^'\+33 6 39 98 00 1\d$/", (string) $line[7] );
		}
	}

	public function test_the_json_is_exact(): void {
		$message = "=1+1\n\"é\" 🏠 </script>";
		$this->received( array( 'message' => $message ) );

		$file = self::json();

		self::assertTrue( $file['complete'] );
		self::assertSame( $message, ( (array) $file['leads'][0]['fields'] )['message'] );
	}

	public function test_an_expired_lead_is_in_no_file(): void {
		$this->received( array( 'message' => 'CANARY' ) );
		$this->set_clock( (int) strtotime( '2027-11-22 11:59:59 UTC' ) );
		self::assertCount( 2, self::lines() );
		self::assertCount( 1, self::json()['leads'] );

		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );

		self::assertCount( 1, self::lines() );
		self::assertCount( 0, self::json()['leads'] );
	}

	public function test_a_search_exports_what_it_finds(): void {
		$this->received( array( 'message' => 'Terrasse' ) );
		$this->received( array( 'message' => 'Garage' ) );

		$lines = self::lines( array( 'search' => 'terrasse' ) );

		self::assertSame( array( 2, 'Terrasse' ), array( count( $lines ), $lines[1][8] ) );
	}

	public function test_a_file_holds_what_the_list_shows_in_its_order(): void {
		$this->log_in( 'administrator' );
		foreach ( array( 'Carl', 'Anna', 'Bert', 'Dora' ) as $name ) {
			$this->received( array( 'name' => $name, 'message' => 'Dora' === $name ? 'Garage' : 'Terrasse' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		}
		foreach ( array( 'asc', 'desc' ) as $order ) {
			$query = array(
				'search' => 'TERRASSE',
				'kind'   => 'contact',
				'from'   => '2025-11-22',
				'sort'   => 'name',
				'order'  => $order,
			);
			$list  = array_column( $this->request( 'GET', self::LEADS, null, array(), $query )->get_data()['leads'], 'id' );

			self::assertCount( 3, $list );
			self::assertSame( $list, array_column( array_slice( self::lines( $query ), 1 ), 0 ) );
		}
	}

	public function test_a_frozen_lead_is_in_no_file_nor_in_its_count(): void {
		$this->received();
		$lead = LeadStore::find( (string) $this->all_rows()[0]['id'] );
		self::assertNotNull( $lead );
		LeadStore::change( $lead, $lead->with( array( 'frozen_at' => self::NOW ) ) );
		foreach ( array( array(), array( 'mark' => 'frozen' ) ) as $query ) {
			self::assertCount( 1, self::lines( $query ) );
			self::assertSame( 0, LeadList::count( self::wanted( $query ), false ) );
		}
		self::assertCount( 0, self::json()['leads'] );
	}

	public function test_many_leads_take_the_memory_of_one(): void {
		$this->received();
		$this->copies( 3000 );
		iterator_to_array( LeadExport::csv( self::wanted( array( 'search' => 'nothing' ) ) ), false );
		$before = memory_get_usage();
		$most   = 0;
		$count  = 0;
		foreach ( LeadExport::csv( self::wanted() ) as $line ) {
			++$count;
			$most = max( $most, memory_get_usage() - $before );
		}

		self::assertSame( 3002, $count );
		self::assertLessThan( 8_000_000, $most );
	}

	public function test_a_file_that_the_database_cut_short_says_so(): void {
		$this->received();
		$this->commit();
		$this->break_statements( 'ORDER BY received_at' );

		self::assertStringContainsString( 'INCOMPLETE', (string) self::lines()[1][0] );
		self::assertFalse( self::json()['complete'] );
	}
}
