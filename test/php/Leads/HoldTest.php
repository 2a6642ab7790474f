<?php
/**
 * Tests of holds.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadStep;
use Doorstep\Leads\LeadSteps;
use Doorstep\Leads\Purge;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * A lead on hold is kept until the day that staff said with a reason, and not a second longer.
 */
final class HoldTest extends StepsTestCase {

	private const TERM_OVER = 1829736000; // 25 December 2027, 12:00 UTC: a lead of NOW expired a month ago.

	/**
	 * Sets the time zone.
	 */
	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Europe/Paris' );
	}

	public function test_a_hold_keeps_a_lead_to_the_last_second_of_its_day_in_the_sites_time_zone(): void {
		$id = $this->received();
		$this->log_in( 'doorstep_marketing' );

		list( $status, $lead ) = $this->hold( $id, '2030-06-30', 'contract' );

		self::assertSame( 200, $status );
		self::assertSame( '2030-06-30T21:59:59Z', $lead['expiresAt'] );
		self::assertSame( array( 'contract', '2030-06-30T21:59:59Z', 'Dispute about the deposit' ), array_values( (array) $lead['hold'] ) );
		self::assertSame( array( 'held', 'Dispute about the deposit', wp_get_current_user()->display_name ), array( $lead['activity'][0]['kind'], $lead['activity'][0]['text'], $lead['activity'][0]['user'] ) );
		$end = (int) strtotime( '2030-06-30 21:59:59 UTC' );
		$this->set_clock( $end - 1 );
		Purge::run();
		$this->seen( $id );
		$this->set_clock( $end );
		self::assertSame( 404, $this->request( 'GET', self::LEADS . '/' . $id )->get_status() );
		Purge::run();
		self::assertSame( array(), $this->all_rows(), 'It has no pending stage.' );
	}

	public function test_a_hold_never_shortens_the_term_and_ends_by_itself(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );

		$lead = $this->hold( $id, '2025-12-31' )[1];
		self::assertSame( '2027-11-22T12:00:00Z', $lead['expiresAt'] );
		self::assertIsArray( $lead['hold'] );
		self::assertCount( 1, LeadList::page( self::wanted( array( 'mark' => 'held' ) ), null, 5 )['leads'] );

		$this->set_clock( (int) strtotime( '2026-01-01 00:00:00 UTC' ) );
		self::assertNull( $this->seen( $id )['hold'] );
		self::assertSame( 409, $this->step( $id, 'released' )[0] );
		Purge::run();
		self::assertSame( array(), LeadList::page( self::wanted( array( 'mark' => 'held' ) ), null, 5 )['leads'] );
		self::assertSame( '2027-11-22T12:00:00Z', $this->seen( $id )['expiresAt'] );
		self::assertSame( 200, $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status() );
	}

	/**
	 * Holds that say too little or too much.
	 *
	 * @return iterable<string, array{array<string, string>, int}>
	 */
	public static function wrong(): iterable {
		$right = array(
			'kind'  => 'legal',
			'until' => '2030-01-01',
			'text'  => 'Dispute',
		);
		foreach ( array( 'kind', 'until', 'text' ) as $name ) {
			yield 'no ' . $name => array( array_diff_key( $right, array( $name => '' ) ), 422 );
		}
		yield 'blank reason' => array( array( 'text' => " \n " ) + $right, 422 );
		yield 'long reason' => array( array( 'text' => str_repeat( 'é', 301 ) ) + $right, 422 );
		yield 'other kind' => array( array( 'kind' => 'forever' ) + $right, 400 );
		yield 'no date' => array( array( 'until' => 'soon' ) + $right, 400 );
		yield 'no such day' => array( array( 'until' => '2030-02-30' ) + $right, 422 );
		yield 'over' => array( array( 'until' => '2025-11-21' ) + $right, 422 );
		yield 'line end' => array( array( 'until' => "2030-01-01\n" ) + $right, 400 );
		yield 'ten years and a day' => array( array( 'until' => '2035-11-23' ) + $right, 422 );
		yield 'identity, five years and a day' => array( array( 'kind' => 'identity', 'until' => '2030-11-23' ) + $right, 422 ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * Refused with a message, and nothing is done.
	 *
	 * @param array<string, string> $more   Of the body.
	 * @param int                   $status HTTP status.
	 */
	#[DataProvider( 'wrong' )]
	public function test_a_hold_needs_kind_end_and_reason( array $more, int $status ): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$before = $this->all_rows();

		list( $found, $error ) = $this->step( $id, 'held', $more );

		self::assertSame( $status, $found );
		self::assertNotSame( '', $error['message'] );
		self::assertSame( array( $before, array() ), array( $this->all_rows(), self::trail() ) );
	}

	public function test_the_longest_holds_are_taken(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );

		self::assertSame( '2035-11-22T22:59:59Z', $this->hold( $id, '2035-11-22' )[1]['expiresAt'] );
		self::assertSame( '2030-11-22T22:59:59Z', $this->hold( $id, '2030-11-22', 'identity' )[1]['expiresAt'], 'The later one replaces the first.' );
		self::assertSame( '2027-11-22T12:00:00Z', $this->hold( $id, '2025-11-22' )[1]['expiresAt'], 'Today is still to come.' );
		self::assertSame( 200, $this->step( $id, 'held', array( 'kind' => 'legal', 'until' => '2030-01-01', 'text' => str_repeat( 'é', 300 ) ) )[0] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( str_repeat( 'é', 300 ), $this->seen( $id )['hold']['reason'] );
	}

	public function test_a_hold_that_is_set_anew_ends_with_the_years_from_the_last_contact_that_the_documents_promise(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->hold( $id, '2035-11-22' );
		$this->set_clock( (int) strtotime( '2030-01-15 12:00 UTC' ) );
		$before = $this->all_rows();

		foreach ( array( 'legal' => '2035-11-23', 'contract' => '2035-11-23', 'identity' => '2030-11-23' ) as $kind => $until ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			list( $status, $error ) = $this->hold( $id, $until, $kind );
			self::assertSame( array( 422, 'doorstep_hold', $before ), array( $status, $error['code'], $this->all_rows() ), $kind );
			self::assertStringContainsString( substr( $until, 0, 4 ) . '-11-22', $error['message'] );
		}
		self::assertSame( '2035-11-22T22:59:59Z', $this->hold( $id, '2035-11-22' )[1]['expiresAt'] );

		self::assertSame( 200, $this->step( $id, 'contact' )[0] );
		self::assertSame( '2040-01-15T22:59:59Z', $this->hold( $id, '2040-01-15' )[1]['expiresAt'] );
	}

	public function test_a_contact_on_hold_keeps_the_hold(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->hold( $id, '2030-06-30' );
		$this->set_clock( self::NOW + 30 * DAY_IN_SECONDS );

		$lead = $this->step( $id, 'contact' )[1];

		self::assertSame( array( '2030-06-30T21:59:59Z', 'legal' ), array( $lead['expiresAt'], $lead['hold']['kind'] ) );
		self::assertSame( '2027-12-22T12:00:00Z', $this->step( $id, 'released' )[1]['expiresAt'], 'The rule counts from the contact.' );
	}

	public function test_a_shorter_term_leaves_a_held_lead_alone(): void {
		$id    = $this->received();
		$other = $this->received();
		$this->log_in( 'administrator' );
		$this->hold( $id, '2030-06-30' );

		$this->set_settings( array( 'retention' => array( 'leadMonths' => 6 ) ) );

		self::assertSame( array( '2030-06-30T21:59:59Z', '2026-05-22T12:00:00Z' ), array( $this->seen( $id )['expiresAt'], $this->seen( $other )['expiresAt'] ) );
		self::assertSame( '2026-05-22T12:00:00Z', $this->step( $id, 'released' )[1]['expiresAt'] );
	}

	public function test_a_transferred_lead_goes_sooner_but_not_from_its_hold_and_gets_its_term_back(): void {
		$this->set_settings( array( 'retention' => array( 'transferredDays' => 30 ) ) );
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->set_clock( self::NOW + DAY_IN_SECONDS );

		self::assertSame( '2025-12-23T12:00:00Z', $this->step( $id, 'transferred' )[1]['expiresAt'] );
		self::assertSame( '2030-06-30T21:59:59Z', $this->hold( $id, '2030-06-30' )[1]['expiresAt'] );
		self::assertSame( '2025-12-23T12:00:00Z', $this->step( $id, 'released' )[1]['expiresAt'] );
		self::assertSame( '2027-11-22T12:00:00Z', $this->step( $id, 'reopened' )[1]['expiresAt'] );
		$this->set_clock( (int) strtotime( '2027-11-20 12:00:00 UTC' ) );
		self::assertSame( '2027-11-22T12:00:00Z', $this->step( $id, 'transferred' )[1]['expiresAt'], 'Never later.' );
	}

	public function test_a_release_that_ends_the_lead_is_asked_for_twice(): void {
		$id = $this->received();
		$this->log_in( 'doorstep_marketing' );
		$this->hold( $id, '2030-06-30' );
		$this->set_clock( self::TERM_OVER );
		$before = $this->all_rows();

		list( $status, $error ) = $this->step( $id, 'released' );
		self::assertSame( array( 409, 'doorstep_confirm' ), array( $status, $error['code'] ) );
		self::assertSame( $before, $this->all_rows() );

		list( $status, $reply ) = $this->step( $id, 'released', array( 'confirm' => true ) );
		self::assertSame( 200, $status );
		self::assertTrue( rest_validate_value_from_schema( $reply, Contract::schema( 'lead-expired' ) ) );
		self::assertSame( 404, $this->request( 'GET', self::LEADS . '/' . $id )->get_status() );
	}

	public function test_staff_erase_no_lead_on_hold(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->hold( $id, '2030-06-30' );

		$response = $this->request( 'DELETE', self::LEADS . '/' . $id );
		self::assertSame( array( 409, 'doorstep_held' ), array( $response->get_status(), self::code( $response ) ) );
		self::assertNotContains( 'erase ' . $id, self::trail() );

		$this->step( $id, 'released' );
		self::assertSame( 200, $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status() );
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_a_hold_that_comes_as_somebody_erases_wins(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		self::meanwhile( fn () => $this->hold( $id, '2030-06-30' ), 'DELETE FROM' );

		self::assertSame( 409, $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status() );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_a_hold_and_a_note_at_once_are_both_kept(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		self::meanwhile( static fn () => LeadSteps::take( $id, new LeadStep( 'note', 'Called' ) ) );

		$lead = $this->hold( $id, '2030-06-30' )[1];

		self::assertSame( array( 'note', 'held' ), array_column( (array) $lead['activity'], 'kind' ) );
		self::assertSame( '2030-06-30T21:59:59Z', $lead['expiresAt'] );
		self::assertCount( 2, self::trail() );
	}

	public function test_who_is_overtaken_each_time_is_told(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$table = Database::table( 'leads' );
		add_filter( 'query', static fn ( string $sql ): string => str_contains( $sql, 'revision = revision + 1' ) ? "UPDATE $table SET revision = 1 WHERE id = 'nobody'" : $sql );

		self::assertSame( array( 409, 'doorstep_busy' ), array( $this->hold( $id, '2030-06-30' )[0], $this->hold( $id, '2030-06-30' )[1]['code'] ) );
	}
}
