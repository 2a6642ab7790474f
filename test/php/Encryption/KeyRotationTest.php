<?php
/**
 * Tests of keys over time.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Encryption;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Encryption\EncryptionSiteHealth;
use Doorstep\Encryption\KeyRotation;
use Doorstep\Encryption\LeadKeys;
use Doorstep\Encryption\RotateCommand;
use Doorstep\Installation;
use Doorstep\Leads\Backfill;
use Doorstep\Leads\LeadStore;
use WP_CLI;

/**
 * Turning encryption on and off, other keys, and the end of a month.
 */
final class KeyRotationTest extends EncryptedLeadsTestCase {

	/**
	 * A day whose leads are all erased by now, for real: what cannot be undone waits for the real time.
	 */
	private const EARLY = 1651406400; // 1 May 2022, 12:00 UTC.

	/**
	 * Stores leads of several addresses.
	 *
	 * @param int $count How many.
	 */
	private function some( int $count ): void {
		for ( $number = 1; $number <= $count; $number++ ) {
			$this->received( array( 'email' => 'visitor-' . $number . '@example.com' ) );
		}
	}

	/**
	 * How many rows hold a text that was typed.
	 */
	private function in_clear(): int {
		return count( array_filter( $this->all_rows(), static fn ( array $row ): bool => str_contains( (string) wp_json_encode( $row ), 'Martin' ) ) );
	}

	public function test_once_its_month_is_over_a_backup_shows_no_lead(): void {
		$this->set_clock( self::EARLY );
		$id     = $this->received();
		$backup = $this->all_rows();
		$file   = $this->folder . '/' . $this->key_files()[0];
		self::assertStringContainsString( '/202405-', $file );
		foreach ( array( 1714651200, 1717199999 ) as $still_may_2024 ) {
			$this->set_clock( $still_may_2024 );
			do_action( Installation::PURGE_EVENT );
			self::assertSame( array(), $this->all_rows() );
			self::assertFileExists( $file );
		}
		$this->set_clock( 1717200000 );
		$later = $this->received();
		do_action( Installation::PURGE_EVENT );
		self::assertFileDoesNotExist( $file );
		self::assertNotNull( LeadStore::find( $later ) );
		self::restore( $backup );
		Database::execute( 'UPDATE %i SET expires_at = %d, erase_at = %d WHERE id = %s', array( Database::table( 'leads' ), 2000000000, 2000000000, $id ) );
		self::assertNull( LeadStore::find( $id ) );
		self::assertSame( array( $later ), array_column( LeadStore::by_email( 'elodie@example.com', 5, 0 ), 'id' ) );
		self::assertSame( 1, KeyRotation::unreadable() );
	}

	public function test_a_key_stays_while_a_row_has_it(): void {
		$this->set_clock( self::EARLY );
		$id = $this->received();
		Database::execute( 'UPDATE %i SET expires_at = %d, erase_at = %d', array( Database::table( 'leads' ), 2000000000, 2000000000 ) );
		$this->set_clock( 1717200000 );
		self::assertSame( 0, KeyRotation::destroy() );
		self::assertNotNull( LeadStore::find( $id ) );
		KeyRotation::daily();
		self::assertSame( array( '203305' ), array_map( static fn ( string $file ): string => substr( $file, 0, 6 ), $this->key_files() ) );
		self::assertNotNull( LeadStore::find( $id ) );
	}

	public function test_a_rehearsal_at_a_later_date_destroys_no_key(): void {
		$this->received();
		$this->set_clock( 4000000000 );
		do_action( Installation::PURGE_EVENT );
		self::assertSame( array( array(), 1 ), array( $this->all_rows(), count( $this->key_files() ) ) );
	}

	public function test_leads_from_before_are_encrypted_and_decrypted_when_it_is_turned_off(): void {
		self::use_keys( null );
		$this->some( 3 );
		self::assertSame( 3, $this->in_clear() );
		$before = array_map( static fn ( array $row ): array => array_diff_key( $row, array( 'revision' => 0 ) ), $this->all_rows() );
		self::use_keys( $this->folder );
		self::assertCount( 1, LeadStore::by_email( 'visitor-2@example.com', 5, 0 ) );
		do_action( Installation::PURGE_EVENT );
		self::assertSame( 0, $this->in_clear() );
		self::assertCount( 1, LeadStore::by_email( 'visitor-2@example.com', 5, 0 ) );
		self::use_keys( $this->folder, null, false );
		self::assertSame( 'accept', LeadStore::find( $this->received() )?->verdict );
		self::assertSame( 1, $this->in_clear() );
		KeyRotation::daily();
		self::assertSame( 4, $this->in_clear() );
		self::use_keys( null );
		self::assertSame( 0, KeyRotation::unreadable() );
		$after = array_column( $this->all_rows(), null, 'id' );
		foreach ( $before as $row ) {
			self::assertSame( $row, array_diff_key( $after[ (string) $row['id'] ], array( 'revision' => 0 ) ) );
		}
	}

