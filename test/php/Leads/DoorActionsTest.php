<?php
/**
 * Tests of what a person does at their own door.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\DoorToken;
use Doorstep\Leads\Hold;
use Doorstep\Leads\LeadChanges;
use Doorstep\Leads\LeadMerge;
use Doorstep\Leads\LeadStep;
use Doorstep\Leads\LeadSteps;
use Doorstep\Leads\LeadStore;
use Doorstep\Requests\RequestLog;
use Doorstep\Texts;

/**
 * Each right is answered at once, wholly, once, and stands in the log as done.
 */
final class DoorActionsTest extends DoorTestCase {

	/**
	 * The text of a door's key, as a page has it.
	 *
	 * @param string $key Without its area.
	 */
	private static function said( string $key ): string {
		return esc_html( Texts::get( 'door.' . $key, 'en' ) );
	}

	public function test_corrects_a_field_everywhere_and_keeps_nothing_of_what_it_was(): void {
		$id    = $this->agreed( array( 'message' => 'My old phone is 06 39 98 00 12' ) );
		$reply = $this->act(
			$id,
			DoorToken::CORRECT,
			array(
				'fields' => array(
					'name'    => '  Élodie Durand ',
					'email'   => 'Elodie@example.com',
					'phone'   => '02 61 91 00 12',
					'message' => 'Please call',
				),
			)
		);

		self::assertStringContainsString( self::said( 'corrected' ), self::html( $reply ) );
		self::assertSame( 'Élodie Durand', self::stored( $id )->fields['name'] );
		self::assertSame( array( $id ), self::found( 'elodie durand' ) );
		self::assertSame( array(), self::found( '06 39 98' ) );
		self::assertDoesNotMatchRegularExpression( '/06 39 98|martin/i', (string) wp_json_encode( $this->all_rows(), JSON_UNESCAPED_UNICODE ) );
		self::assertSame( array( 'rectification' ), self::logged() );
	}

	public function test_a_wrong_correction_is_refused_beside_its_field_and_changes_nothing(): void {
		$id     = $this->received();
		$before = $this->dump();
		$reply  = $this->act(
			$id,
			DoorToken::CORRECT,
			array(
				'fields' => array(
					'name'    => '',
					'email'   => 'elodie@',
					'phone'   => '12',
					'message' => 'Kept as typed',
				),
			)
		);
		$html   = self::html( $reply );

		self::assertSame( 422, $reply->get_status() );
		foreach ( array( 'form.name_required', 'form.email_email', 'form.phone_phone' ) as $key ) {
			self::assertStringContainsString( esc_html( Texts::get( $key, 'en' ) ), $html );
		}
		self::assertStringContainsString( 'Kept as typed', $html );
		self::assertStringContainsString( '<details open>', $html );
		self::assertSame( $before, $this->dump() );
	}

	public function test_what_is_not_sent_or_not_text_stays_as_it_was(): void {
		$id    = $this->received();
		$reply = $this->act( $id, DoorToken::CORRECT, array( 'fields' => array( 'unknown' => 'x' ) ) );
		self::assertStringContainsString( self::said( 'same' ), self::html( $reply ) );
		$reply = $this->act( $id, DoorToken::CORRECT, array( 'fields' => 'x' ) );
		self::assertStringContainsString( self::said( 'same' ), self::html( $reply ) );
		$this->act( $id, DoorToken::CORRECT, array( 'fields' => array( 'message' => "\xff" ) ) );

		self::assertSame( 'Bonjour', self::stored( $id )->fields['message'] );
		self::assertSame( array(), self::logged() );
	}

