<?php
/**
 * Tests of the export of records.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Consent\BannerVersion;
use Doorstep\Consent\RecordExport;
use Doorstep\Consent\Records;
use Doorstep\Consent\Revision;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use RuntimeException;

/**
 * The proof leaves the site whole, and only through the hands of those who configure it.
 */
final class RecordExportTest extends TestCase {

	private const NOW = 1_800_000_000;

	/**
	 * A site that asks about one service.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->set_clock( self::NOW );
		self::assertNull( Settings::save( array( 'services' => array( 'youtube' ) ) + Settings::all() ) );
	}

	/**
	 * Leaves no form behind.
	 */
	protected function tearDown(): void {
		$_POST    = array();
		$_REQUEST = array();
		parent::tearDown();
	}

	/**
	 * More than one batch, in the order in which they came.
	 */
	public function test_csv_holds_every_record_once(): void {
		$ids = array();
		for ( $number = 0; $number < 25; $number++ ) {
			$ids[] = $this->record( self::NOW + intdiv( $number, 4 ) );
		}
		$lines = explode( "\r\n", implode( '', iterator_to_array( RecordExport::csv( Records::any() ), false ) ) );

		self::assertSame( "\xef\xbb\xbfrecord,time_utc,answer,source,language,granted,refused,global_privacy_control,previous_record,revision,banner_version", $lines[0] );
		self::assertSame( '', array_pop( $lines ) );
		$found = array_map( static fn ( string $line ): string => substr( $line, 0, 36 ), array_slice( $lines, 1 ) );
		sort( $found );
		sort( $ids );
		self::assertSame( $ids, $found );
		self::assertStringContainsString( ',2027-01-15T08:00:00Z,accepted,banner,fr,youtube,,no,,' . Revision::current() . ',', $lines[1] );

		$batches = iterator_to_array( Records::each( Records::any(), 4 ), false );
		self::assertSame( 25, count( array_unique( array_column( $batches, 'id' ) ) ), 'Batches must neither overlap nor leave gaps.' );
		self::assertCount( 25, $batches );
	}

	/**
	 * For a court: what was answered, and what to.
	 */
	public function test_json_brings_what_was_shown(): void {
		$this->record( self::NOW, BannerVersion::current( 'fr' ) );
		$this->record( self::NOW );
		$this->record( self::NOW + 86400, '00000000' );
		$file = json_decode( implode( '', iterator_to_array( RecordExport::json( array( 'to' => self::NOW + 1 ) + Records::any() ), false ) ), true );

		self::assertIsArray( $file );
		self::assertSame( array( 'site', 'exportedAt', 'records', 'banners', 'complete' ), array_keys( $file ) );
		self::assertCount( 2, (array) $file['records'] );
		self::assertSame( array( BannerVersion::current( 'fr' ) ), array_column( (array) $file['banners'], 'version' ) );
		self::assertTrue( $file['complete'] );
	}

	/**
	 * Headers are sent by then; the file itself must say it.
	 */
	public function test_a_file_that_breaks_off_does_not_pass_for_a_whole_one(): void {
		$this->record( self::NOW );
		add_filter( 'query', static fn ( string $query ): string => str_contains( $query, 'gpc, previous_id' ) ? 'SELECT nothing FROM nowhere' : $query );

		self::assertStringContainsString( 'INCOMPLETE', implode( '', iterator_to_array( RecordExport::csv( Records::any() ), false ) ) );
		self::assertStringContainsString( '"complete":false', implode( '', iterator_to_array( RecordExport::json( Records::any() ), false ) ) );
	}

	/**
	 * With a nonce of their own and the right capability, nobody else.
	 */
	public function test_a_form_without_nonce_or_right_exports_nothing(): void {
		add_filter(
			'wp_die_handler',
			static fn (): callable => static function ( mixed $message, mixed $title, mixed $args ): never {
				throw new RuntimeException( 'Died with ' . ( is_array( $args ) && is_int( $args['response'] ?? null ) ? $args['response'] : 0 ) );
			}
		);
		$this->record( self::NOW );
		foreach ( array(
			array( 'administrator', false ),
			array( 'doorstep_marketing', true ),
			array( 'editor', true ),
		) as list( $role, $has_nonce ) ) {
			$this->log_in( $role );
			$_POST    = array(
				'format'   => 'csv',
				'from'     => '2027-01-01',
				'to'       => '2027-01-31',
				'_wpnonce' => $has_nonce ? wp_create_nonce( RecordExport::ACTION ) : 'x',
			);
			$_REQUEST = $_POST;
			try {
				do_action( 'admin_post_' . RecordExport::ACTION );
				self::fail( 'Something was exported for ' . $role );
			} catch ( RuntimeException $died ) {
				self::assertSame( 'Died with 403', $died->getMessage(), $role );
			}
		}
		self::assertFalse( has_action( 'admin_post_nopriv_' . RecordExport::ACTION ) );
	}

	/**
	 * Stores a record.
	 *
	 * @param int    $at      Unix seconds.
	 * @param string $version Of the banner; empty for none.
	 * @return string Its id.
	 */
	private function record( int $at, string $version = '' ): string {
		$this->set_clock( $at );
		$id    = wp_generate_uuid4();
		$reply = $this->request(
			'POST',
			'/doorstep/v1/consents',
			array_filter( array( 'version' => $version ) ) + array(
				'id'       => $id,
				'revision' => Revision::current(),
				'granted'  => array( 'youtube' ),
				'refused'  => array(),
				'source'   => 'banner',
				'language' => 'fr',
				'previous' => null,
			)
		);
		self::assertSame( 204, $reply->get_status() );

		return $id;
	}
}