	public function test_keys_of_wp_config_are_replaced_one_by_one(): void {
		self::use_keys( null, self::ONE );
		$this->some( 2 );
		self::use_keys( null, self::TWO . ', ' . self::ONE );
		self::assertCount( 1, LeadStore::by_email( 'visitor-1@example.com', 5, 0 ) );
		self::assertSame( 2, KeyRotation::run( PHP_INT_MAX ) );
		self::assertSame( 0, KeyRotation::run( PHP_INT_MAX ) );
		self::use_keys( null, self::TWO );
		self::assertCount( 1, LeadStore::by_email( 'visitor-1@example.com', 5, 0 ) );
		self::use_keys( null, self::ONE );
		self::assertSame( array(), LeadStore::by_email( 'visitor-1@example.com', 5, 0 ) );
		self::assertSame( 2, KeyRotation::unreadable() );
		self::use_keys( null );
		self::assertSame( array(), LeadStore::due( 5 ) );
		self::assertSame( 2, KeyRotation::unreadable() );
	}

	public function test_the_command_begins_new_keys(): void {
		require_once dirname( __DIR__ ) . '/stand-ins/wp-cli.php';
		$this->some( 2 );
		$old = $this->all_rows()[0]['key_id'];
		( new RotateCommand() )->rotate( array(), array( 'new' => true ) );
		self::assertContains( 'Success: 2 leads stored anew.', WP_CLI::$said );
		self::assertCount( 2, $this->key_files() );
		self::assertNotContains( $old, array_column( $this->all_rows(), 'key_id' ) );
		self::assertCount( 1, LeadStore::by_email( 'visitor-1@example.com', 5, 0 ) );
		( new RotateCommand() )->rotate( array(), array() );
		self::assertContains( 'Success: 0 leads stored anew.', WP_CLI::$said );
	}

	public function test_it_may_stop_at_any_row_and_go_on(): void {
		// WordPress' SQLite driver rolls the test's transaction back at an error.
		$this->commit();
		self::use_keys( null );
		$this->some( 4 );
		self::use_keys( $this->folder );
		foreach ( array( 3, 2, 1 ) as $left ) {
			$updates = 0;
			$break   = static function ( string $sql ) use ( &$updates ): string {
				return str_contains( $sql, 'key_id = ' ) && str_starts_with( $sql, 'UPDATE' ) && ++$updates > 1 ? 'SELECT broken FROM doorstep_no_such_table' : $sql;
			};
			add_filter( 'query', $break );
			try {
				KeyRotation::run( PHP_INT_MAX );
				self::fail( 'It went on.' );
			} catch ( DatabaseUnavailable ) {
				remove_filter( 'query', $break );
			}
			self::assertSame( $left, $this->in_clear() );
			self::assertCount( 4, LeadStore::due( 10 ) );
		}
		self::assertSame( 1, KeyRotation::run( PHP_INT_MAX ) );
		self::assertSame( 0, $this->in_clear() );
	}

	public function test_what_somebody_changes_meanwhile_is_kept(): void {
		self::use_keys( null );
		$id = $this->received();
		self::use_keys( $this->folder );
		$meanwhile = static function ( string $sql ) use ( $id, &$meanwhile ): string {
			if ( str_starts_with( $sql, 'UPDATE' ) && str_contains( $sql, 'key_id = ' ) ) {
				remove_filter( 'query', $meanwhile );
				$lead = LeadStore::find( $id );
				self::assertNotNull( $lead );
				self::assertTrue( LeadStore::change( $lead, $lead->with( array( 'fields' => array( 'message' => 'Changed' ) + $lead->fields ) ) ) );
			}
			return $sql;
		};
		add_filter( 'query', $meanwhile );
		self::assertSame( 0, KeyRotation::run( PHP_INT_MAX ) );
		self::assertSame( 'Changed', LeadStore::find( $id )?->fields['message'] );
	}