	public function test_a_chosen_answer_can_be_changed_for_another_of_the_published_form(): void {
		$field = '<!-- wp:doorstep/form-field {"name":"transaction","type":"radio","required":true,"options":["Buy","Rent"]} /--><!-- wp:doorstep/form-field {"name":"types","type":"checkbox","options":["House","Flat"]} /--><!-- wp:doorstep/form-field {"name":"email","type":"email","required":true} /-->';
		$form  = '<!-- wp:doorstep/contact-form {"formId":"' . self::FORM_ID . '","kind":"alert"} -->' . $field . '<!-- /wp:doorstep/contact-form -->';
		wp_update_post(
			array(
				'ID'           => $this->page,
				'post_content' => wp_slash( '<!-- wp:group -->' . $form . '<!-- /wp:group -->' ),
			)
		);
		$block = parse_blocks( $form )[0];
		$lead  = $this->lead( array( 'form' => \Doorstep\Leads\FormDefinition::of_block( $block['attrs'], $this->page, 'en', '/maison/', $block['innerBlocks'] )->text() ) );

		$lead['fields'] = array(
			'transaction' => 'Buy',
			'types'       => "House\nFlat",
			'email'       => 'elodie@example.com',
		);
		self::assertSame( 'received', self::code( $this->send( $lead ) ) );
		$id = (string) $lead['id'];
		self::assertStringContainsString( self::said( 'criteria' ), self::html( $this->open( self::minted( $id ) ) ) );

		$changed = array(
			'transaction' => 'Rent',
			'email'       => 'elodie@example.com',
		);
		self::assertSame( 200, $this->act( $id, DoorToken::CORRECT, array( 'fields' => $changed ) )->get_status() );
		self::assertSame( array( 'Rent', '' ), array( self::stored( $id )->fields['transaction'], self::stored( $id )->fields['types'] ) );
		self::assertSame( 200, $this->act( $id, DoorToken::CORRECT, array( 'fields' => array( 'types' => array( 'Flat' ) ) + $changed ) )->get_status() );
		self::assertSame( 'Flat', self::stored( $id )->fields['types'] );
		self::assertSame( 422, $this->act( $id, DoorToken::CORRECT, array( 'fields' => array( 'transaction' => 'Steal' ) + $changed ) )->get_status() );
	}

	public function test_s5_who_enters_anothers_address_sees_nothing_of_that_person(): void {
		$victim = $this->received(
			array(
				'email'   => 'victim@example.com',
				'message' => 'Private',
			)
		);
		$id     = $this->received();
		$token  = self::minted( $id );
		$fields = array( 'email' => 'Victim@example.com' ) + self::stored( $id )->fields;
		$reply  = $this->post(
			$token,
			array(
				'doorstep_action' => self::minted( $id, DoorToken::CORRECT ),
				'fields'          => $fields,
			)
		);

		self::assertStringContainsString( self::said( 'moved' ), self::html( $reply ) );
		self::assertStringNotContainsString( 'Private', self::html( $reply ) );
		self::assertSame( 410, $this->open( $token )->get_status() );
		self::assertSame( 'victim@example.com', $this->all_rows()[1]['email'] ?? '' );
		self::assertSame( array( 'rectification' ), self::logged() );
		self::assertNotNull( LeadStore::find( $victim ) );
	}

	public function test_withdraws_one_consent_and_keeps_its_wording_and_day(): void {
		$id = $this->agreed();
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		$reply = $this->act( $id, DoorToken::WITHDRAW, array( 'consent' => 'alerts-email' ) );

		self::assertStringContainsString( self::said( 'withdrawn' ), self::html( $reply ) );
		self::assertStringContainsString( 'You withdrew it on 2025-11-23.', self::html( $reply ) );
		$consents = array_column( self::stored( $id )->consents, null, 'id' );
		self::assertFalse( $consents['alerts-email']['granted'] );
		self::assertSame( self::NOW + DAY_IN_SECONDS, $consents['alerts-email']['withdrawnAt'] ?? 0 );
		self::assertSame( 'I would like to receive similar listings by e-mail.', $consents['alerts-email']['wording'] );
		self::assertTrue( $consents['partners-phone']['granted'] );
		$this->log_in( 'administrator' );
		$view = $this->request( 'GET', self::LEADS . '/' . $id )->get_data();
		self::assertTrue( rest_validate_value_from_schema( json_decode( (string) wp_json_encode( $view ), true ), \Doorstep\Contract::schema( 'lead-view' ) ) );
		self::assertSame( array( '2025-11-23T12:00:00Z', null ), is_array( $view ) ? array_column( $view['consents'], 'withdrawnAt' ) : array() );
		self::assertSame( array( 'withdrawal' ), self::logged() );
	}

	public function test_a_consent_that_was_never_given_cannot_be_withdrawn_nor_given(): void {
		$id     = $this->agreed();
		$before = $this->dump();
		foreach ( array( '', 'newsletter-email', 'alerts', "alerts-email' OR 1=1" ) as $consent ) {
			$this->act( $id, DoorToken::WITHDRAW, array( 'consent' => $consent ) );
		}
		self::assertSame( $before, $this->dump() );
	}

