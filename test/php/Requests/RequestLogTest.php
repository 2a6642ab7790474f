<?php
/**
 * Tests of the log of rights requests.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Requests;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Installation;
use Doorstep\Requests\RequestLog;
use Doorstep\Schema;
use Doorstep\Test\Leads\DoorTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What was asked is answered within a month, provably, and the proof has an end too.
 */
final class RequestLogTest extends DoorTestCase {

	/**
	 * Notes an open request.
	 *
	 * @param string $id    Its id.
	 * @param int    $at    Unix seconds.
	 * @param string $email Whose.
	 */
	private static function note( string $id, int $at = self::NOW, string $email = 'elodie@example.com' ): void {
		self::assertTrue( RequestLog::add( $id, 'restriction', $email, $at ) );
	}

	/**
	 * Lists the log.
	 *
	 * @param array<string, int> $query Query.
	 * @return array<string, mixed>
	 */
	private function listed( array $query = array() ): array {
		$this->log_in( 'doorstep_marketing' );
		$reply = $this->request( 'GET', '/doorstep/v1/requests', null, array(), $query );
		$data  = $reply->get_data();
		self::assertSame( 200, $reply->get_status() );
		self::assertSame( 'no-store, private', $reply->get_headers()['Cache-Control'] );
		self::assertIsArray( $data );

		return $data;
	}

	public function test_a_request_is_due_a_month_later_by_the_calendar(): void {
		self::note( 'a', (int) strtotime( '2026-01-31T10:00:00Z' ) );
		self::assertSame( strtotime( '2026-02-28T10:00:00Z' ), RequestLog::find( 'a' )['due_at'] ?? 0 );
	}

	public function test_the_most_urgent_open_request_stands_on_top_and_what_is_done_below(): void {
		self::note( 'late', self::NOW - 40 * DAY_IN_SECONDS );
		self::note( 'soon', self::NOW - DAY_IN_SECONDS );
		self::note( 'first-done', self::NOW - 3 * DAY_IN_SECONDS );
		self::note( 'last-done', self::NOW - 2 * DAY_IN_SECONDS );
		RequestLog::close( 'first-done', RequestLog::DONE );
		RequestLog::close( 'last-done', RequestLog::REFUSED );
		$requests = $this->listed()['requests'];

		self::assertSame( array( 'late', 'soon', 'last-done', 'first-done' ), array_column( $requests, 'id' ) );
		self::assertSame( array( 'overdue', 'open', 'done', 'done' ), array_column( $requests, 'state' ) );
		self::assertTrue( rest_validate_value_from_schema( $this->listed(), \Doorstep\Contract::schema( 'request-list' ) ) );
	}

	public function test_lists_page_by_page(): void {
		for ( $number = 10; $number < 35; $number++ ) {
			self::note( 'request-' . $number );
		}
		$first = $this->listed();
		self::assertCount( 20, $first['requests'] );
		self::assertSame( 2, $first['next'] );
		$second = $this->listed( array( 'page' => 2 ) );
		self::assertCount( 5, $second['requests'] );
		self::assertNull( $second['next'] );
	}

	public function test_staff_closes_a_request_once(): void {
		self::note( 'request-1' );
		$this->log_in( 'doorstep_marketing' );
		foreach ( array( 'refused', 'done' ) as $outcome ) {
			$data = $this->request( 'POST', '/doorstep/v1/requests/request-1', array( 'outcome' => $outcome ) )->get_data();
			self::assertSame( 'refused', is_array( $data ) ? $data['outcome'] : '' );
		}
		self::assertSame( 404, $this->request( 'POST', '/doorstep/v1/requests/request-2', array( 'outcome' => 'done' ) )->get_status() );
		self::assertSame( 400, $this->request( 'POST', '/doorstep/v1/requests/request-1', array( 'outcome' => 'open' ) )->get_status() );
	}

