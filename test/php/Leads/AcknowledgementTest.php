<?php
/**
 * Tests of the mail that tells a visitor that the message has come.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Door;
use Doorstep\Leads\DoorToken;
use Doorstep\Leads\Outbox;
use Doorstep\Settings;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * One mail to whoever wrote, with the notice, and no use to those who mean somebody else harm.
 */
final class AcknowledgementTest extends LeadsTestCase {

	/**
	 * Turns it on.
	 */
	private function turn_on(): void {
		$settings                        = Settings::stored();
		$settings['mail']['acknowledge'] = true;
		self::assertNull( Settings::save( $settings ) );
	}

	/**
	 * The mails to visitors.
	 *
	 * @return list<array<string, mixed>>
	 */
	private function replies(): array {
		return array_values( array_filter( $this->mails, static fn ( array $mail ): bool => array( get_option( 'admin_email' ) ) !== $mail['to'] ) );
	}

	/**
	 * Sends a lead and what is due.
	 *
	 * @param array<string, string> $fields Over the usual ones.
	 * @param array<string, mixed>  $over   Over the usual properties.
	 */
	private function write( array $fields = array(), array $over = array() ): void {
		$this->received( $fields, $over );
		Outbox::deliver();
	}

	public function test_is_off_unless_the_owner_wants_it(): void {
		$this->write();

		self::assertSame( array(), $this->replies() );
		self::assertSame( array( 'mail' ), array_keys( Deliveries::of_text( (string) $this->all_rows()[0]['deliveries'] )->all() ) );
	}

	public function test_says_who_keeps_what_how_long_and_which_rights(): void {
		$this->turn_on();
		$this->write();
		self::assertCount( 1, $this->replies() );
		$mail = $this->replies()[0];

		self::assertSame( array( 'Elodie@example.com' ), $mail['to'] );
		self::assertContains( 'Auto-Submitted: auto-replied', $mail['headers'] );
		foreach ( array( 'We have received your message', '2025-11-22', '2027-11-22', 'Controller', 'Art. 6', '24 months', 'erasure' ) as $text ) {
			self::assertStringContainsStringIgnoringCase( $text, $mail['message'] );
		}
	}

	public function test_leads_to_the_visitors_own_page_and_nowhere_else(): void {
		$this->turn_on();
		$this->write();
		$text = $this->replies()[0]['message'];

		self::assertSame( 1, preg_match( '#' . preg_quote( home_url( '/?' . Door::PARAMETER . '=' ), '#' ) . '(\S+)#', $text, $link ) );
		self::assertSame( 'Elodie@example.com', DoorToken::read( rawurldecode( $link[1] ), DoorToken::DOOR )?->lead->email );
		self::assertStringNotContainsStringIgnoringCase( 'elodie', $link[1] );
	}

	public function test_holds_nothing_that_was_typed(): void {
		$this->turn_on();
		$this->write(
			array(
				'name'    => 'Win-a-house https://evil.example/now',
				'phone'   => '06 39 98 00 99',
				'message' => 'You have won: https://evil.example/prize call +33 6 39 98 00 99',
			)
		);
		$mail = $this->replies()[0];

		self::assertDoesNotMatchRegularExpression( '#evil|prize|won:|Win-a|06 39 98|AP-1024|lodie#i', $mail['subject'] . $mail['message'] );
	}

	/**
	 * Languages of forms, with the mail's title.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function languages(): iterable {
		yield 'English' => array( 'en', 'We have received your message' );
		yield 'French' => array( 'fr', 'Nous avons bien reçu votre message' );
		yield 'Dutch' => array( 'nl', 'Wij hebben uw bericht ontvangen' );
		yield 'German' => array( 'de', 'Wir haben Ihre Nachricht erhalten' );
		yield 'Spanish' => array( 'es', 'Hemos recibido su mensaje' );
		yield 'Italian' => array( 'it', 'Abbiamo ricevuto il messaggio' );
	}

	/**
	 * Written in the language of the form.
	 *
	 * @param string $language The form's.
	 * @param string $title    Of the mail.
	 */
	#[DataProvider( 'languages' )]
	public function test_speaks_the_forms_language( string $language, string $title ): void {
		$this->turn_on();
		$this->received();
		$this->database()->query( 'UPDATE ' . \Doorstep\Database::table( 'leads' ) . " SET language = '" . $language . "'" );
		Outbox::deliver();

		self::assertStringEndsWith( $title, $this->replies()[0]['subject'] );
		self::assertDoesNotMatchRegularExpression( '/\{\w+\}/', $this->replies()[0]['message'] );
	}

	public function test_one_address_is_written_to_once_an_hour(): void {
		$this->turn_on();
		foreach ( array( 0, 60, 1800, 3599 ) as $later ) {
			$this->set_clock( self::NOW + $later );
			$this->write( array( 'email' => 0 === $later % 120 ? 'ELODIE@example.com' : 'elodie@example.com' ) );
		}
		self::assertCount( 1, $this->replies() );
		$this->set_clock( self::NOW + 3600 );
		$this->write();
		self::assertCount( 2, $this->replies() );
		$this->write( array( 'email' => 'other@example.com' ) );
		self::assertCount( 3, $this->replies() );
	}

	public function test_a_doubtful_lead_is_not_answered(): void {
		$this->turn_on();
		$this->write( array(), array( 'honeypot' => 'x' ) );

		self::assertSame( array(), $this->mails );
	}

	public function test_turned_off_meanwhile_it_is_not_sent(): void {
		$this->turn_on();
		$this->received();
		$settings                        = Settings::stored();
		$settings['mail']['acknowledge'] = false;
		self::assertNull( Settings::save( $settings ) );
		Outbox::deliver();

		self::assertSame( array(), $this->replies() );
		self::assertSame( 'skipped', Deliveries::of_text( (string) $this->all_rows()[0]['deliveries'] )->of( Deliveries::REPLY )['state'] );
	}
}