	public function test_two_withdrawals_at_once_are_both_kept(): void {
		$id   = $this->agreed();
		$once = true;
		$race = static function ( string $sql ) use ( $id, &$once ): string {
			if ( $once && str_contains( $sql, 'revision = revision + 1' ) ) {
				$once = false;
				LeadChanges::withdraw( $id, static fn ( array $consent ): bool => 'partners-phone' === $consent['id'] );
			}
			return $sql;
		};
		add_filter( 'query', $race );
		LeadChanges::withdraw( $id, static fn ( array $consent ): bool => 'alerts-email' === $consent['id'] );

		self::assertSame( array( false, false ), array_column( self::stored( $id )->consents, 'granted' ) );
	}

	public function test_an_objection_counts_for_all_leads_and_withdraws_what_partners_were_allowed(): void {
		$id    = $this->agreed();
		$other = $this->agreed();
		$alien = $this->agreed( array( 'email' => 'other@example.com' ) );
		$reply = $this->act( $id, DoorToken::OBJECT );

		self::assertStringContainsString( self::said( 'objected_done' ), self::html( $reply ) );
		self::assertStringNotContainsString( self::said( 'object' ) . '</button>', self::html( $reply ) );
		foreach ( array( $id, $other ) as $lead ) {
			self::assertSame( self::NOW, self::stored( $lead )->objected_at );
			self::assertSame( array( true, false ), array_column( self::stored( $lead )->consents, 'granted' ) );
		}
		self::assertSame( 0, self::stored( $alien )->objected_at );
		$this->log_in( 'administrator' );
		$view = $this->request( 'GET', self::LEADS . '/' . $id )->get_data();
		self::assertSame( '2025-11-22T12:00:00Z', is_array( $view ) ? $view['objectedAt'] : '' );
		self::assertSame( array( 'objection' ), self::logged() );
	}

	public function test_exports_everything_exactly_as_a_file(): void {
		$nasty = "=cmd|' /C calc'!A0 \"<b>\" \u{1F3E0}\nsecond line";
		$id    = $this->agreed( array( 'message' => $nasty ) );
		$this->received( array( 'email' => 'other@example.com' ) );
		$reply = $this->act( $id, DoorToken::EXPORT );
		$data  = json_decode( self::html( $reply ), true );

		self::assertSame( 'application/json; charset=UTF-8', $reply->get_headers()['Content-Type'] );
		self::assertStringStartsWith( 'attachment; filename="data-', $reply->get_headers()['Content-Disposition'] );
		self::assertIsArray( $data );
		self::assertCount( 1, $data['messages'] );
		$message = $data['messages'][0];
		self::assertSame( $nasty, array_column( $message['fields'], 'value', 'name' )['message'] );
		self::assertSame( 'E-mail address', array_column( $message['fields'], 'label', 'name' )['email'] );
		self::assertSame( array( 'alerts-email', 'partners-phone' ), array_column( $message['consents'], 'id' ) );
		self::assertSame( '2027-11-22T12:00:00Z', $message['expiresAt'] );
		self::assertSame( array( 'portability' ), self::logged() );
	}

	public function test_erases_one_lead_and_goes_on_with_the_others(): void {
		$id    = $this->received( array( 'message' => 'To erase' ) );
		$other = $this->received( array( 'message' => 'To keep' ) );
		$token = self::minted( $id );
		$reply = $this->post( $token, array( 'doorstep_action' => self::minted( $id, DoorToken::ERASE ) ) );
		$html  = self::html( $reply );

		self::assertSame( array( $other ), array_column( $this->all_rows(), 'id' ) );
		self::assertStringContainsString( self::said( 'erased' ), $html );
		self::assertStringContainsString( 'To keep', $html );
		self::assertSame( 410, $this->open( $token )->get_status() );
		// The page goes on with a link of the lead that is left, which ends when the first would have.
		self::assertSame( 1, preg_match( '/action="[^"]*doorstep=(v1\.' . $other . '\.door\.(\d+)\.[0-9a-f]+)"/', $html, $link ) );
		self::assertSame( self::NOW + 7 * DAY_IN_SECONDS, (int) $link[2] );
		self::assertSame( 200, $this->open( $link[1] )->get_status() );
		self::assertSame( array( 'erasure' ), self::logged() );
	}

	public function test_erases_everything_expired_leads_too_and_nothing_of_others(): void {
		$id = $this->received();
		$this->copies( 600, array( 'expires_at' => 1 ) );
		$other = $this->received( array( 'email' => 'other@example.com' ) );
		$reply = $this->act( $id, DoorToken::ERASE_ALL );

		self::assertStringContainsString( self::said( 'erased_all' ), self::html( $reply ) );
		self::assertSame( array( $other ), array_column( $this->all_rows(), 'id' ) );
		self::assertSame( array( 'erasure' ), self::logged() );
	}

