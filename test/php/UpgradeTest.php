<?php
/**
 * Tests of what an update of the plugin finds.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Capabilities;
use Doorstep\Database;
use Doorstep\Installation;
use Doorstep\Leads\Backfill;
use Doorstep\Leads\LeadStore;
use Doorstep\Schema;
use Doorstep\Test\Leads\LeadsTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use RuntimeException;

/**
 * Tables of any older version, and half of a new one, become the present tables, and nothing in them is
 * lost. Each test has tables of its own, by another prefix: a change of tables cannot be rolled back.
 */
final class UpgradeTest extends LeadsTestCase {

	private const PREFIX = 'older_';

	/**
	 * The site's own prefix.
	 *
	 * @var string
	 */
	private string $prefix = '';

	/**
	 * Moves to tables that are not there.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->commit();
		$this->prefix             = $this->database()->prefix;
		$this->database()->prefix = self::PREFIX;
		$this->forget();
	}

	/**
	 * Moves back to the site's tables, and sets the site up again.
	 */
	protected function tearDown(): void {
		$this->forget();
		$this->database()->prefix = $this->prefix;
		Installation::activate();
		parent::tearDown();
	}

	/**
	 * The tables as they may be found.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function versions(): iterable {
		yield 'no tables' => array( '' );
		yield 'the tables of version 1' => array( 'version-1' );
		yield 'the tables of version 4' => array( 'version-4' );
	}

	/**
	 * Whatever was there, the tables are those that the plugin makes where nothing was.
	 *
	 * @param string $version File of the tables.
	 */
	#[DataProvider( 'versions' )]
	public function test_an_upgrade_ends_in_the_tables_of_a_new_site( string $version ): void {
		Installation::activate();
		$new = $this->columns_and_keys();
		$this->forget();
		$this->put( $version );
		self::assertSame( '' === $version, array() === $this->rows() );
		Installation::activate();

		foreach ( $this->columns_and_keys() as $table => $lines ) {
			// What nobody names any more stays: it costs nothing, and may be somebody's.
			self::assertSame( array(), array_diff( $new[ $table ], $lines ), $table );
		}
		self::assertTrue( Schema::is_whole() );
	}

	public function test_what_is_up_to_date_is_not_touched(): void {
		Installation::activate();
		$changes = $this->queries( static fn () => Installation::activate(), '/^\s*ALTER/' );
		self::assertSame( array(), $changes );
		// As the next page in wp-admin finds it.
		$this->start_anew();
		$queries = $this->queries( static fn () => Installation::upgrade(), '/doorstep/' );
		self::assertCount( 1, $queries );
		self::assertStringEndsWith( 'LIMIT 0', $queries[0] );
	}

	/**
	 * Dies before each query in turn, and goes on in another process.
	 *
	 * @param string $version File of the tables; empty for none.
	 */
	#[TestWith( array( '' ) )]
	#[TestWith( array( 'version-4' ) )]
	public function test_an_upgrade_that_dies_anywhere_ends_as_if_it_had_not( string $version ): void {
		$this->put( $version );
		$queries = $this->queries( static fn () => Installation::activate(), '//' );
		$whole   = $this->state();
		// To die before a question is to die before the change that comes next.
		$changes = preg_grep( '/^\s*(SELECT|SHOW)/', $queries, PREG_GREP_INVERT );
		self::assertIsArray( $changes );
		self::assertGreaterThan( 20, count( $changes ) );
		foreach ( array_keys( $changes ) as $number ) {
			// The other tables are as they were.
			$this->forget( '' === $version ? Schema::TABLES : array( 'leads' ) );
			$this->put( $version );
			$this->die_after( $number );
			$this->start_anew();
			Installation::activate();
			$this->start_anew();
			self::assertSame( $whole, $this->state(), 'Died before ' . $queries[ $number ] );
		}
	}

