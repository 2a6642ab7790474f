<?php
/**
 * Tests of the limit by address and day.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Consent\Revision;
use Doorstep\Contract;
use Doorstep\Installation;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use WP_REST_Response;

/**
 * Nobody can fill the log, and nobody is found in it.
 */
final class DailyCapTest extends TestCase {

	/**
	 * Noon of a day in UTC.
	 */
	private const NOON = 1_800_014_400;

	/**
	 * A site that asks about one service, at noon.
	 */
	protected function setUp(): void {
		parent::setUp();
		self::assertNull(
			Settings::save(
				array(
					'services'   => array( 'youtube' ),
					'countShown' => true,
				) + Settings::all()
			)
		);
		$this->set_clock( self::NOON );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.9';
	}

	/**
	 * The address of the other tests.
	 */
	protected function tearDown(): void {
		$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
		// What a test could not leave to the transaction: SQLite rolls a whole one back when a key is there already.
		$this->database()->query( 'DELETE FROM ' . $this->database()->prefix . 'doorstep_consents' );
		delete_option( Settings::OPTION );
		parent::tearDown();
	}

	/**
	 * The last one says when to come back: at midnight of UTC.
	 */
	public function test_one_address_adds_as_many_records_as_documented_and_not_one_more(): void {
		$limit = Contract::limit( 'consentsPerAddressAndDay' );
		$codes = array();
		for ( $sent = 0; $sent < $limit + 20; $sent++ ) {
			$codes[] = $this->send()->get_status();
		}

		self::assertSame( array_merge( array_fill( 0, $limit, 204 ), array_fill( 0, 20, 429 ) ), $codes );
		self::assertSame( $limit, $this->count_rows() );

		$reply = $this->send();
		self::assertSame( 'too_many', ( (array) $reply->get_data() )['code'] );
		self::assertSame( (string) ( 12 * 3600 ), $reply->get_headers()['Retry-After'] );
		self::assertSame( 'no-store', $reply->get_headers()['Cache-Control'] );

		$_SERVER['REMOTE_ADDR'] = '203.0.113.10';
		self::assertSame( 204, $this->send()->get_status(), 'Another address must not be refused.' );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.9';
		$this->set_clock( self::NOON + 12 * 3600 );
		self::assertSame( 204, $this->send()->get_status(), 'The next day must be a new one.' );
	}

	/**
	 * A browser that heard no answer asks again, however full the day is.
	 */
	public function test_repeating_a_record_does_not_count(): void {
		$limit = Contract::limit( 'consentsPerAddressAndDay' );
		$this->database()->query( 'COMMIT' );
		$id = wp_generate_uuid4();
		for ( $sent = 0; $sent < 5; $sent++ ) {
			self::assertSame( 204, $this->send( $id )->get_status() );
		}
		for ( $sent = 1; $sent < $limit; $sent++ ) {
			self::assertSame( 204, $this->send()->get_status() );
		}
		self::assertSame( 429, $this->send()->get_status() );
		self::assertSame( 204, $this->send( $id )->get_status() );
		self::assertSame( $limit, $this->count_rows() );
	}

	/**
	 * On a cluster another node may have given the next place away a moment ago.
	 */
	public function test_a_place_that_is_taken_meanwhile_is_not_given_twice(): void {
		$this->database()->query( 'COMMIT' );
		$this->send();
		$this->send();
		// The node that reads is late: it knows of no row of this sender.
		add_filter( 'query', static fn ( string $query ): string => str_replace( 'MAX( sender )', 'NULL', $query ) );
		self::assertSame( 204, $this->send()->get_status() );

		self::assertSame( array( '00001', '00002', '00003' ), array_map( static fn ( string $sender ): string => substr( $sender, -5 ), $this->senders() ) );
	}

	/**
	 * A request may say anything of itself.
	 */
	public function test_what_a_request_says_of_its_sender_does_not_count(): void {
		foreach ( array( 'X-Forwarded-For', 'Client-IP', 'X-Real-IP', 'Forwarded', 'CF-Connecting-IP' ) as $number => $header ) {
			$_SERVER[ 'HTTP_' . strtoupper( str_replace( '-', '_', $header ) ) ] = '198.51.100.' . $number;
			$this->send( null, array( $header => '198.51.100.' . $number ) );
			unset( $_SERVER[ 'HTTP_' . strtoupper( str_replace( '-', '_', $header ) ) ] );
		}

		self::assertCount( 1, $this->networks() );
	}

	/**
	 * One subscriber has a whole /64, and an IPv4 address is the same one in IPv6 writing.
	 */
	public function test_an_address_counts_by_its_network(): void {
		foreach ( array( '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff' ) as $address ) {
			$_SERVER['REMOTE_ADDR'] = $address;
			$this->send();
		}
		self::assertCount( 1, $this->networks() );
		$_SERVER['REMOTE_ADDR'] = '2001:db8:1:3::1';
		$this->send();
		self::assertCount( 2, $this->networks() );
		foreach ( array( '203.0.113.9', '::ffff:203.0.113.9' ) as $address ) {
			$_SERVER['REMOTE_ADDR'] = $address;
			$this->send();
		}
		self::assertCount( 3, $this->networks() );
	}