	public function test_two_processes_that_make_a_key_at_once_are_both_right(): void {
		$taken   = array( LeadKeys::of_site()->id_for( self::NOW ) );
		$workers = array();
		$this->commit();
		for ( $number = 0; $number < 2; $number++ ) {
			$process = proc_open( array( PHP_BINARY, dirname( __DIR__ ) . '/stand-ins/key-worker.php', $this->folder ), array( array( 'pipe', 'r' ), array( 'pipe', 'w' ), array( 'file', '/dev/null', 'w' ) ), $pipes ); // phpcs:ignore Generic.PHP.ForbiddenFunctions
			self::assertIsResource( $process );
			self::assertSame( "ready\n", fgets( $pipes[1] ) );
			$workers[] = array( $process, $pipes );
		}
		for ( $month = 1; $month <= 20; $month++ ) {
			foreach ( $workers as list( , $pipes ) ) {
				fwrite( $pipes[0], Clock::add_months( self::NOW, $month ) . "\n" );
			}
			foreach ( $workers as list( , $pipes ) ) {
				$taken[] = trim( (string) fgets( $pipes[1] ) );
			}
		}
		foreach ( $workers as list( $process, $pipes ) ) {
			fclose( $pipes[0] );
			proc_close( $process );
		}
		self::assertCount( 41, $taken );
		foreach ( $taken as $id ) {
			self::assertSame( 32, strlen( (string) LeadKeys::of_site()->key( $id ) ), $id );
		}
		self::assertSame( array(), glob( $this->folder . '/*.new' ) );
	}

	public function test_keys_are_for_the_owner_of_the_process_alone_and_go_with_the_plugin(): void {
		$this->received();
		self::assertSame( array( 0700, 0600 ), array( fileperms( $this->folder ) & 0777, fileperms( $this->folder . '/' . $this->key_files()[0] ) & 0777 ) );
		$owner = (string) file_get_contents( $this->folder . '/owner' );
		file_put_contents( $this->folder . '/owner', 'another installation' );
		LeadKeys::of_site()->remove();
		self::assertCount( 1, $this->key_files() );
		file_put_contents( $this->folder . '/owner', $owner );
		LeadKeys::of_site()->remove();
		self::assertDirectoryDoesNotExist( $this->folder );
	}

	public function test_what_an_older_version_stored_stays_as_it_was_typed(): void {
		$id = $this->received();
		Database::execute( 'UPDATE %i SET facets = 0', array( Database::table( 'leads' ) ) );
		self::assertTrue( Backfill::run() );
		self::assertSame( array( 'Bonjour', 'Elodie@example.com', '' ), array( LeadStore::find( $id )?->fields['message'], LeadStore::find( $id )?->email, $this->all_rows()[0]['search_text'] ) );
		self::assertNotSame( '0', $this->all_rows()[0]['facets'] );
		$revision = $this->all_rows()[0]['revision'];
		self::assertTrue( Backfill::run() );
		self::assertSame( $revision, $this->all_rows()[0]['revision'] );
	}

	public function test_site_health_says_how_it_is(): void {
		$label = static fn (): string => EncryptionSiteHealth::run()['status'] . ': ' . EncryptionSiteHealth::run()['label']; // @phpstan-ignore binaryOp.invalid
		self::use_keys( null );
		self::assertArrayNotHasKey( 'doorstep_encryption', EncryptionSiteHealth::add( array() )['direct'] ?? array() );
		$this->received();
		self::use_keys( $this->folder );
		self::assertSame( 'recommended: Doorstep is still encrypting leads', $label() );
		KeyRotation::daily();
		self::assertSame( 'good: Doorstep’s leads are encrypted in the database', $label() );
		Database::execute( "UPDATE %i SET key_id = 'gone'", array( Database::table( 'leads' ) ) );
		self::assertSame( 'critical: Doorstep has leads that cannot be read', $label() );
		self::use_keys( $this->folder . '/no/such' );
		self::assertSame( 'critical: Doorstep cannot reach the keys of the leads', $label() );
		self::use_keys( null );
		Database::execute( "UPDATE %i SET key_id = ''", array( Database::table( 'leads' ) ) );
		self::assertSame( 'good: Doorstep’s leads are not encrypted', $label() );
		self::assertArrayHasKey( 'doorstep_encryption', EncryptionSiteHealth::add( array() )['direct'] );
	}
}
