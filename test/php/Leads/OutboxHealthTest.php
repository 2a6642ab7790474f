<?php
/**
 * Tests of what is said about mail that is not taken.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Installation;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\MailSiteHealth;
use Doorstep\Leads\Outbox;
use Doorstep\Leads\OutboxHealth;
use Doorstep\Test\MailCatcher;

/**
 * The owner hears of it, those who read leads see it, and nothing that was given up stays so.
 */
final class OutboxHealthTest extends LeadsTestCase {

	/**
	 * The notices of a wp-admin page.
	 */
	private static function notices(): string {
		ob_start();
		do_action( 'admin_notices' );

		return (string) ob_get_clean();
	}

	/**
	 * The Site Health test's result.
	 *
	 * @return array{string, string} Status and description.
	 */
	private static function health(): array {
		$tests = apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( 'Doorstep mail', $tests['direct']['doorstep_mail']['label'] );
		$result = $tests['direct']['doorstep_mail']['test']();

		return array( $result['status'], $result['description'] );
	}

	/**
	 * Lets cron seem to run.
	 */
	private static function schedule(): void {
		wp_clear_scheduled_hook( Installation::MAIL_EVENT );
		wp_schedule_event( self::NOW, 'doorstep_five_minutes', Installation::MAIL_EVENT );
	}

	/**
	 * Gives up the mail about a lead.
	 *
	 * @return string Id of the lead.
	 */
	private function give_up(): string {
		$id   = $this->received();
		$text = Deliveries::waiting( array( Deliveries::MAIL ), 0 )->with( Deliveries::MAIL, Deliveries::FAILED, 9, 0 )->text();
		$this->database()->query( $this->database()->prepare( 'UPDATE ' . \Doorstep\Database::table( 'leads' ) . ' SET deliveries = %s, due_at = 0 WHERE id = %s', $text, $id ) );

		return $id;
	}

	public function test_all_is_well_at_first(): void {
		self::schedule();
		$this->log_in( 'administrator' );
		$this->received();
		Outbox::deliver();

		self::assertSame( '', self::notices() );
		self::assertSame( 'good', self::health()[0] );
		self::assertFalse( get_option( OutboxHealth::OPTION ) );
	}

	public function test_the_owner_is_told_after_a_quarter_of_an_hour_until_mail_is_taken_again(): void {
		self::schedule();
		$this->log_in( 'administrator' );
		$this->mail_succeeds = false;
		$this->received();
		Outbox::deliver();
		$this->set_clock( self::NOW + 899 );
		self::assertSame( '', self::notices() );
		self::assertSame( 'good', self::health()[0] );
		$this->set_clock( self::NOW + 900 );
		self::assertStringContainsString( 'Doorstep has not been able to mail new leads since', self::notices() );
		self::assertStringContainsString( 'page=doorstep-settings', self::notices() );
		self::assertSame( 'critical', self::health()[0] );
		$this->mail_succeeds = true;
		Outbox::deliver();

		self::assertSame( '', self::notices() );
		self::assertSame( 'good', self::health()[0] );
	}

