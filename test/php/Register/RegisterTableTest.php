<?php
/**
 * Tests of the register's table and its export.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Register;

use Doorstep\Documents\Facts;
use Doorstep\Documents\Wording;
use Doorstep\Profile;
use Doorstep\Register\Register;
use Doorstep\Register\RegisterExport;
use Doorstep\Register\RegisterTable;
use Doorstep\Test\Documents\Profiles;
use Doorstep\Test\TestCase;
use RuntimeException;

/**
 * Article 30: everything that is done stands in it, and it leaves the site through the right hands.
 */
final class RegisterTableTest extends TestCase {

	/**
	 * Leaves no form behind.
	 */
	protected function tearDown(): void {
		$_POST    = array();
		$_REQUEST = array();
		parent::tearDown();
	}

	public function test_holds_what_the_site_does_and_what_is_declared(): void {
		self::assertNull( Register::save( Registers::of_an_agency() ) );
		$table = RegisterTable::of( new Wording( 'fr', new Facts() ) );
		self::assertSame( array( true, true, false, false ), array_column( $table['rows'], 'isEnforced' ) );
		$newsletter = $table['rows'][2];
		self::assertSame( 'activity-newsletter', $newsletter['id'] );
		self::assertStringContainsString( 'Envoi Facile', $newsletter['recipients'] );
		self::assertStringContainsString( '3 ans', $newsletter['kept'] );
		self::assertContains( 'Un coffre ignifugé.', $table['measures'] );
	}

	public function test_a_spreadsheet_calculates_nothing_of_it(): void {
		$register                             = Registers::of_an_agency();
		$register['activities'][0]['name']    = array( 'en' => '=HYPERLINK("https://evil.example")' );
		$register['activities'][0]['purpose'] = array( 'en' => "+1\n@SUM(A1)" );
		self::assertNull( Register::save( $register ) );
		$csv = RegisterExport::csv( RegisterTable::of( new Wording( 'en', new Facts() ) ) );
		self::assertStringContainsString( 'Declared,"\'=HYPERLINK(""https://evil.example"")"', $csv );
		self::assertStringContainsString( "\"'+1\n'@SUM(A1)\"", $csv );
	}

	/**
	 * Somebody reads it in a spreadsheet: nothing stands below a title that says something else.
	 */
	public function test_each_part_of_the_csv_has_its_own_columns(): void {
		self::assertNull( Profile::save( Profiles::french( array( 'legalName' => '=1+1' ) ) ) );
		self::assertNull( Register::save( Registers::of_an_agency() ) );
		$csv   = RegisterExport::csv( RegisterTable::of( new Wording( 'en', new Facts() ) ) );
		$parts = array_map( static fn ( string $part ): array => array_map( static fn ( string $line ): array => str_getcsv( $line, ',', '"', '' ), explode( "\r\n", trim( $part ) ) ), explode( "\r\n\r\n", substr( $csv, 3 ) ) );
		self::assertSame( array( 'Controller', '\'=1+1' ), $parts[0][0] );
		self::assertSame( array( 2 ), array_unique( array_map( 'count', $parts[0] ) ) );
		self::assertSame( array( 'Who does it', 'Activity' ), array_slice( $parts[1][0], 0, 2 ) );
		self::assertSame( array( 11 ), array_unique( array_map( 'count', $parts[1] ) ) );
		self::assertSame( array( 'Security measures' ), $parts[2][0] );
		self::assertContains( array( 'access limited to what each person’s work requires' ), $parts[2] );
	}

	public function test_json_is_the_same_table(): void {
		self::assertNull( Register::save( Registers::of_an_agency() ) );
		$table = RegisterTable::of( new Wording( 'fr', new Facts() ) );
		$file  = json_decode( RegisterExport::json( $table ), true );
		self::assertIsArray( $file );
		self::assertSame( $table, $file['register'] );
	}

	/**
	 * A role without the right does not get the file.
	 *
	 * @throws RuntimeException In the place of WordPress' page of an error.
	 */
	public function test_only_who_configures_exports_it(): void {
		add_filter( 'wp_die_handler', static fn (): callable => static fn ( string $message ) => throw new RuntimeException( wp_strip_all_tags( $message ) ) );
		$this->log_in( 'doorstep_marketing' );
		$_REQUEST['_wpnonce'] = wp_create_nonce( RegisterExport::ACTION );
		$_POST['format']      = 'csv';
		$this->expectExceptionMessage( 'You are not allowed to export the register.' );
		RegisterExport::answer();
	}
}
