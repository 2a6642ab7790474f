<?php
/**
 * Tests of the limit by sender.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Installation;
use Doorstep\Profile;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Five messages in ten minutes and twenty in a day, from one address; nothing is left of the address.
 */
final class SenderLimitTest extends LeadsTestCase {

	private const ADDRESS = '203.0.113.77';

	/**
	 * Counts addresses, as on a site.
	 */
	protected function setUp(): void {
		parent::setUp();
		remove_all_filters( 'doorstep_visitor_address' );
		$_SERVER['REMOTE_ADDR'] = self::ADDRESS;
	}

	/**
	 * What the bootstrap says.
	 */
	protected function tearDown(): void {
		$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
		foreach ( array( 'HTTP_X_FORWARDED_FOR', 'HTTP_CLIENT_IP', 'HTTP_USER_AGENT', 'HTTP_REFERER', 'HTTP_X_REAL_IP' ) as $name ) {
			unset( $_SERVER[ $name ] );
		}
		parent::tearDown();
	}

	/**
	 * Sends leads of which none repeats another.
	 *
	 * @param int $count How many.
	 * @return list<string> Code of each reply.
	 */
	private function send_many( int $count ): array {
		return array_map( fn (): string => self::code( $this->send( $this->lead() ) ), range( 1, $count ) );
	}

	/**
	 * The senders that the rows name.
	 *
	 * @return list<string|null>
	 */
	private function senders(): array {
		return array_column( $this->all_rows(), 'sender' );
	}

	public function test_the_sixth_message_in_ten_minutes_has_to_wait_until_the_first_is_ten_minutes_old(): void {
		$this->received();
		$this->set_clock( self::NOW + 100 );
		self::assertSame( array_fill( 0, 4, 'received' ), $this->send_many( 4 ) );
		$response = $this->send( $this->lead() );

		self::assertSame( array( 429, 'too_many', '500' ), array( $response->get_status(), self::code( $response ), $response->get_headers()['Retry-After'] ) );
		$this->set_clock( self::NOW + 599 );
		self::assertSame( array( 'too_many' ), $this->send_many( 1 ) );
		$this->set_clock( self::NOW + 600 );
		self::assertSame( array( 'received', 'too_many' ), $this->send_many( 2 ) );
		self::assertCount( 6, $this->all_rows() );
	}

	public function test_the_twenty_first_message_of_a_day_has_to_wait_for_the_next(): void {
		for ( $hour = 0; $hour < 5; $hour++ ) {
			$this->set_clock( self::NOW + $hour * HOUR_IN_SECONDS );
			$this->send_many( 4 );
		}
		$this->set_clock( self::NOW + 6 * HOUR_IN_SECONDS );
		$response = $this->send( $this->lead() );
		self::assertSame( array( 429, (string) ( 6 * HOUR_IN_SECONDS ) ), array( $response->get_status(), $response->get_headers()['Retry-After'] ) );

		$this->set_clock( self::NOW + 12 * HOUR_IN_SECONDS );
		self::assertSame( array( 'received' ), $this->send_many( 1 ) );
		self::assertCount( 21, $this->all_rows() );
	}