	public function test_only_those_who_may_configure_see_the_notice(): void {
		update_option( OutboxHealth::OPTION, array( 'mailSince' => self::NOW - 3600, 'goneAt' => self::NOW, 'goneHost' => 'crm.example' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		foreach ( array( 'subscriber' => 0, 'editor' => 0, 'doorstep_marketing' => 0, 'administrator' => 2 ) as $role => $count ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$this->log_in( $role );
			self::assertSame( $count, preg_match_all( '/class="notice/', self::notices() ), $role );
		}
	}

	public function test_nothing_personal_is_remembered(): void {
		$catcher            = MailCatcher::install();
		$catcher->complaint = '550 Elodie@example.com unknown';
		$this->received();
		Outbox::deliver();

		self::assertStringNotContainsStringIgnoringCase( 'elodie', (string) wp_json_encode( get_option( OutboxHealth::OPTION ) ) );
		self::assertSame( self::NOW, OutboxHealth::read()['mailSince'] );
	}

	public function test_a_mail_server_that_failed_is_left_in_peace_for_a_minute(): void {
		$this->mail_succeeds = false;
		$this->received();
		Outbox::deliver();
		$this->set_clock( self::NOW + 59 );
		$this->received();
		Outbox::deliver();
		self::assertCount( 1, $this->mails );
		$this->set_clock( self::NOW + 60 );
		Outbox::deliver();

		self::assertCount( 3, $this->mails );
	}

	public function test_site_health_says_that_cron_does_not_run(): void {
		self::schedule();
		$this->received();
		$this->set_clock( self::NOW + 901 );
		list( $status, $text ) = self::health();
		self::assertSame( 'recommended', $status );
		self::assertStringContainsString( 'wp-cron.php', $text );
		Outbox::deliver();
		self::assertStringContainsString( 'wp-cron.php', self::health()[1], 'The event itself is late.' );
		$this->set_clock( self::NOW );
		self::assertSame( 'good', self::health()[0] );
		wp_clear_scheduled_hook( Installation::MAIL_EVENT );
		self::assertSame( 'recommended', self::health()[0] );
	}

	public function test_what_was_given_up_is_said_and_goes_out_once_mail_is_taken_again(): void {
		self::schedule();
		$this->give_up();
		self::assertSame( 'recommended', self::health()[0] );
		self::assertStringContainsString( '1 lead', self::health()[1] );
		$this->mail_succeeds = false;
		$this->received();
		Outbox::deliver();
		$this->mail_succeeds = true;
		$this->set_clock( self::NOW + 60 );
		Outbox::deliver();
		Outbox::deliver();

		self::assertSame( array( 'sent', 'sent' ), array_map( static fn ( array $row ): string => Deliveries::of_text( (string) $row['deliveries'] )->of( Deliveries::MAIL )['state'], $this->all_rows() ) );
	}

	public function test_those_who_answer_leads_may_have_it_sent_again(): void {
		$id    = $this->give_up();
		$route = self::LEADS . '/' . $id . '/deliveries/mail';
		foreach ( array( '' => 401, 'subscriber' => 403, 'editor' => 403, 'doorstep_marketing' => 200 ) as $role => $status ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			if ( '' === $role ) {
				wp_set_current_user( 0 );
			} else {
				$this->log_in( $role );
			}
			$reply = $this->request( 'POST', $route, array() );
			self::assertSame( $status, $reply->get_status(), $role );
		}
		self::assertTrue( rest_validate_value_from_schema( $reply->get_data(), Contract::schema( 'send-again-reply' ) ) );
		self::assertSame( array( 'waiting', 0 ), array( $reply->get_data()['deliveries'][0]['state'], $reply->get_data()['deliveries'][0]['attempts'] ) );
		self::assertSame( 409, $this->request( 'POST', $route, array() )->get_status(), 'It is planned already.' );
		self::assertSame( 409, $this->request( 'POST', self::LEADS . '/' . $id . '/deliveries/hook', array() )->get_status() );
		self::assertSame( 404, $this->request( 'POST', self::LEADS . '/' . $id . '/deliveries/other', array() )->get_status() );
		self::assertSame( 404, $this->request( 'POST', self::LEADS . '/' . wp_generate_uuid4() . '/deliveries/mail', array() )->get_status() );
		Outbox::deliver();

		self::assertCount( 1, $this->mails );
	}

	public function test_an_expired_lead_is_not_sent_again(): void {
		$id = $this->give_up();
		$this->log_in( 'administrator' );
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );

		self::assertSame( 404, $this->request( 'POST', self::LEADS . '/' . $id . '/deliveries/mail', array() )->get_status() );
	}

	public function test_a_test_mail_tells_in_words_what_the_mail_server_said(): void {
		$catcher            = MailCatcher::install();
		$catcher->complaint = 'SMTP connect() failed.';
		foreach ( array( 'doorstep_marketing' => 403, 'administrator' => 200 ) as $role => $status ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$this->log_in( $role );
			$reply = $this->request( 'POST', '/doorstep/v1/mail-test', array() );
			self::assertSame( $status, $reply->get_status() );
		}
		self::assertTrue( rest_validate_value_from_schema( $reply->get_data(), Contract::schema( 'mail-test-reply' ) ) );
		self::assertSame( array( false, array( get_option( 'admin_email' ) ), 'SMTP connect() failed.' ), array_values( $reply->get_data() ) );
		$catcher->complaint = '';
		$reply              = $this->request( 'POST', '/doorstep/v1/mail-test', array( 'recipients' => array( 'x@evil.example' ), 'to' => 'x@evil.example' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( array( true, array( get_option( 'admin_email' ) ), '' ), array_values( $reply->get_data() ) );
		self::assertSame( array( get_option( 'admin_email' ) ), MailCatcher::header( $catcher->sent[0], 'To' ) );
	}

	public function test_a_test_mail_that_is_taken_ends_the_trouble(): void {
		$this->log_in( 'administrator' );
		update_option( OutboxHealth::OPTION, array( 'mailSince' => self::NOW - 3600, 'mailLast' => self::NOW - 5 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->give_up();
		$this->request( 'POST', '/doorstep/v1/mail-test', array() );
		self::assertSame( '', self::notices() );
		Outbox::deliver();

		self::assertCount( 2, $this->mails );
	}

	public function test_health_speaks_in_whole_sentences_that_are_escaped(): void {
		update_option( OutboxHealth::OPTION, array( 'hookSince' => self::NOW - 3600 ) );
		$result = MailSiteHealth::run();

		self::assertStringStartsWith( '<p>', (string) $result['description'] );
		self::assertStringContainsString( 'webhook', (string) $result['description'] );
		self::assertSame( array( 'test', 'label', 'status', 'badge', 'description', 'actions' ), array_keys( $result ) );
	}
}
