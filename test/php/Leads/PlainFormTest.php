<?php
/**
 * Tests of the form without JavaScript.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use WP_REST_Request;
use WP_REST_Response;

/**
 * The plain form sends in two steps, to the same URL, by the same rules.
 */
final class PlainFormTest extends LeadsTestCase {

	/**
	 * Posts a form.
	 *
	 * @param array<string, mixed> $inputs By name.
	 * @param array<string, mixed> $files  By name.
	 */
	private function post( array $inputs, array $files = array() ): WP_REST_Response {
		$request = new WP_REST_Request( 'POST', self::LEADS );
		$request->set_header( 'Content-Type', array() === $files ? 'application/x-www-form-urlencoded' : 'multipart/form-data; boundary=x' );
		$request->set_body_params( $inputs );
		$request->set_file_params( $files );

		return rest_do_request( $request );
	}

	/**
	 * The form as it stands in the page.
	 *
	 * @param array<string, mixed> $over Over the usual inputs.
	 * @return array<string, mixed>
	 */
	private function inputs( array $over = array() ): array {
		return $over + array(
			'doorstep_form'        => $this->form()->text(),
			'fields'               => array(
				'name'    => 'Élodie <b>',
				'email'   => 'e@example.com',
				'phone'   => '',
				'message' => "Bonjour,\r\nà bientôt",
			),
			'doorstep_leave_empty' => '',
		);
	}

	/**
	 * The inputs of the page that answers.
	 *
	 * @param WP_REST_Response $response The page.
	 * @return array<string, mixed>
	 */
	private function hidden( WP_REST_Response $response ): array {
		preg_match_all( '/type="hidden" name="([^"]+)" value="([^"]*)"/', (string) $response->get_data(), $matches, PREG_SET_ORDER );
		$pairs = array_map( static fn ( array $match ): string => rawurlencode( html_entity_decode( $match[1] ) ) . '=' . rawurlencode( html_entity_decode( $match[2], ENT_QUOTES ) ), $matches );
		parse_str( implode( '&', $pairs ), $inputs );

		return $inputs;
	}

	public function test_the_first_step_asks_to_confirm_and_stores_nothing(): void {
		$response = $this->post( $this->inputs() );

		self::assertSame( 200, $response->get_status() );
		self::assertSame( 'text/html; charset=UTF-8', $response->get_headers()['Content-Type'] );
		self::assertSame( 'no-store, private', $response->get_headers()['Cache-Control'] );
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_the_second_step_stores_it_once_however_often_it_is_clicked(): void {
		$this->commit();
		$inputs = $this->hidden( $this->post( $this->inputs() ) );
		$this->set_clock( self::NOW + 5 );
		self::assertSame( 200, $this->post( $inputs )->get_status() );
		self::assertSame( 200, $this->post( $inputs )->get_status() );

		$rows = $this->all_rows();
		self::assertCount( 1, $rows );
		self::assertSame( 'accept', $rows[0]['verdict'] );
		self::assertSame( "Bonjour,\nà bientôt", json_decode( (string) $rows[0]['fields'], true )['message'] );
	}

	public function test_a_confirm_page_left_open_for_a_day_sends_at_the_next_click(): void {
		$inputs = $this->hidden( $this->post( $this->inputs() ) );
		$this->set_clock( self::NOW + 90000 );
		$late = $this->post( $inputs );
		self::assertSame( 409, $late->get_status() );
		$again = $this->hidden( $late );
		self::assertSame( $inputs['doorstep_id'], $again['doorstep_id'] );
		$this->set_clock( self::NOW + 90005 );

		self::assertSame( 200, $this->post( $again )->get_status() );
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_s27_taking_the_honeypot_out_of_either_step_gains_nothing(): void {
		$filled = $this->hidden( $this->post( $this->inputs( array( 'doorstep_leave_empty' => 'x' ) ) ) );
		$this->set_clock( self::NOW + 5 );
		self::assertSame( 400, $this->post( array_diff_key( $filled, array( 'doorstep_leave_empty' => 1 ) ) )->get_status() );
		self::assertSame( 400, $this->post( array( 'doorstep_leave_empty' => array( '' ) ) + $filled )->get_status() );
		self::assertSame( array(), $this->all_rows() );

		$this->post( $filled );
		self::assertSame( 'honeypot', $this->all_rows()[0]['reasons'] );
	}

	public function test_s21_a_file_is_refused(): void {
		$files = array(
			'photo' => array(
				'name'     => 'a.php',
				'tmp_name' => '/tmp/x',
				'size'     => 1,
				'error'    => 0,
				'type'     => 'image/png',
			),
		);
		self::assertSame( 415, $this->post( $this->inputs(), $files )->get_status() );
		self::assertSame( array(), $this->all_rows() );
	}

	public function test_inputs_that_are_not_the_forms_shape_are_refused(): void {
		foreach ( array( array(), array( 'fields' => 'x' ), array( 'fields' => array( 'name' => array( 'a' => 'x' ) ) ), array( 'doorstep_form' => array( 'x' ) ), array( 'doorstep_id' => '../../x' ), array( 'fields' => array( 'name' => "\xff" ) ) ) as $wrong ) {
			self::assertSame( 400, $this->post( array() === $wrong ? array() : $this->inputs( $wrong ) )->get_status() );
		}
	}

	public function test_an_input_that_another_plugin_added_does_no_harm(): void {
		self::assertSame( 200, $this->post( $this->inputs( array( 'lang' => 'fr' ) ) )->get_status() );
	}

	public function test_a_wrong_field_comes_back_with_what_was_typed(): void {
		$response = $this->post( $this->inputs( array( 'fields' => array( 'name' => '<i>É', 'email' => 'x@', 'message' => 'Bonjour' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 422, $response->get_status() );
		self::assertStringContainsString( '&lt;i&gt;É', (string) $response->get_data() );
		self::assertStringNotContainsString( '<i>É', (string) $response->get_data() );
	}

	public function test_a_database_that_cannot_store_gives_the_text_back(): void {
		$inputs = $this->hidden( $this->post( $this->inputs() ) );
		$this->break_statements( 'INSERT INTO `' . \Doorstep\Database::table( 'leads' ) );
		$response = $this->post( $inputs );

		self::assertSame( 503, $response->get_status() );
		self::assertSame( $inputs['fields'], $this->hidden( $response )['fields'] );
	}
}