	/**
	 * Roles, and whether they see the log.
	 *
	 * @return array<string, array{string, int}>
	 */
	public static function roles(): array {
		return array(
			'a stranger'    => array( '', 401 ),
			'subscriber'    => array( 'subscriber', 403 ),
			'editor'        => array( 'editor', 403 ),
			'marketing'     => array( 'doorstep_marketing', 200 ),
			'administrator' => array( 'administrator', 200 ),
		);
	}

	#[DataProvider( 'roles' )]
	public function test_s3_only_who_may_read_leads_sees_the_log_and_closes_in_it( string $role, int $status ): void {
		self::note( 'request-1' );
		if ( '' !== $role ) {
			$this->log_in( $role );
		}
		self::assertSame( $status, $this->request( 'GET', '/doorstep/v1/requests' )->get_status() );
		self::assertSame( $status, $this->request( 'POST', '/doorstep/v1/requests/request-1', array( 'outcome' => 'done' ) )->get_status() );
		self::assertSame( 200 === $status, (bool) ( RequestLog::find( 'request-1' )['done_at'] ?? 0 ) );
	}

	public function test_nobody_reads_a_request_from_the_second_on_in_which_its_time_is_over(): void {
		self::note( 'request-1' );
		$this->set_clock( Clock::add_months( self::NOW, 36 ) - 1 );
		self::assertCount( 1, $this->listed()['requests'] );
		$this->set_clock( Clock::add_months( self::NOW, 36 ) );
		self::assertSame( array(), $this->listed()['requests'] );
		self::assertNull( RequestLog::find( 'request-1' ) );
		self::assertSame( array(), RequestLog::of_person( 'elodie@example.com', 9, 0 ) );

		do_action( Installation::PURGE_EVENT );
		self::assertSame( array(), Database::rows( 'SELECT * FROM %i', array( Database::table( 'requests' ) ) ) );
	}

	public function test_a_shorter_term_counts_at_once(): void {
		self::note( 'request-1', Clock::add_months( self::NOW, -12 ) );
		self::note( 'request-2', Clock::add_months( self::NOW, -12 ) + 1 );
		self::assertCount( 2, $this->listed()['requests'] );
		$this->set_settings( array( 'retention' => array( 'requestMonths' => 12 ) ) );

		self::assertSame( array( 'request-2' ), array_column( $this->listed()['requests'], 'id' ) );
		RequestLog::purge();
		self::assertSame( array( 'request-2' ), array_column( Database::rows( 'SELECT id FROM %i', array( Database::table( 'requests' ) ) ), 'id' ) );
	}

	public function test_a_longer_term_counts_for_requests_from_then_on(): void {
		self::note( 'request-1' );
		$this->set_settings( array( 'retention' => array( 'requestMonths' => 60 ) ) );
		self::note( 'request-2' );
		$this->set_clock( Clock::add_months( self::NOW, 36 ) );

		self::assertSame( array( 'request-2' ), array_column( $this->listed()['requests'], 'id' ) );
	}

	public function test_the_table_is_dropped_with_the_others(): void {
		self::assertContains( 'requests', Schema::TABLES );
	}

	public function test_k1_cores_exporter_has_the_persons_requests(): void {
		self::note( 'request-1' );
		self::note( 'request-2', self::NOW, 'other@example.com' );
		RequestLog::close( 'request-1', RequestLog::DONE );
		$exporter = apply_filters( 'wp_privacy_personal_data_exporters', array() )['doorstep-requests'];
		$result   = call_user_func( $exporter['callback'], 'Elodie@example.com', 1 );

		self::assertTrue( $result['done'] );
		self::assertSame( array( 'doorstep-request-request-1' ), array_column( $result['data'], 'item_id' ) );
		self::assertContains( gmdate( 'c', self::NOW ), array_column( $result['data'][0]['data'], 'value' ) );
		self::assertSame( array(), call_user_func( $exporter['callback'], 'nobody@example.com', 1 )['data'] );
	}
}
