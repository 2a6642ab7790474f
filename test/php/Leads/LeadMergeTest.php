<?php
/**
 * Tests of two leads that become one.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\LeadChanges;
use Doorstep\Leads\LeadStep;
use Doorstep\Leads\LeadSteps;
use Doorstep\Leads\LeadStore;

/**
 * Nothing of the other lead is lost, nothing of it is there twice, and it is gone.
 */
final class LeadMergeTest extends StepsTestCase {

	/**
	 * Takes one lead into another.
	 *
	 * @param string $id    UUID of the lead that stays.
	 * @param string $other UUID of the lead that is taken in.
	 * @return array{int, array<mixed>} As step().
	 */
	private function merge( string $id, string $other ): array {
		return $this->step( $id, 'merged', array( 'other' => $other, 'text' => 'Same person' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_a_lead_names_the_others_of_its_address_newest_first(): void {
		$id    = $this->received();
		$alien = $this->received( array( 'email' => 'other@example.com' ) );
		$this->set_clock( self::NOW + 60 );
		$older = $this->received( array( 'email' => 'ELODIE@example.com' ) );
		$this->set_clock( self::NOW + 120 );
		$newer = $this->received();
		$gone  = $this->received();
		Database::execute( 'UPDATE %i SET expires_at = 1 WHERE id = %s', array( Database::table( 'leads' ), $gone ) );
		$this->log_in( 'doorstep_marketing' );

		self::assertSame( array( $newer, $older ), array_column( $this->seen( $id )['others'], 'id' ) );
		self::assertSame(
			array(
				'id'               => $newer,
				'receivedAt'       => '2025-11-22T12:02:00Z',
				'kind'             => 'contact',
				'listingReference' => 'AP-1024',
			),
			$this->seen( $id )['others'][0]
		);
		self::assertSame( array(), $this->seen( $alien )['others'] );
		$this->copies(
			30,
			array(
				'email'      => 'elodie@example.com',
				'expires_at' => (int) strtotime( '2027-11-22 12:00:00 UTC' ),
			)
		);
		self::assertCount( Contract::limit( 'otherLeads' ), $this->seen( $id )['others'] );
		Database::execute( "UPDATE %i SET email = ''", array( Database::table( 'leads' ) ) );
		self::assertSame( array(), $this->seen( $id )['others'] );
	}

	public function test_what_the_other_said_stands_in_a_step_and_is_found(): void {
		$id = $this->received();
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		$other = $this->received( array( 'email' => 'elodie@EXAMPLE.com', 'phone' => '02 61 91 00 12', 'message' => "Two lines\nabout a garage" ), array( 'form' => $this->form( array( 'listingReference' => 'AP-2048' ) )->text() ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$user  = $this->log_in( 'doorstep_marketing' );
		$this->step( $other, 'note', array( 'text' => 'Call in the evening' ) );
		$this->set_clock( self::NOW + 2 * DAY_IN_SECONDS );

		list( $status, $lead ) = $this->merge( $id, $other );

		self::assertSame( 200, $status );
		self::assertSame( array( 'note', 'merged' ), array_column( (array) $lead['activity'], 'kind' ) );
		$text = $lead['activity'][1]['text'];
		foreach ( array( 'Same person', '2025-11-23', 'AP-2048', '02 61 91 00 12', "Two lines\nabout a garage" ) as $part ) {
			self::assertStringContainsString( $part, $text );
		}
		self::assertDoesNotMatchRegularExpression( '/martin|elodie/i', $text, 'What both say stands there once.' );
		self::assertSame( array( $id ), array_column( $this->all_rows(), 'id' ) );
		self::assertSame( array( $id ), self::found( 'garage' ) );
		self::assertSame( array( $id ), self::found( 'ap-2048' ) );
		self::assertSame( array( '2025-11-22T12:00:00Z', '2025-11-23T12:00:00Z', '2027-11-23T12:00:00Z' ), array( $lead['receivedAt'], $lead['lastContactAt'], $lead['expiresAt'] ) );
		self::assertEqualsCanonicalizing( array( 'change ' . $id, 'change ' . $other, 'erase ' . $other ), self::trail() );
		self::assertSame( wp_get_current_user()->display_name, $lead['activity'][1]['user'] );
		self::assertGreaterThan( 0, $user );
		self::assertSame( array(), $lead['others'] );
	}

	public function test_fields_whose_labels_are_not_known_have_ours_in_the_leads_language(): void {
		$id    = $this->received();
		$other = $this->received( array( 'phone' => '02 61 91 00 12' ), array( 'form' => $this->form( array(), 'fr' )->text() ) );
		Database::execute( 'UPDATE %i SET labels = %s', array( Database::table( 'leads' ), '{}' ) );
		$this->log_in( 'doorstep_marketing' );

		$text = $this->merge( $id, $other )[1]['activity'][0]['text'];

		self::assertStringContainsString( 'Téléphone: 02 61 91 00 12', $text );
		self::assertStringNotContainsString( "\nphone:", $text );
	}

	public function test_a_lead_that_took_one_in_can_be_taken_in_whole(): void {
		$first  = $this->received( array( 'message' => 'First' ) );
		$second = $this->received( array( 'message' => 'Second' ) );
		$third  = $this->received( array( 'message' => 'Third' ) );
		$this->log_in( 'administrator' );

		$this->merge( $second, $first );
		$lead = $this->merge( $third, $second )[1];

		$texts = implode( '|', array_column( (array) $lead['activity'], 'text' ) );
		self::assertStringContainsString( 'First', $texts );
		self::assertStringContainsString( 'Second', $texts );
		self::assertSame( array( $third ), self::found( 'first' ) );
	}

	public function test_consents_and_objections_of_both_are_kept_and_what_is_alike_once(): void {
		$id    = $this->agreed();
		$alike = $this->agreed();
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		$other = $this->agreed();
		LeadChanges::withdraw( $other, static fn ( array $consent ): bool => 'alerts-email' === $consent['id'] );
		LeadChanges::object( self::stored( $other ) );
		$this->log_in( 'administrator' );

		$lead = $this->merge( $id, $other )[1];
		self::assertSame( array( 'alerts-email', 'partners-phone', 'alerts-email-2', 'partners-phone-2' ), array_column( (array) $lead['consents'], 'id' ) );
		self::assertSame( array( true, true, false, false ), array_column( (array) $lead['consents'], 'granted' ) );
		self::assertSame( array( '2025-11-22T12:00:00Z', '2025-11-23T12:00:00Z' ), array( $lead['consents'][0]['answeredAt'], $lead['consents'][2]['answeredAt'] ) );
		self::assertSame( array( '2025-11-23T12:00:00Z', $lead['consents'][0]['wording'], $lead['consents'][0]['version'] ), array( $lead['consents'][2]['withdrawnAt'], $lead['consents'][2]['wording'], $lead['consents'][2]['version'] ) );
		self::assertSame( '2025-11-23T12:00:00Z', $lead['objectedAt'] );

		self::assertSame( $lead['consents'], $this->merge( $id, $alike )[1]['consents'] );
		self::assertTrue( LeadChanges::withdraw( $id, static fn ( array $consent ): bool => 'alerts-email' === $consent['id'] ) );
	}

	/**
	 * Pairs that stay two.
	 */
	public function test_two_leads_that_may_not_be_one_stay_two(): void {
		$id       = $this->received();
		$alien    = $this->received( array( 'email' => 'other@example.com' ) );
		$doubtful = $this->received( array(), array( 'honeypot' => 'x' ) );
		$rights   = $this->received( array(), array( 'form' => $this->form( array( 'kind' => 'rights' ) )->text() ) );
		$held     = $this->received();
		$frozen   = $this->received();
		$nobodys  = array( $this->received(), $this->received() );
		Database::execute( "UPDATE %i SET email = '' WHERE id IN ( %s, %s )", array( Database::table( 'leads' ), ...$nobodys ) );
		$this->log_in( 'administrator' );
		$this->hold( $held, '2030-01-01' );
		$this->step( $frozen, 'frozen' );
		$before = $this->all_rows();
		Database::execute( 'DELETE FROM %i', array( Database::table( 'trail' ) ) );

		foreach ( array( array( $id, $alien, 422 ), array( $id, $id, 422 ), array( $nobodys[0], $nobodys[1], 422 ), array( $id, $doubtful, 422 ), array( $doubtful, $id, 422 ), array( $id, $rights, 422 ), array( $id, $held, 422 ), array( $id, $frozen, 409 ), array( $frozen, $id, 409 ), array( $id, wp_generate_uuid4(), 404 ), array( wp_generate_uuid4(), $id, 404 ) ) as list( $into, $other, $status ) ) {
			list( $found, $error ) = $this->merge( $into, $other );
			self::assertSame( $status, $found );
			self::assertNotSame( '', $error['message'] );
		}
		self::assertSame( 404, $this->step( $id, 'merged' )[0] );
		self::assertSame( 400, $this->step( $id, 'merged', array( 'other' => '%' ) )[0] );
		self::assertSame( array( $before, array() ), array( $this->all_rows(), self::trail() ) );
	}

	public function test_a_lead_on_hold_takes_another_in_and_stays_on_hold(): void {
		$id    = $this->received();
		$other = $this->received();
		$this->log_in( 'administrator' );
		$this->hold( $id, '2030-01-01' );

		$lead = $this->merge( $id, $other )[1];

		self::assertSame( array( 'legal', '2030-01-01' ), array( $lead['hold']['kind'], substr( $lead['expiresAt'], 0, 10 ) ) );
	}

	public function test_where_php_dies_in_between_the_same_again_does_the_rest_and_nothing_twice(): void {
		$this->commit();
		$id    = $this->agreed( array( 'message' => 'One' ) );
		$other = $this->agreed( array( 'message' => 'Two' ) );
		$this->log_in( 'administrator' );
		$this->break_statements( 'DELETE FROM' );
		self::assertSame( 503, $this->merge( $id, $other )[0] );
		self::assertCount( 2, $this->all_rows() );
		remove_all_filters( 'query' );
		$stored = self::stored( $id );
		self::assertStringContainsString( 'Two', (string) $stored->activity?->text() );

		self::assertSame( 200, $this->merge( $id, $other )[0] );
		self::assertSame( 200, $this->merge( $id, $other )[0], 'And once more.' );

		self::assertEquals( $stored, self::stored( $id ) );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_a_consent_that_is_withdrawn_meanwhile_is_withdrawn(): void {
		$id    = $this->received();
		$other = $this->agreed( array( 'phone' => '02 61 91 00 12' ) );
		$this->log_in( 'administrator' );
		self::meanwhile( static fn () => LeadChanges::withdraw( $other, static fn ( array $consent ): bool => 'alerts-email' === $consent['id'] ), 'DELETE FROM' );

		$lead = $this->merge( $id, $other )[1];

		self::assertSame( array( false, true ), array_column( (array) $lead['consents'], 'granted' ) );
		self::assertSame( array( 'merged' ), array_column( (array) $lead['activity'], 'kind' ) );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_a_correction_that_comes_meanwhile_leaves_nothing_wrong(): void {
		$id    = $this->received();
		$other = $this->received( array( 'phone' => '02 61 91 00 12' ) );
		$this->log_in( 'administrator' );
		$lead = self::stored( $other );
		self::meanwhile( static fn () => LeadChanges::correct( $lead, array( 'phone' => '02 61 91 99 99' ) + $lead->fields, $lead->email ), 'DELETE FROM' );

		$this->merge( $id, $other );

		self::assertStringContainsString( '02 61 91 99 99', (string) wp_json_encode( $this->all_rows() ) );
		self::assertStringNotContainsString( '02 61 91 00 12', (string) wp_json_encode( $this->all_rows() ) );
	}

	public function test_a_hold_or_restriction_that_comes_meanwhile_keeps_the_other(): void {
		foreach ( array( fn ( string $id ) => $this->hold( $id, '2030-01-01' ), static fn ( string $id ) => LeadSteps::take( $id, new LeadStep( 'frozen' ) ) ) as $what ) {
			Database::execute( 'DELETE FROM %i', array( Database::table( 'leads' ) ) );
			$id    = $this->received();
			$other = $this->received();
			$this->log_in( 'administrator' );
			self::meanwhile( static fn () => $what( $other ), 'DELETE FROM' );

			self::assertNotSame( 200, $this->merge( $id, $other )[0] );
			self::assertNotNull( LeadStore::find( $other ) );
			remove_all_filters( 'query' );
		}
	}

	public function test_a_note_on_the_lead_that_stays_is_kept_beside_it(): void {
		$id    = $this->received();
		$other = $this->received();
		$this->log_in( 'administrator' );
		self::meanwhile( static fn () => LeadSteps::take( $id, new LeadStep( 'note', 'Called' ) ) );

		self::assertSame( array( 'note', 'merged' ), array_column( (array) $this->merge( $id, $other )[1]['activity'], 'kind' ) );
	}
}