	public function test_a_replay_does_nothing_the_second_time(): void {
		$this->commit();
		$id      = $this->agreed();
		$token   = self::minted( $id );
		$actions = array(
			array(
				'doorstep_action' => self::minted( $id, DoorToken::CORRECT ),
				'fields'          => array( 'message' => 'New' ),
			),
			array(
				'doorstep_action' => self::minted( $id, DoorToken::WITHDRAW ),
				'consent'         => 'alerts-email',
			),
			array( 'doorstep_action' => self::minted( $id, DoorToken::OBJECT ) ),
			array( 'doorstep_action' => self::minted( $id, DoorToken::EXPORT ) ),
			array( 'doorstep_action' => self::minted( $id, DoorToken::ERASE ) ),
		);
		foreach ( $actions as $inputs ) {
			$this->post( $token, $inputs );
			$before = $this->dump();
			$this->set_clock( self::NOW + 60 );
			$this->post( $token, $inputs );
			self::assertSame( $before, $this->dump() );
		}
		self::assertSame( array( 'erasure', 'objection', 'portability', 'rectification', 'withdrawal' ), self::logged() );
	}

	public function test_tells_the_site_which_leads_a_right_was_used_on(): void {
		$id   = $this->agreed();
		$told = array();
		add_action(
			'doorstep_right_used',
			static function ( string $kind, array $leads ) use ( &$told ): void {
				$told[] = array( $kind, $leads );
			},
			10,
			2
		);
		$this->act( $id, DoorToken::OBJECT );
		$this->act( $id, DoorToken::ERASE_ALL );

		self::assertSame( array( array( 'objection', array( $id ) ), array( 'erasure', array( $id ) ) ), $told );
	}

	public function test_a_correction_leaves_the_outbox_and_the_retry_of_the_sender_alone(): void {
		$this->commit();
		$lead = $this->lead();
		$this->send( $lead );
		$id = (string) $lead['id'];
		$this->act( $id, DoorToken::CORRECT, array( 'fields' => array( 'message' => 'New' ) ) );

		self::assertSame( Deliveries::WAITING, self::stored( $id )->deliveries->of( Deliveries::MAIL )['state'] );
		self::assertSame( 'received', self::code( $this->send( $lead ) ) );
		self::assertSame( 'New', self::stored( $id )->fields['message'] );
	}

	public function test_the_log_says_who_asked_by_a_hash_alone(): void {
		$id = $this->agreed();
		$this->act( $id, DoorToken::OBJECT );
		$rows = Database::rows( 'SELECT * FROM %i', array( Database::table( 'requests' ) ) );

		self::assertCount( 1, $rows );
		self::assertMatchesRegularExpression( '/\A[0-9a-f]{64}\z/', (string) $rows[0]['person'] );
		self::assertDoesNotMatchRegularExpression( '/elodie|example|martin|' . $id . '/i', (string) wp_json_encode( $rows ) );
		self::assertSame( array( RequestLog::LINK, RequestLog::DONE, (string) self::NOW ), array( $rows[0]['identity'], $rows[0]['outcome'], $rows[0]['done_at'] ) );
	}

	/**
	 * Puts a lead on hold until 2030.
	 *
	 * @param string $id   The lead's.
	 * @param string $kind One of Hold's.
	 */
	private static function hold( string $id, string $kind = Hold::LEGAL ): void {
		self::assertNull( LeadSteps::take( $id, new LeadStep( LeadStep::HELD, 'CANARY', new Hold( $kind, (int) strtotime( '2030-01-01 12:00:00 UTC' ), 'CANARY' ) ) ) );
	}

	public function test_a_lead_on_hold_is_not_erased_and_its_sender_is_told_why_and_until_when(): void {
		$this->commit();
		$id     = $this->agreed( array(), array( 'kind' => 'contact' ) );
		$token  = self::minted( $id );
		$inputs = array( 'doorstep_action' => self::minted( $id, DoorToken::ERASE ) );
		self::hold( $id );

		$html = self::html( $this->post( $token, $inputs ) );
		self::assertStringContainsString( self::said( 'not_erased' ) . ' ' . esc_html( Texts::get( 'door.held_legal', 'en', array( 'date' => '2030-01-01' ) ) ), $html );
		self::assertStringNotContainsString( 'CANARY', $html, 'What staff think of it is not for the page.' );
		self::assertStringNotContainsString( self::said( 'erase' ) . '</a>', $html );
		self::assertCount( 1, $this->all_rows() );
		$before = $this->dump();
		$this->post( $token, $inputs );
		self::assertSame( $before, $this->dump() );
		$request = RequestLog::of_person( 'elodie@example.com', 5, 0 )[0];
		self::assertSame( array( 'erasure', RequestLog::REFUSED, RequestLog::LINK, self::NOW ), array( $request['kind'], $request['outcome'], $request['identity'], $request['done_at'] ) );
	}

