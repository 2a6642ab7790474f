<?php
/**
 * Tests of what staff do with leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\Leads\Trail;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Staff note, answer and erase; each has its own capability and leaves a trace that names no visitor.
 */
final class LeadActionsTest extends LeadsTestCase {

	/**
	 * Empties the trail.
	 */
	protected function setUp(): void {
		parent::setUp();
		Database::execute( 'DELETE FROM %i', array( Database::table( 'trail' ) ) );
	}

	/**
	 * Does a step.
	 *
	 * @param string $id   UUID of the lead.
	 * @param string $step What.
	 * @param string $text A note.
	 * @return array{int, array<mixed>} Status, and the lead as it is then.
	 */
	private function act( string $id, string $step, string $text = '' ): array {
		$response = $this->request( 'POST', self::LEADS . '/' . $id . '/actions', array( 'step' => $step, 'text' => $text ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		return array( $response->get_status(), (array) $response->get_data() );
	}

	/**
	 * The trail: action and lead, oldest first.
	 *
	 * @return list<array{string|null, string|null}>
	 */
	private static function trail(): array {
		return array_map( static fn ( array $row ): array => array( $row['action'], $row['lead_id'] ), Database::rows( 'SELECT action, lead_id FROM %i ORDER BY done_at, id', array( Database::table( 'trail' ) ) ) );
	}

	public function test_a_step_is_kept_with_who_and_when(): void {
		$id = $this->received();
		$this->log_in( 'doorstep_marketing' );
		$this->set_clock( self::NOW + 60 );

		list( $status, $lead ) = $this->act( $id, 'answered', "Called back.\nVisit on Monday." );

		self::assertSame( 200, $status );
		self::assertTrue( rest_validate_value_from_schema( $lead, Contract::schema( 'lead-view' ) ) );
		self::assertSame( 'answered', $lead['state'] );
		self::assertSame( array( '2025-11-22T12:01:00Z', 'answered', "Called back.\nVisit on Monday." ), array( $lead['activity'][0]['at'], $lead['activity'][0]['kind'], $lead['activity'][0]['text'] ) );
		self::assertSame( wp_get_current_user()->display_name, $lead['activity'][0]['user'] );
		self::assertSame( 'new', $this->act( $id, 'reopened' )[1]['state'] );
		self::assertCount( 3, $this->act( $id, 'note', 'x' )[1]['activity'] );
	}

	public function test_only_a_contact_by_the_visitor_moves_the_end(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->set_clock( self::NOW + 30 * DAY_IN_SECONDS );

		$this->request( 'GET', self::LEADS . '/' . $id );
		self::assertSame( '2027-11-22T12:00:00Z', $this->act( $id, 'answered' )[1]['expiresAt'] );
		self::assertSame( '2027-11-22T12:00:00Z', $this->act( $id, 'note', 'x' )[1]['expiresAt'] );
		$lead = $this->act( $id, 'contact' )[1];

		self::assertSame( array( '2025-12-22T12:00:00Z', '2027-12-22T12:00:00Z' ), array( $lead['lastContactAt'], $lead['expiresAt'] ) );
	}

	public function test_a_shorter_term_counts_from_the_last_contact(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->set_clock( self::NOW + 30 * DAY_IN_SECONDS );
		$this->act( $id, 'contact' );
		$settings                            = \Doorstep\Settings::stored();
		$settings['retention']['leadMonths'] = 12;

		self::assertNull( \Doorstep\Settings::save( $settings ) );

		self::assertSame( '2026-12-22T12:00:00Z', $this->request( 'GET', self::LEADS . '/' . $id )->get_data()['expiresAt'] );
	}

	public function test_a_doubtful_lead_that_is_a_persons_lives_as_long_as_others(): void {
		$id = $this->received( array(), array( 'honeypot' => 'x' ) );
		$this->log_in( 'administrator' );

		$lead = $this->act( $id, 'accepted' )[1];

		self::assertSame( array( 'accept', '2027-11-22T12:00:00Z' ), array( $lead['verdict'], $lead['expiresAt'] ) );
		do_action( 'doorstep_mail' );
		$this->act( $id, 'accepted' );
		do_action( 'doorstep_mail' );
		self::assertCount( 1, $this->mails, 'The agency hears of it, once.' );
	}

	public function test_an_empty_note_is_refused_and_an_unknown_step_too(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );

		self::assertSame( 400, $this->act( $id, 'note', " \n" )[0] );
		self::assertSame( 400, $this->act( $id, 'delete' )[0] );
		self::assertSame( 400, $this->act( $id, 'note', str_repeat( 'x', 2001 ) )[0] );
		self::assertSame( array(), self::trail() );
	}

	public function test_an_expired_lead_takes_no_step(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );

		self::assertSame( 404, $this->act( $id, 'note', 'x' )[0] );
		self::assertSame( 404, $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status() );
		self::assertSame( array(), self::trail() );
	}

