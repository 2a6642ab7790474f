<?php
/**
 * Tests of asking for the link, and of its mail.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Clock;
use Doorstep\Database;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\DoorMail;
use Doorstep\Leads\Outbox;
use Doorstep\Requests\RequestLog;

/**
 * Whoever asks learns nothing; only the address of a stored lead gets the link.
 */
final class DoorMailTest extends DoorTestCase {

	/**
	 * Mails with the link that went out, with all that is due.
	 *
	 * @return list<array<string, mixed>>
	 */
	private function delivered(): array {
		Outbox::deliver();

		return array_values( array_filter( $this->mails, static fn ( array $mail ): bool => str_contains( (string) $mail['message'], '?doorstep=v1.' ) ) );
	}

	public function test_the_answer_is_the_same_for_a_known_and_an_unknown_address_and_asks_the_database_nothing_of_it(): void {
		$this->received();
		$answers = array();
		foreach ( array( 'elodie@example.com', 'nobody@example.com' ) as $email ) {
			$queries = array();
			$watch   = static function ( string $sql ) use ( &$queries ): string {
				$queries[] = $sql;
				return $sql;
			};
			add_filter( 'query', $watch );
			$reply = $this->post( 'door', array( 'email' => $email ) );
			remove_filter( 'query', $watch );
			self::assertSame( array(), array_filter( $queries, static fn ( string $sql ): bool => str_contains( $sql, 'doorstep_' ) ) );
			$answers[] = array( $reply->get_status(), $reply->get_headers(), self::html( $reply ), $queries );
		}

		self::assertSame( $answers[0], $answers[1] );
		self::assertSame( 200, $answers[0][0] );
	}

	public function test_an_address_that_is_none_is_said_to_be_none(): void {
		foreach ( array( '', 'elodie', "elodie@example.com\nBcc: all@example.com", 'a@b.example, c@d.example', str_repeat( 'a', 250 ) . '@example.com' ) as $email ) {
			$reply = $this->post( 'door', array( 'email' => $email ) );
			self::assertSame( 422, $reply->get_status(), $email );
			self::assertStringContainsString( 'aria-invalid="true"', self::html( $reply ) );
		}
	}

	public function test_the_link_goes_to_the_stored_address_and_opens_the_page(): void {
		$this->received( array( 'message' => 'The older one' ) );
		$this->set_clock( self::NOW + 60 );
		$newest = $this->received( array( 'message' => 'The newer one' ) );
		DoorMail::order( 'ELODIE@example.com', 'sender' );
		self::assertSame( Deliveries::WAITING, self::stored( $newest )->deliveries->of( Deliveries::DOOR )['state'] );
		$mails = $this->delivered();

		self::assertCount( 1, $mails );
		self::assertSame( array( 'Elodie@example.com' ), array_map( 'strval', (array) $mails[0]['to'] ) );
		self::assertSame( 1, preg_match( '/\?doorstep=(v1\.[0-9a-z.-]+)/', (string) $mails[0]['message'], $link ) );
		self::assertDoesNotMatchRegularExpression( '/élodie|martin|newer one/iu', $mails[0]['subject'] . $mails[0]['message'] );
		$html = self::html( $this->open( $link[1] ) );
		self::assertStringContainsString( 'The older one', $html );
		self::assertStringContainsString( 'The newer one', $html );
		self::assertSame( Deliveries::SENT, self::stored( $newest )->deliveries->of( Deliveries::DOOR )['state'] );
	}

	public function test_an_unknown_address_an_expired_lead_and_nobody_get_no_mail_and_no_entry(): void {
		$id = $this->received();
		DoorMail::order( 'nobody@example.com', 'sender' );
		DoorMail::order( '', 'sender' );
		$this->set_clock( self::stored( $id )->expires_at );
		DoorMail::order( 'elodie@example.com', 'sender' );

		self::assertSame( array(), $this->delivered() );
		self::assertSame( array(), Database::rows( 'SELECT * FROM %i', array( Database::table( 'requests' ) ) ) );
	}

	public function test_a_request_for_the_link_is_open_until_the_mail_is_out(): void {
		$this->received();
		$this->mail_succeeds = false;
		DoorMail::order( 'elodie@example.com', 'sender' );
		Outbox::deliver();
		$open = RequestLog::of_person( 'elodie@example.com', 9, 0 );
		self::assertSame( array( array( 'access', 0, Clock::add_months( self::NOW, 1 ) ) ), array_map( static fn ( array $entry ): array => array( $entry['kind'], $entry['done_at'], $entry['due_at'] ), $open ) );

		$this->mail_succeeds = true;
		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		self::assertNotSame( array(), $this->delivered() );
		self::assertSame( self::NOW + DAY_IN_SECONDS, RequestLog::of_person( 'elodie@example.com', 9, 0 )[0]['done_at'] );
	}

	public function test_one_address_gets_three_links_a_day_whoever_asks(): void {
		$this->received();
		for ( $ask = 1; $ask <= 5; $ask++ ) {
			$this->set_clock( self::NOW + $ask * 60 );
			DoorMail::order( 'elodie@example.com', 'sender ' . $ask );
			Outbox::deliver();
		}
		self::assertCount( 3, $this->delivered() );

		$this->set_clock( self::NOW + DAY_IN_SECONDS + 600 );
		DoorMail::order( 'elodie@example.com', 'sender' );
		self::assertCount( 4, $this->delivered() );
	}

	public function test_each_link_that_is_asked_for_has_a_message_id_of_its_own(): void {
		$this->received();
		$ids = array();
		add_action(
			'pre_wp_mail',
			static function ( mixed $result ) use ( &$ids ): mixed {
				$ids[] = ( new \ReflectionProperty( \Doorstep\Mailer::class, 'message_id' ) )->getValue();
				return $result;
			},
			1
		);
		Outbox::deliver();
		$ids = array();
		foreach ( array( 60, 120 ) as $after ) {
			$this->set_clock( self::NOW + $after );
			DoorMail::order( 'elodie@example.com', 'sender' );
			Outbox::deliver();
		}
		self::assertCount( 2, $ids );
		self::assertCount( 2, array_unique( $ids ) );
		self::assertStringStartsWith( 'doorstep-door-', (string) $ids[0] );
	}

	public function test_one_sender_has_twenty_links_sent_a_day_and_is_forgotten_the_next(): void {
		$this->received();
		for ( $person = 1; $person <= 22; $person++ ) {
			$this->received( array( 'email' => "person-$person@example.com" ) );
			DoorMail::order( "person-$person@example.com", 'sender' );
		}
		self::assertSame( 20, RequestLog::links_of_sender( 'sender' ) );

		$this->set_clock( self::NOW + DAY_IN_SECONDS );
		RequestLog::purge();
		self::assertSame( 0, RequestLog::links_of_sender( 'sender' ) );
		self::assertSame( array(), Database::rows( 'SELECT id FROM %i WHERE sender IS NOT NULL', array( Database::table( 'requests' ) ) ) );
	}
}
