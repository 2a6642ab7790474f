<?php
/**
 * Tests of the outbox.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\DatabaseUnavailable;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\Lead;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Outbox;
use Doorstep\Mailer;
use Doorstep\Settings;
use Doorstep\Test\MailCatcher;
use PHPMailer\PHPMailer\PHPMailer;

/**
 * Each accepted lead is mailed, once where nobody dies, with one Message-ID however often.
 */
final class OutboxTest extends LeadsTestCase {

	/**
	 * The row's outbox columns.
	 *
	 * @return array{string|null, int, int} State, tries, seconds until the next.
	 */
	private function outbox(): array {
		$mail = Deliveries::of_text( (string) $this->all_rows()[0]['deliveries'] )->of( Deliveries::MAIL );

		return array( $mail['state'], $mail['attempts'], $mail['nextAt'] );
	}

	/**
	 * Begins a try, as a node does.
	 *
	 * @param Lead $lead  As it was read.
	 * @param int  $until Unix seconds of the claim's end.
	 */
	private static function claim( Lead $lead, int $until ): bool {
		return LeadStore::move( $lead, $lead->deliveries->with( Deliveries::MAIL, Deliveries::SENDING, 1, $until ) );
	}

	public function test_storing_a_lead_sends_nothing_yet(): void {
		$this->received();

		self::assertSame( array(), $this->mails );
		self::assertSame( array( 'waiting', 0, self::NOW ), $this->outbox() );
	}

	public function test_cron_sends_it_once(): void {
		$this->received();
		do_action( 'doorstep_mail' );
		do_action( 'doorstep_mail' );

		self::assertCount( 1, $this->mails );
		self::assertSame( array( 'sent', 1, 0 ), $this->outbox() );
	}

	public function test_cron_runs_every_five_minutes(): void {
		$event = wp_get_scheduled_event( 'doorstep_mail' );

		self::assertIsObject( $event );
		self::assertSame( 300, $event->interval );
	}

	public function test_of_two_that_read_it_one_sends_it(): void {
		$this->received();
		$first  = LeadStore::due( 1 )[0];
		$second = LeadStore::due( 1 )[0];

		self::assertTrue( self::claim( $first, self::NOW + 600 ) );
		self::assertFalse( self::claim( $second, self::NOW + 601 ) );
		Outbox::deliver();
		self::assertSame( array(), $this->mails );
	}

	public function test_a_sender_that_died_is_followed_after_ten_minutes(): void {
		$this->received();
		self::claim( LeadStore::due( 1 )[0], self::NOW + 600 );
		$this->set_clock( self::NOW + 599 );
		Outbox::deliver();
		self::assertSame( array(), $this->mails );
		$this->set_clock( self::NOW + 600 );
		Outbox::deliver();
		self::assertCount( 1, $this->mails );
	}

	public function test_a_failing_server_is_tried_again_ever_later_and_then_no_more(): void {
		$this->received();
		$this->mail_succeeds = false;
		$now                 = self::NOW;
		foreach ( array( 60, 300, 900, 3600, 21600, 86400, 86400, 86400 ) as $try => $wait ) {
			Outbox::deliver();
			self::assertSame( array( 'waiting', $try + 1, $now + $wait ), $this->outbox() );
			$this->set_clock( $now + $wait - 1 );
			Outbox::deliver();
			self::assertCount( $try + 1, $this->mails );
			$now += $wait;
			$this->set_clock( $now );
		}
		Outbox::deliver();
		self::assertSame( array( 'failed', 9, 0 ), $this->outbox() );
	}

	public function test_every_try_has_the_same_message_id(): void {
		$id = $this->received();
		require_once ABSPATH . WPINC . '/PHPMailer/PHPMailer.php';
		require_once ABSPATH . WPINC . '/PHPMailer/SMTP.php';
		remove_all_filters( 'pre_wp_mail' );
		$ids = array();
		add_filter(
			'wp_mail',
			static function ( array $mail ) use ( &$ids ): array {
				$phpmailer = new PHPMailer();
				Mailer::complete( $phpmailer );
				$ids[] = $phpmailer->MessageID; // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
				return $mail;
			}
		);
		add_filter( 'pre_wp_mail', '__return_false' );
		Outbox::deliver();
		$this->set_clock( self::NOW + 60 );
		Outbox::deliver();

		self::assertSame( 2, count( $ids ) );
		self::assertSame( array( '<doorstep-lead-' . $id . '@' . wp_parse_url( home_url(), PHP_URL_HOST ) . '>' ), array_unique( $ids ) );
	}