	public function test_erasing_leaves_nothing_but_a_line_in_the_trail(): void {
		$id = $this->received( array( 'message' => 'CANARY-1' ) );
		$this->log_in( 'administrator' );
		$this->act( $id, 'note', 'CANARY-2' );

		self::assertSame( 200, $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status() );

		self::assertSame( array(), $this->all_rows() );
		self::assertEqualsCanonicalizing( array( array( 'change', $id ), array( 'erase', $id ) ), self::trail() );
	}

	/**
	 * Who may do what.
	 *
	 * @return iterable<string, array{string, int, int, int, int}>
	 */
	public static function roles(): iterable {
		yield 'nobody' => array( '', 401, 401, 401, 401 );
		foreach ( array( 'subscriber', 'contributor', 'author', 'editor' ) as $role ) {
			yield $role => array( $role, 403, 403, 403, 403 );
		}
		yield 'marketing' => array( 'doorstep_marketing', 200, 200, 403, 403 );
		yield 'administrator' => array( 'administrator', 200, 200, 200, 200 );
	}

	/**
	 * Every way against every role.
	 *
	 * @param string $role  Role.
	 * @param int    $read  Status of reading.
	 * @param int    $note  Status of a note.
	 * @param int    $trail Status of the trail.
	 * @param int    $erase Status of erasing.
	 */
	#[DataProvider( 'roles' )]
	public function test_s3_each_way_has_its_capability( string $role, int $read, int $note, int $trail, int $erase ): void {
		$id = $this->received();
		if ( '' === $role ) {
			wp_set_current_user( 0 );
		} else {
			$this->log_in( $role );
		}

		self::assertSame( $read, $this->request( 'GET', self::LEADS . '/' . $id )->get_status() );
		self::assertSame( $note, $this->act( $id, 'note', 'x' )[0] );
		self::assertSame( $trail, $this->request( 'GET', '/doorstep/v1/trail' )->get_status() );
		self::assertSame( $erase, $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status() );
		self::assertCount( 200 === $erase ? 0 : 1, $this->all_rows() );
	}

	public function test_the_trail_says_who_read_what_and_nothing_that_was_read(): void {
		$id   = $this->received( array( 'name' => 'CANARY' ) );
		$user = $this->log_in( 'doorstep_marketing' );
		$this->request( 'GET', self::LEADS . '/' . $id );
		$name = wp_get_current_user()->display_name;
		$this->log_in( 'administrator' );

		$data = $this->request( 'GET', '/doorstep/v1/trail' )->get_data();

		self::assertTrue( rest_validate_value_from_schema( $data, Contract::schema( 'trail-list' ) ) );
		self::assertSame( array( $name, 'read', $id, 1 ), array( $data['entries'][0]['user'], $data['entries'][0]['action'], $data['entries'][0]['leadId'], $data['entries'][0]['leads'] ) );
		self::assertStringNotContainsString( 'CANARY', (string) wp_json_encode( Database::rows( 'SELECT * FROM %i WHERE user_id = %d', array( Database::table( 'trail' ), $user ) ) ) );
	}

	public function test_what_the_trail_cannot_hold_is_not_shown(): void {
		$this->commit();
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->break_statements( Database::table( 'trail' ) );

		$reply = $this->request( 'GET', self::LEADS . '/' . $id );

		self::assertSame( array( 503, 'doorstep_unavailable' ), array( $reply->get_status(), self::code( $reply ) ) );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_the_trail_is_read_page_by_page_and_forgets_after_a_year(): void {
		$this->log_in( 'administrator' );
		for ( $number = 0; $number < 60; $number++ ) {
			$this->set_clock( self::NOW + intdiv( $number, 7 ) );
			Trail::write( Trail::EXPORT, null, $number );
		}
		$first  = $this->request( 'GET', '/doorstep/v1/trail' )->get_data();
		$second = $this->request( 'GET', '/doorstep/v1/trail', null, array(), array( 'before' => $first['next'] ) )->get_data();

		self::assertSame( array( 50, 10, null ), array( count( $first['entries'] ), count( $second['entries'] ), $second['next'] ) );
		self::assertCount( 60, array_unique( array_column( array_merge( $first['entries'], $second['entries'] ), 'id' ) ) );

		$this->set_clock( (int) strtotime( '2026-11-22 12:00:07 UTC' ) );
		self::assertSame( 4, count( $this->request( 'GET', '/doorstep/v1/trail' )->get_data()['entries'] ) );
		Trail::purge();
		self::assertCount( 4, self::trail() );
	}
}