	public function test_erasing_everything_leaves_what_is_on_hold_and_says_so(): void {
		$id    = $this->received( array( 'message' => 'To erase' ) );
		$held  = $this->received( array( 'message' => 'To keep' ) );
		$token = self::minted( $id );
		self::hold( $held, Hold::CONTRACT );

		$html = self::html( $this->post( $token, array( 'doorstep_action' => self::minted( $id, DoorToken::ERASE_ALL ) ) ) );

		self::assertSame( array( $held ), array_column( $this->all_rows(), 'id' ) );
		self::assertStringContainsString( self::said( 'erased_but_held' ), $html );
		self::assertStringContainsString( 'To keep', $html );
		self::assertStringContainsString( esc_html( Texts::get( 'door.held_contract', 'en', array( 'date' => '2030-01-01' ) ) ), $html );
		self::assertSame( array( 'erasure', 'erasure' ), self::logged() );
		self::assertEqualsCanonicalizing( array( RequestLog::DONE, RequestLog::REFUSED ), array_column( RequestLog::of_person( 'elodie@example.com', 5, 0 ), 'outcome' ) );

		$html = self::html( $this->act( $held, DoorToken::ERASE_ALL ) );
		self::assertStringContainsString( self::said( 'erased_but_held' ), $html );
		self::assertCount( 3, self::logged() );
	}

	public function test_a_hold_that_comes_as_its_sender_erases_wins(): void {
		$id   = $this->received();
		$once = true;
		$race = static function ( string $sql ) use ( $id, &$once ): string {
			if ( $once && str_contains( $sql, 'DELETE FROM' ) ) {
				$once = false;
				self::hold( $id, Hold::IDENTITY );
			}
			return $sql;
		};
		add_filter( 'query', $race );
		$html = self::html( $this->act( $id, DoorToken::ERASE ) );

		self::assertStringContainsString( esc_html( Texts::get( 'door.held_identity', 'en', array( 'date' => '2030-01-01' ) ) ), $html );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_what_was_taken_in_from_another_message_is_still_the_senders_to_see_and_take_along(): void {
		$id = $this->agreed();
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		$other = $this->agreed( array( 'message' => 'Also about <b>a garage</b>' ) );
		LeadChanges::withdraw( $other, static fn ( array $consent ): bool => 'alerts-email' === $consent['id'] );
		self::assertNull( LeadMerge::run( $id, $other, 'CANARY' ) );
		LeadSteps::take( $id, new LeadStep( LeadStep::OBJECTED_MARKETING ) );
		LeadSteps::take( $id, new LeadStep( LeadStep::FROZEN ) );
		self::hold( $id );

		$html = self::html( $this->open( self::minted( $id ) ) );
		foreach ( array( 'merged', 'objected_marketing', 'frozen' ) as $key ) {
			self::assertStringContainsString( esc_html( Texts::get( 'door.' . $key, 'en', array( 'date' => '2025-11-23' ) ) ), $html );
		}
		self::assertStringContainsString( 'Also about &lt;b&gt;a garage&lt;/b&gt;', $html );
		$data = json_decode( self::html( $this->act( $id, DoorToken::EXPORT ) ), true );
		self::assertIsArray( $data );
		$message = $data['messages'][0];
		self::assertSame( array( '2025-11-23T12:00:00Z', 'Also about <b>a garage</b>' ), array( $message['merged'][0]['receivedAt'], $message['merged'][0]['fields'][0]['value'] ) );
		self::assertSame( array( '2025-11-23T12:00:00Z', '2025-11-23T12:00:00Z', 'legal', '2030-01-01T12:00:00Z' ), array( $message['marketingObjectedAt'], $message['frozenAt'], $message['hold']['kind'], $message['hold']['until'] ) );
		self::assertSame( array( '2025-11-22T12:00:00Z', '2025-11-22T12:00:00Z', '2025-11-23T12:00:00Z' ), array_column( $message['consents'], 'answeredAt' ) );
		self::assertStringNotContainsString( 'CANARY', $html . wp_json_encode( $data ) );
	}
}