	/**
	 * Behind a proxy that the owner names; what is no address is one sender for all.
	 */
	public function test_an_owner_says_where_the_address_is_behind_a_proxy(): void {
		$addresses = array( '198.51.100.1', '198.51.100.2', 'x', '<script>', array() );
		add_filter(
			'doorstep_visitor_address',
			static function () use ( &$addresses ) {
				return array_shift( $addresses );
			}
		);
		for ( $sent = 0; $sent < 5; $sent++ ) {
			self::assertSame( 204, $this->send()->get_status() );
		}

		self::assertCount( 3, $this->networks() );
	}

	/**
	 * By the daily event, on its own.
	 */
	public function test_after_the_day_no_row_can_be_tied_to_an_address(): void {
		$this->send();
		$this->request( 'POST', '/doorstep/v1/consents/shown' );
		do_action( Installation::PURGE_EVENT );
		self::assertCount( 1, $this->senders(), 'The day is not over.' );

		$this->set_clock( self::NOON + 12 * 3600 );
		do_action( Installation::PURGE_EVENT );

		self::assertSame( array(), $this->senders() );
		self::assertSame( array(), $this->senders( 'banner_shown' ) );
		self::assertSame( 1, $this->count_rows() );
	}

	/**
	 * The next record does what the event has not done.
	 */
	public function test_where_cron_never_runs_the_next_record_forgets_the_days_before(): void {
		for ( $sent = 0; $sent < 30; $sent++ ) {
			$this->send();
		}
		$this->set_clock( self::NOON + 86400 );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.10';
		$this->send();

		self::assertCount( 1, $this->senders() );
	}

	/**
	 * The same address on two days has two hashes, and none of them is a hash of the address alone.
	 */
	public function test_the_hash_is_another_one_each_day_and_on_each_site(): void {
		$this->send();
		$first = $this->networks();
		$this->set_clock( self::NOON + 86400 );
		$this->send();
		$second = $this->networks();
		update_option( 'doorstep_key', str_repeat( 'ab', 32 ) );
		$this->send();

		$hashes = array_unique( array_map( static fn ( string $network ): string => substr( $network, 6 ), array( ...$first, ...$second, ...$this->networks() ) ) );
		self::assertCount( 3, $hashes );
	}

	/**
	 * Pages that are left unanswered must not use up what a sender's proof is allowed.
	 */
	public function test_pages_left_unanswered_have_their_own_limit(): void {
		$limit = Contract::limit( 'consentsPerAddressAndDay' );
		for ( $sent = 0; $sent < $limit; $sent++ ) {
			self::assertSame( 204, $this->request( 'POST', '/doorstep/v1/consents/shown' )->get_status() );
		}
		$reply = $this->request( 'POST', '/doorstep/v1/consents/shown' );

		self::assertSame( 429, $reply->get_status() );
		self::assertArrayHasKey( 'Retry-After', $reply->get_headers() );
		self::assertSame( 204, $this->send()->get_status() );
	}

	/**
	 * Sends a record.
	 *
	 * @param string|null           $id      Its id; a new one where none is given.
	 * @param array<string, string> $headers By name.
	 */
	private function send( ?string $id = null, array $headers = array() ): WP_REST_Response {
		return $this->request(
			'POST',
			'/doorstep/v1/consents',
			array(
				'id'       => $id ?? wp_generate_uuid4(),
				'revision' => Revision::current(),
				'granted'  => array( 'youtube' ),
				'refused'  => array(),
				'source'   => 'banner',
				'language' => 'fr',
				'previous' => null,
			),
			$headers
		);
	}

	/**
	 * What ties rows to a sender.
	 *
	 * @param string $table Name without prefix.
	 * @return list<string>
	 */
	private function senders( string $table = 'consents' ): array {
		/**
		 * One column.
		 *
		 * @var list<string> $senders
		 */
		$senders = $this->database()->get_col( 'SELECT sender FROM ' . $this->database()->prefix . 'doorstep_' . $table . ' WHERE sender IS NOT NULL ORDER BY sender' );

		return $senders;
	}

	/**
	 * The senders without their places.
	 *
	 * @return list<string>
	 */
	private function networks(): array {
		return array_values( array_unique( array_map( static fn ( string $sender ): string => substr( $sender, 0, -6 ), $this->senders() ) ) );
	}

	/**
	 * How many records the table holds.
	 */
	private function count_rows(): int {
		return (int) $this->database()->get_var( 'SELECT COUNT(*) FROM ' . $this->database()->prefix . 'doorstep_consents' );
	}
}