	public function test_s13_a_hundred_requests_with_a_hundred_forwarded_addresses_count_as_one(): void {
		$codes = array();
		for ( $number = 1; $number <= 100; $number++ ) {
			$claimed = '198.51.100.' . $number;
			$headers = array();
			foreach ( array( 'X-Forwarded-For', 'Client-IP', 'X-Real-IP', 'Forwarded', 'CF-Connecting-IP', 'True-Client-IP' ) as $name ) {
				$_SERVER[ 'HTTP_' . strtoupper( strtr( $name, '-', '_' ) ) ] = $claimed; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput
				$headers[ $name ] = $claimed;
			}
			$codes[] = self::code( $this->send( $this->lead(), $headers ) );
		}
		foreach ( array( 'HTTP_FORWARDED', 'HTTP_CF_CONNECTING_IP', 'HTTP_TRUE_CLIENT_IP' ) as $name ) {
			unset( $_SERVER[ $name ] );
		}

		self::assertSame( array( 'received' => 5, 'too_many' => 95 ), array_count_values( $codes ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertCount( 1, array_unique( $this->senders() ) );
	}

	public function test_s13_a_proxy_that_the_site_trusts_may_say_who_it_is(): void {
		add_filter( 'doorstep_visitor_address', static fn ( string $peer ): string => self::ADDRESS === $peer ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_X_FORWARDED_FOR'] ?? '' ) ) : $peer );
		foreach ( range( 1, 12 ) as $number ) {
			$_SERVER['HTTP_X_FORWARDED_FOR'] = '198.51.100.' . $number;
			self::assertSame( array( 'received' ), $this->send_many( 1 ) );
		}
		$_SERVER['REMOTE_ADDR'] = '192.0.2.1';
		self::assertSame( array_merge( array_fill( 0, 5, 'received' ), array( 'too_many' ) ), $this->send_many( 6 ) );
	}

	public function test_a_subscribers_ipv6_addresses_count_as_one_and_anothers_as_another(): void {
		foreach ( range( 1, 5 ) as $number ) {
			$_SERVER['REMOTE_ADDR'] = '2001:db8:1:2::' . $number;
			self::assertSame( array( 'received' ), $this->send_many( 1 ) );
		}
		$_SERVER['REMOTE_ADDR'] = '2001:db8:1:2:ffff::1';
		self::assertSame( array( 'too_many' ), $this->send_many( 1 ) );
		$_SERVER['REMOTE_ADDR'] = '2001:db8:1:3::1';
		self::assertSame( array( 'received' ), $this->send_many( 1 ) );
	}

	public function test_a_lead_that_is_stored_is_received_however_often_it_is_sent_again(): void {
		$this->commit();
		$lead = $this->lead();
		$this->send( $lead );
		$this->send_many( 4 );
		self::assertSame( 'too_many', self::code( $this->send( $this->lead() ) ) );

		foreach ( range( 1, 3 ) as $ignored ) {
			self::assertSame( 'received', self::code( $this->send( $lead ) ) );
		}
		self::assertSame( 'conflict', self::code( $this->send( $this->lead( array( 'id' => $lead['id'] ), array( 'message' => 'Autre' ) ) ) ) );
		self::assertCount( 5, $this->all_rows() );
	}

	public function test_a_message_that_was_refused_costs_nothing_and_its_token_is_good_later(): void {
		$this->send_many( 5 );
		$lead = $this->lead();
		self::assertSame( 'too_many', self::code( $this->send( $lead ) ) );
		$this->set_clock( self::NOW + 600 );

		self::assertSame( 'received', self::code( $this->send( $lead ) ) );
	}

	public function test_where_no_address_is_known_nobody_is_limited(): void {
		unset( $_SERVER['REMOTE_ADDR'] );
		self::assertSame( array_fill( 0, 25, 'received' ), $this->send_many( 25 ) );
		self::assertSame( array( null ), array_unique( $this->senders() ) );
	}

	public function test_behind_a_proxy_that_hides_its_visitors_they_are_not_limited_together(): void {
		$at = static fn ( string $home ) => add_filter( 'home_url', static fn ( string $url ): string => str_replace( (string) get_option( 'home' ), $home, $url ) );
		foreach ( array( '127.0.0.1', '10.0.3.1', '172.18.0.1', '192.168.1.9', '::1', 'fd00::1' ) as $proxy ) {
			$_SERVER['REMOTE_ADDR'] = $proxy;
			self::assertSame( array_merge( array_fill( 0, 5, 'received' ), array( 'too_many' ) ), $this->send_many( 6 ), $proxy );
		}
		$at( 'https://agence.example' );
		foreach ( array( '127.0.0.1', '10.0.3.1', '172.18.0.1', '192.168.1.9', '::1', 'fd00::1' ) as $proxy ) {
			$_SERVER['REMOTE_ADDR'] = $proxy;
			self::assertSame( array( 'received' ), array_unique( $this->send_many( 6 ) ), $proxy );
		}
		$_SERVER['REMOTE_ADDR'] = self::ADDRESS;
		self::assertContains( 'too_many', $this->send_many( 6 ) );
	}

	public function test_the_visitor_reads_how_else_to_reach_the_agency_in_the_forms_language(): void {
		$this->send_many( 5 );
		$message = fn (): string => (string) $this->send( $this->lead() )->get_data()['message'];
		self::assertStringEndsWith( 'Try again in ten minutes.', $message() );

		self::assertNull( Profile::save( array( 'phone' => '02 61 91 00 12', 'email' => 'accueil@agence.example' ) + Profile::all() ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertStringEndsWith( 'Or call us on 02 61 91 00 12, or write to accueil@agence.example', $message() );
		self::assertNull( Profile::save( array( 'phone' => '' ) + Profile::all() ) );
		self::assertStringEndsWith( 'Or write to us: accueil@agence.example', $message() );
		self::assertNull( Profile::save( array( 'phone' => '02 61 91 00 12', 'email' => '' ) + Profile::all() ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertStringEndsWith( 'Or call us: 02 61 91 00 12.', $message() );
	}

	public function test_without_javascript_the_text_comes_back_with_a_button_to_send_it_again(): void {
		self::assertNull( Profile::save( array( 'phone' => '02 61 91 00 12' ) + Profile::all() ) );
		$this->send_many( 5 );
		$lead    = $this->lead( array(), array( 'message' => 'Deux <b>lignes</b>' ) );
		$request = new WP_REST_Request( 'POST', self::LEADS );
		$request->set_header( 'Content-Type', 'application/x-www-form-urlencoded' );
		$request->set_body_params(
			array(
				'doorstep_id'          => $lead['id'],
				'doorstep_form'        => $lead['form'],
				'doorstep_token'       => $lead['token'],
				'fields'               => $lead['fields'],
				'doorstep_leave_empty' => '',
			)
		);
		$response = rest_do_request( $request );
		$page     = (string) $response->get_data();

		self::assertSame( array( 429, '600' ), array( $response->get_status(), $response->get_headers()['Retry-After'] ) );
		self::assertStringContainsString( '02 61 91 00 12', $page );
		self::assertStringContainsString( 'name="fields[message]" value="Deux &lt;b&gt;lignes&lt;/b&gt;"', $page );
		self::assertStringContainsString( 'name="doorstep_id" value="' . $lead['id'] . '"', $page );
		self::assertStringContainsString( '<button type="submit"', $page );
	}

	public function test_s12_what_headers_say_of_the_sender_is_stored_nowhere_and_printed_nowhere(): void {
		$markup  = '"><script>canary-8Wz()</script>';
		$headers = array();
		foreach ( array( 'Client-IP', 'X-Forwarded-For', 'User-Agent', 'Referer', 'X-Real-IP' ) as $name ) {
			$_SERVER[ 'HTTP_' . strtoupper( strtr( $name, '-', '_' ) ) ] = $markup;
			$headers[ $name ] = $markup;
		}
		$replies = array( $this->send( $this->lead(), $headers ), $this->send( $this->lead( array( 'token' => 'x' ) ), $headers ) );
		$this->send_many( 5 );
		$replies[] = $this->send( $this->lead(), $headers );
		$this->log_in( 'administrator' );
		$replies[] = $this->request( 'GET', self::LEADS . '/' . $this->all_rows()[0]['id'] );
		do_action( 'doorstep_mail' );

		$told = wp_json_encode( array( array_map( static fn ( WP_REST_Response $reply ): array => array( $reply->get_data(), $reply->get_headers() ), $replies ), $this->all_rows(), $this->mails, wp_load_alloptions() ) );
		self::assertStringNotContainsString( 'canary-8Wz', (string) $told );
	}

	public function test_neither_the_address_nor_anything_that_leads_to_it_is_stored(): void {
		$this->received();
		$told = strtolower( (string) wp_json_encode( array( $this->all_rows(), wp_load_alloptions() ) ) );
		foreach ( array( self::ADDRESS, bin2hex( (string) inet_pton( self::ADDRESS ) ), md5( self::ADDRESS ), hash( 'sha256', self::ADDRESS ) ) as $trace ) {
			self::assertStringNotContainsString( $trace, $told );
		}
	}

	public function test_the_same_address_is_another_sender_on_another_day_though_the_key_is_the_same(): void {
		$hashes = array();
		foreach ( array( self::NOW, self::NOW, self::NOW + DAY_IN_SECONDS ) as $now ) {
			// A day of its own each time: its salt goes with its rows.
			Database::execute( 'DELETE FROM %i', array( Database::table( 'leads' ) ) );
			$this->set_clock( $now );
			$this->received();
			$hashes[] = explode( '-', (string) $this->senders()[0] );
		}
		self::assertSame( $hashes[0][0], $hashes[1][0] );
		self::assertNotSame( $hashes[0][1], $hashes[1][1], 'The salt is made by chance, not from the day.' );
		self::assertCount( 3, array_unique( array_column( $hashes, 2 ) ) );
	}

	public function test_two_addresses_of_a_day_share_its_salt_and_nothing_else(): void {
		$this->received();
		$_SERVER['REMOTE_ADDR'] = '203.0.113.78';
		$this->received();
		list( $one, $other ) = array_map( static fn ( ?string $sender ): array => explode( '-', (string) $sender ), $this->senders() );

		self::assertSame( array( $one[0], $one[1] ), array( $other[0], $other[1] ) );
		self::assertNotSame( $one[2], $other[2] );
	}

	public function test_two_nodes_that_began_the_day_at_once_agree_from_the_next_lead_on(): void {
		$this->received();
		$day = intdiv( self::NOW, DAY_IN_SECONDS );
		Database::execute( 'UPDATE %i SET sender = %s', array( Database::table( 'leads' ), $day . '-0000000001-000000000000000' ) );
		self::assertSame( array_merge( array_fill( 0, 5, 'received' ), array( 'too_many' ) ), $this->send_many( 6 ) );
		foreach ( $this->senders() as $sender ) {
			self::assertStringStartsWith( $day . '-0000000001-', (string) $sender );
		}
	}

	public function test_when_the_day_is_over_the_purge_forgets_who_sent_what(): void {
		$this->received();
		$this->set_clock( self::NOW + 12 * HOUR_IN_SECONDS - 1 );
		do_action( Installation::PURGE_EVENT );
		self::assertNotSame( array( null ), $this->senders() );

		$this->set_clock( self::NOW + 12 * HOUR_IN_SECONDS );
		do_action( Installation::PURGE_EVENT );
		self::assertSame( array( null ), $this->senders() );
	}

	public function test_where_cron_never_runs_the_days_first_lead_forgets_the_days_before(): void {
		$this->received();
		$this->copies( 450 );
		$this->set_clock( self::NOW + 3 * DAY_IN_SECONDS );
		$this->received();

		self::assertCount( 451, array_keys( $this->senders(), null, true ) );
	}

	public function test_a_database_that_cannot_count_stores_nothing_and_says_so(): void {
		$this->break_statements( 'MIN( sender )' );
		self::assertSame( 'unavailable', self::code( $this->send( $this->lead() ) ) );
	}
}
