<?php
/**
 * Tests of POST /leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Leads\FormDefinition;
use Doorstep\Leads\FormToken;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Received means stored; in every other case the visitor is told.
 */
final class LeadEndpointTest extends LeadsTestCase {

	public function test_a_lead_is_stored_with_what_was_typed_and_when_it_ends(): void {
		$lead     = $this->lead();
		$response = $this->send( $lead );

		self::assertSame( 200, $response->get_status() );
		self::assertSame( 'no-store, private', $response->get_headers()['Cache-Control'] );
		self::assertTrue( rest_validate_value_from_schema( $response->get_data(), Contract::schema( 'lead-reply' ) ) );
		$rows = $this->all_rows();
		self::assertCount( 1, $rows );
		self::assertSame( $lead['id'], $rows[0]['id'] );
		self::assertSame( $lead['fields'], json_decode( (string) $rows[0]['fields'], true ) );
		self::assertSame( 'AP-1024', $rows[0]['listing_reference'] );
		self::assertSame( (string) self::NOW, $rows[0]['received_at'] );
		self::assertSame( '2027-11-22T12:00:00Z', gmdate( 'Y-m-d\TH:i:s\Z', (int) $rows[0]['expires_at'] ) );
		self::assertSame( 'accept', $rows[0]['verdict'] );
	}