	public function test_a_doubtful_lead_is_not_mailed(): void {
		$this->received( array(), array( 'honeypot' => 'x' ) );
		Outbox::deliver();

		self::assertSame( array(), $this->mails );
		self::assertSame( 'none', $this->outbox()[0] );
	}

	public function test_the_mail_says_what_the_agency_needs(): void {
		$id = $this->received( array( 'message' => "Bonjour,\n[gallery] <b>" ) );
		Outbox::deliver();
		$mail = $this->mails[0];

		self::assertSame( array( get_option( 'admin_email' ) ), $mail['to'] );
		foreach ( array( 'Élodie Martin', 'Elodie@example.com', '06 39 98 00 12', "Bonjour,\n[gallery] <b>", 'AP-1024', 'Maison d’Étretat & jardin', admin_url( 'admin.php?page=doorstep&lead=' . $id ), '2027' ) as $text ) {
			self::assertStringContainsString( $text, $mail['message'] );
		}
		self::assertStringNotContainsString( 'Élodie', $mail['subject'] );
		self::assertStringContainsString( 'AP-1024', $mail['subject'] );
	}

	public function test_the_owner_says_who_is_mailed(): void {
		$settings               = Settings::stored();
		$settings['recipients'] = array( 'agence@example.com', 'ventes@example.com' );
		self::assertNull( Settings::save( $settings ) );
		$this->received();
		Outbox::deliver();

		self::assertSame( array( 'agence@example.com', 'ventes@example.com' ), $this->mails[0]['to'] );
	}

	public function test_it_is_written_in_the_sites_language(): void {
		add_filter( 'locale', static fn (): string => 'fr_BE' );
		$this->received();
		Outbox::deliver();

		self::assertStringContainsString( 'Nouvelle demande', $this->mails[0]['subject'] );
		self::assertStringContainsString( '22/11/2027', $this->mails[0]['message'] );
	}

	public function test_s25_nothing_typed_becomes_a_header(): void {
		foreach ( array( "a\r\nBcc: x@example.com", 'a%0aBcc: x@example.com', "a\0,;<b@example.com>" ) as $name ) {
			$this->received( array( 'name' => $name ) );
		}
		self::assertSame( 'invalid', self::code( $this->send( $this->lead( array(), array( 'email' => "a@example.com\r\nBcc: x@example.com" ) ) ) ) );
		self::assertSame( 'invalid', self::code( $this->send( $this->lead( array(), array( 'email' => 'a@example.com,b@example.com' ) ) ) ) );
		Outbox::deliver();

		self::assertCount( 3, $this->mails );
		foreach ( $this->mails as $mail ) {
			self::assertSame( array( get_option( 'admin_email' ) ), $mail['to'] );
			self::assertSame( array( 'Content-Type: text/plain; charset=UTF-8', 'Auto-Submitted: auto-generated', 'Reply-To: Elodie@example.com' ), $mail['headers'] );
			self::assertDoesNotMatchRegularExpression( '/[\r\n]/', $mail['subject'] );
		}
	}

	public function test_a_database_that_fails_meanwhile_loses_no_mail(): void {
		$this->commit();
		$this->received();
		$this->break_statements( 'SET deliveries' );
		try {
			Outbox::deliver();
			self::fail( 'It was claimed.' );
		} catch ( DatabaseUnavailable ) {
			self::assertSame( array(), $this->mails );
		}
		remove_all_filters( 'query' );
		Outbox::deliver();
		self::assertCount( 1, $this->mails );
	}

