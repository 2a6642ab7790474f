<?php
/**
 * Tests of POST /consents/shown.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Clock;
use Doorstep\Installation;
use Doorstep\Settings;
use Doorstep\Test\TestCase;

/**
 * Counted where the owner counts, and nothing but counted.
 */
final class ShownEndpointTest extends TestCase {

	private const ROUTE = '/doorstep/v1/consents/shown';

	/**
	 * The site does not count by itself.
	 */
	public function test_a_site_that_does_not_count_notes_nothing(): void {
		self::assertSame( 404, $this->request( 'POST', self::ROUTE )->get_status() );
		self::assertSame( array(), $this->rows() );
	}

	/**
	 * The whole row is looked at.
	 */
	public function test_a_page_left_unanswered_is_noted_with_its_time_alone(): void {
		$this->count_pages();
		$this->set_clock( 1_800_000_000 );

		$reply = $this->request( 'POST', self::ROUTE, '', array( 'User-Agent' => 'Firefox' ) );

		self::assertSame( 204, $reply->get_status() );
		self::assertSame( 'no-store', $reply->get_headers()['Cache-Control'] );
		$row = $this->rows()[0] ?? array();
		self::assertSame( array( 'id', 'recorded_at', 'sender' ), array_keys( $row ) );
		self::assertSame( '1800000000', $row['recorded_at'] );
	}

	/**
	 * Another site's page, and a body that has no business here.
	 */
	public function test_refuses_what_no_page_of_this_site_sends(): void {
		$this->count_pages();
		self::assertSame( 403, $this->request( 'POST', self::ROUTE, '', array( 'Origin' => 'https://other.example' ) )->get_status() );
		self::assertSame( 413, $this->request( 'POST', self::ROUTE, str_repeat( 'x', 257 ), array( 'Content-Type' => 'text/plain' ) )->get_status() );
		self::assertSame( array(), $this->rows() );
	}

	/**
	 * The sender tries later, or not at all; it is told nothing of the database.
	 */
	public function test_what_was_not_noted_is_not_confirmed(): void {
		$this->count_pages();
		add_filter( 'query', static fn ( string $query ): string => str_starts_with( $query, 'INSERT' ) ? 'INSERT INTO no_such_table VALUES (1)' : $query );

		self::assertSame( 503, $this->request( 'POST', self::ROUTE )->get_status() );
	}

	/**
	 * As long as a record of the same day.
	 */
	public function test_is_deleted_when_the_retention_of_records_is_over(): void {
		$this->count_pages();
		$this->set_clock( 1_800_000_000 );
		$this->request( 'POST', self::ROUTE );

		$end = Clock::add_months( 1_800_000_000, Settings::all()['retention']['consentMonths'] );
		$this->set_clock( $end - 1 );
		do_action( Installation::PURGE_EVENT );
		self::assertCount( 1, $this->rows() );
		$this->set_clock( $end );
		do_action( Installation::PURGE_EVENT );
		self::assertCount( 0, $this->rows() );
	}

	/**
	 * The owner's switch.
	 */
	private function count_pages(): void {
		self::assertNull( Settings::save( array( 'countShown' => true ) + Settings::all() ) );
	}

	/**
	 * The table.
	 *
	 * @return list<array<string, string|null>>
	 */
	private function rows(): array {
		/**
		 * Texts or NULL by column.
		 *
		 * @var list<array<string, string|null>> $rows
		 */
		$rows = $this->database()->get_results( 'SELECT * FROM ' . $this->database()->prefix . 'doorstep_banner_shown', ARRAY_A );

		return $rows;
	}
}