	public function test_two_nodes_may_upgrade_at_once(): void {
		$this->put( 'version-4' );
		Installation::activate();
		$whole = $this->state();
		$this->forget();
		$this->put( 'version-4' );
		$twice = 0;
		$copy  = function ( string $sql ) use ( &$twice, &$copy ): string {
			if ( str_starts_with( $sql, 'ALTER' ) || str_starts_with( $sql, 'CREATE' ) ) {
				++$twice;
				remove_filter( 'query', $copy );
				$this->database()->query( $sql );
				add_filter( 'query', $copy );
			}
			return $sql;
		};
		add_filter( 'query', $copy );
		Installation::activate();
		remove_filter( 'query', $copy );

		self::assertGreaterThan( 10, $twice );
		self::assertSame( $whole, $this->state() );
	}

	public function test_leads_of_an_older_version_are_all_there_and_sorted_by_name(): void {
		$this->put( 'version-4' );
		Installation::activate();

		$lead = LeadStore::find( self::id( 1 ) );
		self::assertNotNull( $lead );
		self::assertSame( 'Bonjour 1', $lead->fields['message'] );
		self::assertSame( self::NOW - 3600, $lead->last_contact_at );
		self::assertSame( array( '', 'elodie martin 1', 'nobody@example.com' ), array_column( $this->rows(), 'sorted' ) );
		self::assertNull( LeadStore::find( self::id( 3 ) ) );
	}

	public function test_the_leads_of_version_1_can_be_read_and_their_term_counts_from_receipt(): void {
		$this->put( 'version-1' );
		Installation::activate();

		$lead = LeadStore::find( self::id( 1 ) );
		self::assertNotNull( $lead );
		self::assertSame( 'Bonjour 1', $lead->fields['message'] );
		self::assertSame( self::NOW - 3600, $lead->last_contact_at );
		self::assertSame( 'new', $lead->state );
	}

	public function test_many_leads_are_brought_up_to_date_by_several_runs(): void {
		$this->put( 'version-4', 505 );
		Installation::activate();
		self::assertFalse( get_option( Installation::OPTION ) );
		self::assertGreaterThan( 0, $this->count_unsorted() );
		self::assertLessThan( 505, $this->count_unsorted() );
		// Nobody needs to open wp-admin.
		do_action( Installation::MAIL_EVENT );

		self::assertSame( 0, $this->count_unsorted() );
		self::assertNotFalse( get_option( Installation::OPTION ) );
		self::assertFalse( get_option( Backfill::OPTION ) );
	}

	public function test_while_the_table_lags_behind_nothing_is_called_received(): void {
		$this->put( 'version-4' );
		$this->add_key();
		$lead  = $this->lead();
		$reply = $this->send( $lead );
		self::assertSame( 503, $reply->get_status() );
		self::assertCount( 3, $this->rows() );
		Installation::upgrade();

		self::assertSame( 'received', self::code( $this->send( $lead ) ) );
		self::assertCount( 4, $this->rows() );
	}

	public function test_a_table_or_column_that_somebody_dropped_is_back_at_the_next_admin_load(): void {
		Installation::activate();
		$table = Database::table( 'leads' );
		foreach ( array( "DROP TABLE `$table`", "ALTER TABLE `$table` DROP COLUMN name", 'DROP TABLE `' . Database::table( 'trail' ) . '`' ) as $damage ) {
			$this->database()->query( $damage );
			self::assertFalse( Schema::is_whole(), $damage );
			if ( str_contains( $damage, 'leads' ) ) {
				self::assertSame( 503, $this->send( $this->lead() )->get_status(), $damage );
			}
			do_action( 'admin_init' );
			self::assertTrue( Schema::is_whole(), $damage );
			self::assertSame( 'received', self::code( $this->send( $this->lead() ) ), $damage );
		}
	}

	public function test_where_the_database_refuses_the_tables_wp_admin_stays_open_and_says_so(): void {
		$this->log_in( 'administrator' );
		$refuse = static fn ( string $sql ): string => str_contains( $sql, 'CREATE TABLE' ) ? 'SELECT broken FROM doorstep_no_such_table' : $sql;
		add_filter( 'query', $refuse );
		do_action( 'admin_init' );
		remove_filter( 'query', $refuse );
		ob_start();
		Installation::print_notice();
		self::assertStringContainsString( 'Doorstep cannot make or change its tables', (string) ob_get_clean() );
		self::assertFalse( get_option( Installation::OPTION ) );
	}

