<?php
/**
 * Tests of objections that staff note.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\LeadStep;
use Doorstep\Leads\LeadSteps;

/**
 * What a person tells staff counts like what they do at their own door.
 */
final class ObjectionTest extends StepsTestCase {

	/**
	 * A lead with a consent of each purpose.
	 *
	 * @param string $email The visitor's address.
	 */
	private function agreed_to_all( string $email = 'Elodie@example.com' ): string {
		$blocks = array();
		$given  = array();
		foreach ( array( 'alerts', 'newsletter', 'prospecting', 'partners' ) as $purpose ) {
			$blocks[]                     = array(
				'blockName' => 'doorstep/form-consent',
				'attrs'     => array(
					'purpose' => $purpose,
					'channel' => 'email',
				),
			);
			$given[ $purpose . '-email' ] = true;
		}
		$form = FormDefinition::of_block( array( 'formId' => self::FORM_ID ), $this->page, 'en', '/maison/', $blocks );

		return $this->received( array( 'email' => $email ), array( 'form' => $form->text(), 'consents' => $given ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_an_objection_to_marketing_withdraws_all_of_it_from_every_lead_of_the_address(): void {
		$told = array();
		add_action(
			'doorstep_right_used',
			static function ( string $kind, array $leads ) use ( &$told ): void {
				$told[] = array( $kind, $leads );
			},
			10,
			2
		);
		$id    = $this->agreed_to_all();
		$other = $this->agreed_to_all( 'elodie@EXAMPLE.com' );
		$alien = $this->agreed_to_all( 'other@example.com' );
		$this->log_in( 'doorstep_marketing' );
		$this->step( $other, 'frozen' );
		$this->set_clock( self::NOW + 60 );

		list( $status, $lead ) = $this->step( $id, 'objected_marketing', array( 'text' => 'By phone' ) );

		self::assertSame( 200, $status );
		self::assertSame( array( '2025-11-22T12:01:00Z', null ), array( $lead['marketingObjectedAt'], $lead['objectedAt'] ) );
		self::assertSame( array( false, false, false, true ), array_column( (array) $lead['consents'], 'granted' ) );
		self::assertSame( array( '2025-11-22T12:01:00Z', '2025-11-22T12:01:00Z', '2025-11-22T12:01:00Z', null ), array_column( (array) $lead['consents'], 'withdrawnAt' ) );
		self::assertSame( array( false, false, false, true ), array_column( self::stored( $other )->consents, 'granted' ), 'A restriction keeps nobody from a right.' );
		self::assertSame( array( self::NOW + 60, 0 ), array( self::stored( $other )->marketing_objected_at, self::stored( $alien )->marketing_objected_at ) );
		self::assertSame( array( array( 'objection', array( $other, $id ) ) ), $told );
		self::assertSame( array( 'objection' ), self::logged() );
		$row = Database::rows( 'SELECT * FROM %i', array( Database::table( 'requests' ) ) )[0];
		self::assertSame( array( 'staff', 'done' ), array( $row['identity'], $row['outcome'] ) );
		self::assertContains( 'change ' . $other, self::trail() );
		self::assertSame( 409, $this->step( $id, 'objected_marketing' )[0], 'It is noted once.' );
		self::assertSame( array( 'objection' ), self::logged() );
	}

	public function test_an_objection_to_sharing_is_the_one_of_the_door(): void {
		$id    = $this->agreed_to_all();
		$other = $this->agreed_to_all();
		$this->log_in( 'administrator' );

		$lead = $this->step( $id, 'objected_sharing' )[1];

		self::assertSame( array( '2025-11-22T12:00:00Z', null, 'objected_sharing' ), array( $lead['objectedAt'], $lead['marketingObjectedAt'], $lead['activity'][0]['kind'] ) );
		foreach ( array( $id, $other ) as $one ) {
			self::assertSame( array( true, true, true, false ), array_column( self::stored( $one )->consents, 'granted' ) );
		}
		self::assertSame( array( 'objection' ), self::logged() );
	}

	public function test_an_objection_of_nobodys_lead_is_that_leads_alone(): void {
		$id = $this->received();
		$this->received();
		Database::execute( "UPDATE %i SET email = ''", array( Database::table( 'leads' ) ) );
		$this->log_in( 'administrator' );

		$this->step( $id, 'objected_marketing' );

		self::assertSame( array( '0', (string) self::NOW ), array_column( Database::rows( 'SELECT marketing_objected_at FROM %i ORDER BY marketing_objected_at', array( Database::table( 'leads' ) ) ), 'marketing_objected_at' ) );
	}

	public function test_two_objections_at_once_are_both_kept(): void {
		$id = $this->agreed_to_all();
		$this->log_in( 'administrator' );
		self::meanwhile( static fn () => LeadSteps::take( $id, new LeadStep( 'objected_sharing' ) ) );

		$lead = $this->step( $id, 'objected_marketing' )[1];

		self::assertSame( array( false, false, false, false ), array_column( (array) $lead['consents'], 'granted' ) );
	}
}
