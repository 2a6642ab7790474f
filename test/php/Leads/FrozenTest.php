<?php
/**
 * Tests of restriction.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\DoorMail;
use Doorstep\Leads\DoorToken;
use Doorstep\Leads\LeadExport;
use Doorstep\Leads\LeadQueue;
use Doorstep\Leads\LeadStep;
use Doorstep\Leads\LeadSteps;
use Doorstep\Leads\Outbox;

/**
 * A frozen lead is stored, and nothing else is done with it (Article 18 GDPR) but what its sender asks for.
 */
final class FrozenTest extends StepsTestCase {

	public function test_a_frozen_lead_takes_no_step_but_a_hold_its_end_and_unfreezing(): void {
		$id    = $this->agreed();
		$other = $this->received();
		$this->log_in( 'administrator' );
		$this->set_clock( self::NOW + 60 );

		$lead = $this->step( $id, 'frozen', array( 'text' => 'Says the phone number is wrong' ) )[1];
		self::assertSame( array( '2025-11-22T12:01:00Z', 'frozen' ), array( $lead['frozenAt'], $lead['activity'][0]['kind'] ) );
		$before = $this->all_rows();
		foreach ( array_diff( LeadStep::NAMES, array( 'held', 'released', 'unfrozen' ) ) as $step ) {
			list( $status, $error ) = $this->step( $id, $step, array( 'text' => 'x', 'other' => $other ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( array( 409, 'doorstep_frozen' ), array( $status, $error['code'] ), $step );
		}
		self::assertSame( $before, $this->all_rows() );

		self::assertSame( 200, $this->hold( $id, '2030-01-01' )[0] );
		self::assertSame( 200, $this->step( $id, 'released' )[0] );
		self::assertNull( $this->step( $id, 'unfrozen' )[1]['frozenAt'] );
		self::assertSame( 409, $this->step( $id, 'unfrozen' )[0] );
		self::assertSame( 200, $this->step( $id, 'note', array( 'text' => 'x' ) )[0] );
	}

	public function test_who_may_not_configure_neither_unfreezes_nor_reads(): void {
		$id = $this->agreed( array( 'message' => 'CANARY-1' ) );
		$this->agreed();
		$this->log_in( 'doorstep_marketing' );
		$this->step( $id, 'note', array( 'text' => 'CANARY-2' ) );
		$this->step( $id, 'frozen', array( 'text' => 'CANARY-3' ) );

		self::assertSame( 403, $this->step( $id, 'unfrozen' )[0] );
		foreach ( array( $this->seen( $id ), $this->hold( $id, '2030-01-01' )[1] ) as $lead ) {
			self::assertDoesNotMatchRegularExpression( '/CANARY|elodie|martin|alerts|deposit/i', (string) wp_json_encode( $lead ) );
			self::assertSame( array( array(), array(), array(), array(), '' ), array( $lead['fields'], $lead['consents'], $lead['activity'], $lead['others'], $lead['email'] ) );
		}
		$this->log_in( 'administrator' );
		self::assertStringContainsString( 'CANARY-1', (string) wp_json_encode( $this->seen( $id ) ) );
		self::assertSame( 200, $this->step( $id, 'unfrozen' )[0] );
	}

	public function test_a_frozen_lead_is_neither_found_nor_exported_until_it_is_unfrozen(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		$this->step( $id, 'frozen' );
		self::assertSame( array(), self::found( 'martin' ) );
		self::assertStringNotContainsString( $id, implode( '', iterator_to_array( LeadExport::json( self::wanted() ), false ) ) );

		$this->step( $id, 'unfrozen' );
		self::assertSame( array( $id ), self::found( 'martin' ) );
		self::assertStringContainsString( $id, implode( '', iterator_to_array( LeadExport::json( self::wanted() ), false ) ) );
	}

	public function test_a_frozen_lead_can_be_erased_and_expires(): void {
		$id    = $this->received();
		$other = $this->received();
		$this->log_in( 'administrator' );
		$this->step( $id, 'frozen' );
		$this->step( $other, 'frozen' );

		self::assertSame( 200, $this->request( 'DELETE', self::LEADS . '/' . $id )->get_status() );
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );
		self::assertSame( 404, $this->request( 'GET', self::LEADS . '/' . $other )->get_status() );
	}

	public function test_of_two_who_freeze_and_answer_at_once_the_answer_is_refused(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		self::meanwhile( static fn () => LeadSteps::take( $id, new LeadStep( 'frozen' ) ) );

		self::assertSame( array( 409, 'doorstep_frozen' ), array( $this->step( $id, 'answered' )[0], $this->step( $id, 'answered' )[1]['code'] ) );
		self::assertSame( array( 'new', '1' ), array( $this->all_rows()[0]['state'], $this->all_rows()[0]['revision'] ) );
	}

	public function test_nothing_is_sent_about_a_frozen_lead_and_what_waits_goes_on_after_unfreezing(): void {
		$id  = $this->received();
		$all = Deliveries::waiting( array( Deliveries::MAIL, Deliveries::DIGEST, Deliveries::REPLY, Deliveries::HOOK ), self::NOW )->text();
		Database::execute( 'UPDATE %i SET deliveries = %s', array( Database::table( 'leads' ), $all ) );
		$this->log_in( 'administrator' );
		$this->step( $id, 'frozen' );

		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		Outbox::deliver();
		self::assertSame( array( array(), $all ), array( $this->mails, $this->all_rows()[0]['deliveries'] ) );
		self::assertFalse( LeadQueue::is_overdue( self::NOW + HOUR_IN_SECONDS ), 'Nobody is told that it is late.' );

		$this->step( $id, 'unfrozen' );
		Outbox::deliver();
		self::assertSame( array( 'sent', 'sent' ), array( self::stored( $id )->deliveries->of( Deliveries::MAIL )['state'], self::stored( $id )->deliveries->of( Deliveries::DIGEST )['state'] ) );
	}

	public function test_what_was_given_up_is_not_sent_again_while_frozen(): void {
		$id = $this->received();
		Database::execute( 'UPDATE %i SET due_at = 0, deliveries = %s', array( Database::table( 'leads' ), Deliveries::waiting( array(), 0 )->with( Deliveries::MAIL, Deliveries::FAILED, 9, 0 )->text() ) );
		$this->log_in( 'administrator' );
		$this->step( $id, 'frozen' );

		self::assertSame( 409, $this->request( 'POST', self::LEADS . '/' . $id . '/deliveries/mail' )->get_status() );
		self::assertSame( array(), LeadQueue::given_up( Deliveries::MAIL, 10 ) );
		$this->step( $id, 'unfrozen' );
		self::assertSame( 200, $this->request( 'POST', self::LEADS . '/' . $id . '/deliveries/mail' )->get_status() );
	}

	public function test_a_lead_that_is_frozen_as_its_mail_is_claimed_is_not_mailed(): void {
		$id = $this->received();
		$this->log_in( 'administrator' );
		self::meanwhile( static fn () => LeadSteps::take( $id, new LeadStep( 'frozen' ) ), 'SET deliveries' );

		Outbox::deliver();

		self::assertSame( array(), $this->mails );
		self::assertSame( 'waiting', self::stored( $id )->deliveries->of( Deliveries::MAIL )['state'] );
	}

	public function test_the_digest_of_an_hour_goes_out_though_its_first_lead_is_frozen(): void {
		$first  = $this->received();
		$second = $this->received();
		$digest = Deliveries::waiting( array( Deliveries::DIGEST ), self::NOW )->text();
		Database::execute( 'UPDATE %i SET due_at = 1, deliveries = %s', array( Database::table( 'leads' ), $digest ) );
		$this->log_in( 'administrator' );
		$this->step( min( $first, $second ), 'frozen' );

		Outbox::deliver();
		self::assertCount( 1, $this->mails );
		$this->step( min( $first, $second ), 'unfrozen' );
		Outbox::deliver();
		self::assertCount( 1, $this->mails, 'It was about all of them.' );
		$this->step( max( $first, $second ), 'frozen' );
		self::assertNotNull( LeadQueue::first_of( self::NOW - HOUR_IN_SECONDS, self::NOW + HOUR_IN_SECONDS, Deliveries::DIGEST, Deliveries::SENT ) );
	}

	public function test_the_sender_of_a_frozen_lead_still_gets_their_link_and_uses_it(): void {
		$id = $this->agreed();
		$this->log_in( 'administrator' );
		$this->step( $id, 'frozen' );
		$this->set_clock( self::NOW + 60 );

		DoorMail::order( 'elodie@example.com', 'sender' );
		Outbox::deliver();

		self::assertCount( 1, $this->mails );
		self::assertSame( array( 'Elodie@example.com' ), $this->mails[0]['to'] );
		self::assertStringContainsString( 'Élodie Martin', self::html( $this->open( self::minted( $id ) ) ) );
		$this->act( $id, DoorToken::WITHDRAW, array( 'consent' => 'alerts-email' ) );
		self::assertSame( array( false, true ), array_column( self::stored( $id )->consents, 'granted' ) );
		$this->act( $id, DoorToken::ERASE );
		self::assertSame( array(), $this->all_rows() );
	}
}