	public function test_f7_two_processes_at_once_send_each_mail_once(): void {
		$this->commit();
		$this->received();
		Outbox::deliver();
		$workers = array();
		foreach ( array( 0, 1 ) as $number ) {
			$pipes   = array();
			$process = proc_open( array( PHP_BINARY, dirname( __DIR__ ) . '/stand-ins/outbox-worker.php', (string) self::NOW ), array( array( 'pipe', 'r' ), array( 'pipe', 'w' ), STDERR ), $pipes );
			self::assertIsResource( $process );
			$workers[ $number ] = array( $process, $pipes );
			self::assertSame( "ready\n", fgets( $pipes[1] ) );
		}
		$by_worker = array( 0, 0 );
		for ( $round = 1; $round <= 50; $round++ ) {
			$waiting = array(
				'deliveries' => Deliveries::waiting( array( Deliveries::MAIL ), self::NOW )->text(),
				'due_at'     => self::NOW,
			);
			$this->copies( 3, $waiting );
			$this->database()->query( 'UPDATE ' . Database::table( 'leads' ) . ' SET token_nonce = SUBSTR( id, 1, 32 )' );
			foreach ( $workers as list( , $pipes ) ) {
				fwrite( $pipes[0], "go\n" );
			}
			foreach ( $workers as $number => list( , $pipes ) ) {
				$by_worker[ $number ] += (int) fgets( $pipes[1] );
			}
			self::assertSame( 3 * $round, array_sum( $by_worker ), 'Round ' . $round );
		}
		foreach ( $workers as list( $process, $pipes ) ) {
			array_map( 'fclose', $pipes );
			proc_close( $process );
		}

		// Both took part, or nothing was tried.
		self::assertGreaterThan( 0, min( $by_worker ) );
		self::assertSame( array(), LeadStore::due( 1 ) );
	}

	public function test_f8_who_dies_between_sending_and_saying_so_is_followed_by_one_copy_with_the_same_message_id(): void {
		$this->commit();
		$id      = $this->received();
		$catcher = MailCatcher::install();
		// The database goes away in the moment in which the mail is out.
		$this->break_statements( '"state":"sent"' );
		$this->break_statements( '\\"state\\":\\"sent\\"' );
		try {
			Outbox::deliver();
			self::fail( 'It was written down.' );
		} catch ( DatabaseUnavailable ) {
			self::assertCount( 1, $catcher->sent );
		}
		remove_all_filters( 'query' );
		Outbox::deliver();
		self::assertCount( 1, $catcher->sent, 'The claim holds.' );
		$this->set_clock( self::NOW + 600 );
		Outbox::deliver();
		Outbox::deliver();

		self::assertCount( 2, $catcher->sent );
		foreach ( $catcher->sent as $mail ) {
			self::assertSame( array( '<doorstep-lead-' . $id . '@' . wp_parse_url( home_url(), PHP_URL_HOST ) . '>' ), MailCatcher::header( $mail, 'Message-ID' ) );
		}
		self::assertSame( array( 'sent', 2, 0 ), $this->outbox() );
	}

	public function test_a_sender_that_dies_each_time_comes_to_an_end(): void {
		$this->received();
		$lead = LeadStore::due( 1 )[0];
		LeadStore::move( $lead, $lead->deliveries->with( Deliveries::MAIL, Deliveries::SENDING, 9, self::NOW - 1 ) );
		Outbox::deliver();

		self::assertSame( array(), $this->mails );
		self::assertSame( array( 'failed', 10, 0 ), $this->outbox() );
	}

	public function test_nothing_about_an_expired_lead_is_sent_on_any_channel(): void {
		$this->received();
		$all = Deliveries::waiting( array( Deliveries::MAIL, Deliveries::DIGEST, Deliveries::REPLY, Deliveries::HOOK, Deliveries::DOOR ), self::NOW );
		$this->database()->query( $this->database()->prepare( 'UPDATE ' . Database::table( 'leads' ) . ' SET deliveries = %s', $all->text() ) );
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );
		Outbox::deliver();

		self::assertSame( array(), $this->mails );
		self::assertSame( $all->text(), $this->all_rows()[0]['deliveries'] );
	}

	public function test_the_mail_of_an_erased_lead_is_not_sent(): void {
		$this->received();
		LeadStore::erase( 'elodie@example.com' );
		Outbox::deliver();

		self::assertSame( array(), $this->mails );
	}
}