	/**
	 * Makes tables as an older version had them, with leads in them.
	 *
	 * @param string $version File of the tables; empty for none.
	 * @param int    $count   How many leads.
	 */
	private function put( string $version, int $count = 3 ): void {
		if ( '' === $version ) {
			return;
		}
		foreach ( explode( ";\n", (string) file_get_contents( __DIR__ . '/tables/' . $version . '.sql' ) ) as $statement ) {
			if ( '' !== trim( $statement ) ) {
				Database::execute( strtr( $statement, array( '{prefix}' => self::PREFIX, '{charset}' => Database::charset() ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			}
		}
		foreach ( array_chunk( range( 1, $count ), 200 ) as $numbers ) {
			$rows = array_map( static fn ( int $number ): array => self::row( $version, $number ), $numbers );
			Database::execute(
				'INSERT INTO `' . Database::table( 'leads' ) . '` (' . implode( ', ', array_keys( $rows[0] ) ) . ') VALUES ' . implode( ', ', array_map( static fn ( array $row ): string => "( '" . implode( "', '", array_map( 'esc_sql', $row ) ) . "' )", $rows ) )
			);
		}
	}

	/**
	 * A lead's row as an older version wrote it: the second has no name, the third has expired.
	 *
	 * @param string $version File of the tables.
	 * @param int    $number  Which.
	 * @return array<string, int|string>
	 */
	private static function row( string $version, int $number ): array {
		$fields = array(
			'name'    => 2 === $number ? '' : 'Élodie Martin ' . $number,
			'email'   => 2 === $number ? 'Nobody@example.com' : "Elodie$number@example.com",
			'message' => 'Bonjour ' . $number,
		);
		$row    = array(
			'id'                => self::id( $number ),
			'form_id'           => self::FORM_ID,
			'post_id'           => 0,
			'listing_reference' => '',
			'page'              => '/',
			'language'          => 'fr',
			'fields'            => (string) wp_json_encode( $fields, JSON_UNESCAPED_UNICODE ),
			'search_text'       => strtolower( remove_accents( implode( "\n", $fields ) ) ) . "\n\n",
			'email'             => strtolower( $fields['email'] ),
			'body_hash'         => '',
			'token_nonce'       => (string) $number,
			'verdict'           => 'accept',
			'reasons'           => '',
			'received_at'       => self::NOW - 3600,
			'expires_at'        => 3 === $number ? self::NOW - 1 : self::NOW + YEAR_IN_SECONDS,
			'erase_at'          => self::NOW + YEAR_IN_SECONDS,
		);

		return 'version-1' === $version ? $row + array(
			'mail_state'    => 'sent',
			'mail_attempts' => 1,
			'mail_next_at'  => 0,
		) : $row + array(
			'kind'            => 'contact',
			'team'            => '',
			'listing_title'   => '',
			'labels'          => '{}',
			'consents'        => '[]',
			'text_hash'       => '',
			'last_contact_at' => self::NOW - 3600,
			'deliveries'      => '{}',
			'due_at'          => 0,
			'activity'        => '',
		);
	}

	/**
	 * Id of one of these leads.
	 *
	 * @param int $number Which.
	 */
	private static function id( int $number ): string {
		return sprintf( '22222222-2222-4222-8222-%012d', $number );
	}

	/**
	 * Removes tables, and all else that the site has of the plugin.
	 *
	 * @param list<string> $tables Some of the plugin's.
	 */
	private function forget( array $tables = Schema::TABLES ): void {
		Schema::drop( $tables );
		Capabilities::remove();
		Installation::deactivate();
		foreach ( $this->options() as $option ) {
			delete_option( $option );
		}
		$this->start_anew();
	}

	/**
	 * Forgets what a process remembers.
	 */
	private function start_anew(): void {
		wp_cache_flush();
		unset( $GLOBALS['wp_roles'] );
	}

	/**
	 * Lets an activation die.
	 *
	 * @param int $after After how many queries.
	 */
	private function die_after( int $after ): void {
		$done = 0;
		$die  = static function ( string $sql ) use ( $after, &$done ): string {
			if ( $done++ === $after ) {
				throw new RuntimeException( 'Died.' );
			}
			return $sql;
		};
		add_filter( 'query', $die );
		try {
			Installation::activate();
			self::fail( 'It did not die.' );
		} catch ( RuntimeException $death ) {
			self::assertSame( 'Died.', $death->getMessage() );
		} finally {
			remove_filter( 'query', $die );
		}
	}

	/**
	 * What is asked of the database meanwhile.
	 *
	 * @param callable(): void $action Does something.
	 * @param string           $which  Expression for the queries wanted.
	 * @return list<string>
	 */
	private function queries( callable $action, string $which ): array {
		$queries = array();
		$note    = static function ( string $sql ) use ( &$queries ): string {
			$queries[] = $sql;
			return $sql;
		};
		add_filter( 'query', $note );
		$action();
		remove_filter( 'query', $note );

		return array_values( preg_grep( $which, $queries ) ?: array() );
	}

	/**
	 * Everything that an upgrade may change.
	 *
	 * @return array<string, mixed>
	 */
	private function state(): array {
		$events = array();
		foreach ( _get_cron_array() as $hooks ) {
			foreach ( array_keys( $hooks ) as $hook ) {
				$events[] = $hook;
			}
		}

		return array(
			'tables'  => $this->columns_and_keys(),
			'leads'   => $this->rows(),
			'options' => $this->options(),
			'events'  => array_filter( $events, static fn ( string $hook ): bool => str_starts_with( $hook, 'doorstep_' ) ),
			'roles'   => get_option( $this->prefix . 'user_roles' ),
		);
	}

	/**
	 * Names of the plugin's options.
	 *
	 * @return list<string>
	 */
	private function options(): array {
		return array_map( 'strval', array_column( Database::rows( 'SELECT option_name FROM ' . $this->database()->options . " WHERE option_name LIKE 'doorstep%' ORDER BY option_name" ), 'option_name' ) );
	}

	/**
	 * The lines of each table's definition, in any order.
	 *
	 * @return array<string, list<string>>
	 */
	private function columns_and_keys(): array {
		$tables = array();
		foreach ( Schema::TABLES as $table ) {
			$lines = explode( "\n", (string) Database::rows( 'SHOW CREATE TABLE `' . Database::table( $table ) . '`' )[0]['Create Table'] );
			$lines = array_map( static fn ( string $line ): string => trim( $line, " \t," ), $lines );
			sort( $lines );
			$tables[ $table ] = $lines;
		}

		return $tables;
	}

	/**
	 * The leads, by what they are sorted by; none where there is no table.
	 *
	 * @return list<array<string, string|null>>
	 */
	private function rows(): array {
		$has_name = Schema::is_whole() ? 'name AS sorted' : "'' AS sorted";
		$rows     = array() === Database::rows( 'SHOW TABLES LIKE %s', array( Database::table( 'leads' ) ) ) ? array() : Database::rows( 'SELECT *, ' . $has_name . ' FROM `' . Database::table( 'leads' ) . '` ORDER BY ' . ( Schema::is_whole() ? 'name, id' : 'id' ) );

		return $rows;
	}

	/**
	 * How many leads have no name to sort by.
	 */
	private function count_unsorted(): int {
		return (int) Database::rows( "SELECT COUNT(*) AS number FROM %i WHERE name = '' AND expires_at > %d", array( Database::table( 'leads' ), self::NOW ) )[0]['number'];
	}

	/**
	 * Gives the site its key, without which it has no forms.
	 */
	private function add_key(): void {
		\Doorstep\Key::create();
	}
}