	public function test_the_same_lead_again_is_the_same_row(): void {
		$this->commit();
		$lead = $this->lead();
		foreach ( array( $lead['token'], $lead['token'], $this->token() ) as $token ) {
			self::assertSame( 'received', self::code( $this->send( array( 'token' => $token ) + $lead ) ) );
		}
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_another_lead_with_the_same_id_is_a_conflict_and_changes_nothing(): void {
		$this->commit();
		$lead = $this->lead();
		$this->send( $lead );
		$rows     = $this->all_rows();
		$response = $this->send( $this->lead( array( 'id' => $lead['id'] ), array( 'message' => 'Autre' ) ) );

		self::assertSame( array( 409, 'conflict' ), array( $response->get_status(), self::code( $response ) ) );
		self::assertSame( $rows, $this->all_rows() );
	}

	public function test_s5_an_existing_leads_id_reveals_nothing_of_it(): void {
		$this->commit();
		$lead     = $this->lead( array(), array( 'message' => 'canary-7Yq' ) );
		$id       = $lead['id'];
		$response = $this->send( $lead );
		$response = $this->send( $this->lead( array( 'id' => $id ), array( 'message' => 'x' ) ) );

		self::assertStringNotContainsString( 'canary-7Yq', (string) wp_json_encode( $response->get_data() ) );
	}

	public function test_s5_another_forms_name_gives_no_hold_on_a_stored_lead(): void {
		$this->commit();
		$lead = $this->lead();
		$this->send( $lead );
		$rows  = $this->all_rows();
		$form  = $this->form( array( 'formId' => '22222222-2222-4222-8222-222222222222' ) )->text();
		$token = $this->token( 60, '22222222-2222-4222-8222-222222222222' );

		self::assertSame( 'conflict', self::code( $this->send( array( 'form' => $form, 'token' => $token ) + $lead ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( $rows, $this->all_rows() );
	}

	public function test_s28_a_token_buys_one_lead(): void {
		$this->commit();
		$token = $this->token();

		self::assertSame( 'received', self::code( $this->send( $this->lead( array( 'token' => $token ) ) ) ) );
		self::assertSame( 'unknown_token', self::code( $this->send( $this->lead( array( 'token' => $token ) ) ) ) );
		self::assertCount( 1, $this->all_rows() );
	}

	/**
	 * What is refused, with which status.
	 *
	 * @return iterable<string, array{int, string, callable(self): \WP_REST_Response}>
	 */
	public static function refusals(): iterable {
		$id = '22222222-2222-4222-8222-222222222222';
		yield 'a body over 64 kB' => array( 413, 'too_large', static fn ( self $t ) => $t->request( 'POST', self::LEADS, str_repeat( 'a', 65537 ) ) );
		yield 'a body that says it is over 64 kB' => array( 413, 'too_large', static fn ( self $t ) => $t->request( 'POST', self::LEADS, '{}', array( 'Content-Length' => '65537' ) ) );
		yield 'a megabyte of text' => array( 413, 'too_large', static fn ( self $t ) => $t->send( $t->lead( array(), array( 'message' => str_repeat( 'a', 1000000 ) ) ) ) );
		yield 'half a body' => array( 400, 'malformed', static fn ( self $t ) => $t->request( 'POST', self::LEADS, '{"id":' ) );
		yield 'no body' => array( 400, 'malformed', static fn ( self $t ) => $t->request( 'POST', self::LEADS, '' ) );
		yield 'a list' => array( 400, 'malformed', static fn ( self $t ) => $t->request( 'POST', self::LEADS, '[1,2]' ) );
		yield 'a text' => array( 400, 'malformed', static fn ( self $t ) => $t->request( 'POST', self::LEADS, '"x"' ) );
		yield 'too deep' => array( 400, 'malformed', static fn ( self $t ) => $t->request( 'POST', self::LEADS, str_repeat( '[', 2000 ) . str_repeat( ']', 2000 ) ) );
		yield 'invalid UTF-8' => array( 400, 'malformed', static fn ( self $t ) => $t->request( 'POST', self::LEADS, "{\"id\":\"\xff\"}" ) );
		yield 'a lone surrogate' => array( 400, 'malformed', static fn ( self $t ) => $t->request( 'POST', self::LEADS, str_replace( 'Bonjour', '\ud83d', (string) wp_json_encode( $t->lead() ) ) ) );
		yield 'an unknown property' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'verdict' => 'accept' ) ) ) );
		yield 'an unknown field' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array(), array( 'fax' => '1' ) ) ) );
		yield 'the phone of a form without one' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'form' => $t->form( array( 'phone' => 'hidden' ) )->text() ) ) ) );
		yield 'an empty text for the fields' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'fields' => '' ) ) ) );
		yield 'an empty text for the consents' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'consents' => '' ) ) ) );
		yield 'a consent as a text' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'form' => $t->form_with_consent(), 'consents' => array( 'alerts-email' => 'false' ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'a consent as a number' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'form' => $t->form_with_consent(), 'consents' => array( 'alerts-email' => 1 ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'fields as a list' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'fields' => array( 'x' ) ) ) ) );
		yield 'a field as a list' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'fields' => array( 'name' => array( 'x' ) ) ) ) ) );
		yield 'a field as a number' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'fields' => array( 'name' => 7 ) ) ) ) );
		yield 'an id with a line end' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'id' => $id . "\n" ) ) ) );
		yield 'an id of another version' => array( 400, 'malformed', static fn ( self $t ) => $t->send( $t->lead( array( 'id' => '22222222-2222-1222-8222-222222222222' ) ) ) );
		yield 'another site\'s page' => array( 403, 'foreign_origin', static fn ( self $t ) => $t->send( $t->lead(), array( 'Origin' => 'https://evil.example' ) ) );
		yield 'another port' => array( 403, 'foreign_origin', static fn ( self $t ) => $t->send( $t->lead(), array( 'Origin' => home_url() . '1' ) ) );
		yield 'a sandboxed page' => array( 403, 'foreign_origin', static fn ( self $t ) => $t->send( $t->lead(), array( 'Origin' => 'null' ) ) );
		yield 'a form of nobody' => array( 404, 'unknown_form', static fn ( self $t ) => $t->send( $t->lead( array( 'form' => 'v1.e30.' . str_repeat( '0', 64 ) ) ) ) );
		yield 'fields that are wrong' => array( 422, 'invalid', static fn ( self $t ) => $t->send( $t->lead( array(), array( 'email' => 'x@', 'message' => ' ' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'another form\'s token' => array( 409, 'unknown_token', static fn ( self $t ) => $t->send( $t->lead( array( 'token' => $t->token( 60, $id ) ) ) ) );
		yield 'yesterday\'s token' => array( 409, 'unknown_token', static fn ( self $t ) => $t->send( $t->lead( array( 'token' => $t->token( 90000 ) ) ) ) );
		yield 'no token' => array( 409, 'unknown_token', static fn ( self $t ) => $t->send( $t->lead( array( 'token' => '' ) ) ) );
		yield 'text' => array( 415, '', static fn ( self $t ) => $t->request( 'POST', self::LEADS, 'x', array( 'Content-Type' => 'text/plain' ) ) );
	}

	/**
	 * The definition of a form with one consent box.
	 */
	private function form_with_consent(): string {
		$block = array(
			'blockName' => 'doorstep/form-consent',
			'attrs'     => array(
				'purpose' => 'alerts',
				'channel' => 'email',
			),
		);

		return FormDefinition::of_block( array( 'formId' => self::FORM_ID ), $this->page, 'en', '/maison/', array( $block ) )->text();
	}

	/**
	 * Each with its status and code, and no row.
	 *
	 * @param int                               $status HTTP status.
	 * @param string                            $code   Code; empty where the reply is a page.
	 * @param callable(self): \WP_REST_Response $send   Sends it.
	 */
	#[DataProvider( 'refusals' )]
	public function test_refuses( int $status, string $code, callable $send ): void {
		$response = $send( $this );

		self::assertSame( $status, $response->get_status() );
		self::assertSame( 'no-store, private', $response->get_headers()['Cache-Control'] );
		if ( '' !== $code ) {
			self::assertSame( $code, self::code( $response ) );
			self::assertTrue( rest_validate_value_from_schema( $response->get_data(), Contract::schema( 'lead-reply' ) ) );
		}
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_an_error_stands_beside_its_field_in_the_forms_language(): void {
		$data = $this->send( $this->lead( array(), array( 'email' => 'x@', 'name' => str_repeat( 'a', 121 ) ) ) )->get_data(); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( array( 'name', 'email' ), array_keys( $data['errors'] ) );
		self::assertStringContainsString( '120', $data['errors']['name'] );
	}

	public function test_this_sites_own_page_may_send(): void {
		self::assertSame( 'received', self::code( $this->send( $this->lead(), array( 'Origin' => untrailingslashit( home_url() ) ) ) ) );
		self::assertSame( 'received', self::code( $this->send( $this->lead(), array( 'Origin' => 'null', 'Sec-Fetch-Site' => 'same-origin' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_s30_a_form_of_a_page_that_is_not_published_refuses(): void {
		$lead = $this->lead( array( 'token' => '' ) );
		wp_update_post( array( 'ID' => $this->page, 'post_status' => 'draft' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 'unknown_form', self::code( $this->send( $lead ) ) );
	}

	public function test_s30_who_began_while_the_page_was_published_may_finish(): void {
		$lead = $this->lead();
		wp_trash_post( $this->page );

		self::assertSame( 'received', self::code( $this->send( $lead ) ) );
	}

	public function test_a_page_cached_a_year_ago_still_sends(): void {
		$form = $this->form()->text();
		$this->set_clock( self::NOW + 366 * DAY_IN_SECONDS );

		self::assertSame( 'received', self::code( $this->send( $this->lead( array( 'form' => $form ) ) ) ) );
	}

	public function test_a_database_that_cannot_store_is_never_received(): void {
		$this->break_statements( 'INSERT INTO `' . \Doorstep\Database::table( 'leads' ) );
		$response = $this->send( $this->lead() );

		self::assertSame( array( 503, 'unavailable', '30' ), array( $response->get_status(), self::code( $response ), $response->get_headers()['Retry-After'] ) );
	}

	public function test_a_database_that_lost_the_answer_is_never_received(): void {
		$this->commit();
		$lead = $this->lead();
		$this->send( $lead );
		$this->break_statements( 'SELECT body_hash' );

		self::assertSame( 'unavailable', self::code( $this->send( $lead ) ) );
	}

	public function test_a_site_without_its_key_says_that_it_cannot_store(): void {
		$lead = $this->lead();
		delete_option( 'doorstep_key' );

		self::assertSame( 503, $this->send( $lead )->get_status() );
	}

	public function test_a_staff_member_sends_like_everybody(): void {
		$this->log_in( 'administrator' );

		self::assertSame( 'received', self::code( $this->send( $this->lead() ) ) );
	}

	public function test_s12_s13_no_header_of_the_visitor_is_stored(): void {
		$canary  = '<script>canary-7Yq</script>';
		$headers = array( 'Client-IP', 'X-Forwarded-For', 'User-Agent', 'Referer', 'X-Real-IP' );
		$server  = $_SERVER;
		foreach ( $headers as $header ) {
			$_SERVER[ 'HTTP_' . strtoupper( strtr( $header, '-', '_' ) ) ] = $canary;
		}
		$this->send( $this->lead(), array_fill_keys( $headers, $canary ) );
		$_SERVER = $server;

		self::assertCount( 1, $this->all_rows() );
		self::assertStringNotContainsString( 'canary-7Yq', (string) wp_json_encode( $this->all_rows() ) );
	}

	public function test_s20_a_serialised_object_stays_text(): void {
		$text = 'O:8:"stdClass":0:{} a:1:{i:0;s:1:"x";} phar://x.phar';
		$id   = $this->received( array( 'message' => $text ) );
		$this->log_in( 'administrator' );

		self::assertSame( $text, $this->request( 'GET', self::LEADS . '/' . $id )->get_data()['fields']['message'] );
	}

	public function test_s7_no_key_of_a_request_reaches_an_option(): void {
		$before = get_option( 'users_can_register' );
		foreach ( array( 'users_can_register', 'default_role', '__proto__', 'doorstep_settings' ) as $key ) {
			self::assertSame( 'malformed', self::code( $this->send( $this->lead( array( $key => '1' ) ) ) ) );
			self::assertSame( 'malformed', self::code( $this->send( $this->lead( array(), array( $key => '1' ) ) ) ) );
		}
		wp_cache_flush();
		self::assertSame( $before, get_option( 'users_can_register' ) );
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_the_token_of_the_confirm_step_is_as_good(): void {
		$this->set_clock( self::NOW - 2 );
		$token = FormToken::mint( self::FORM_ID, FormToken::CONFIRM );
		$this->set_clock( self::NOW );
		$this->received( array(), array( 'token' => $token ) );

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
	}
}
