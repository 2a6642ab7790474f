<?php
/**
 * Tests of the form token.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Key;
use Doorstep\Leads\FormToken;

/**
 * A token is for one form and one day.
 */
final class FormTokenTest extends LeadsTestCase {

	public function test_lives_a_day_and_the_clocks_tolerance(): void {
		$token = FormToken::mint( self::FORM_ID, FormToken::FILL );

		$this->set_clock( self::NOW + 86400 + 300 );
		self::assertNotNull( FormToken::read( $token, self::FORM_ID ) );
		$this->set_clock( self::NOW + 86400 + 301 );
		self::assertNull( FormToken::read( $token, self::FORM_ID ) );
	}

	public function test_one_of_a_node_whose_clock_is_ahead_is_taken(): void {
		$token = FormToken::mint( self::FORM_ID, FormToken::FILL );

		$this->set_clock( self::NOW - 300 );
		self::assertNotNull( FormToken::read( $token, self::FORM_ID ) );
		$this->set_clock( self::NOW - 301 );
		self::assertNull( FormToken::read( $token, self::FORM_ID ) );
	}

	public function test_is_too_young_for_three_seconds_and_for_one_in_the_confirm_step(): void {
		foreach ( array( array( FormToken::FILL, 3 ), array( FormToken::CONFIRM, 1 ) ) as $case ) {
			list( $step, $seconds ) = $case;
			$this->set_clock( self::NOW );
			$token = FormToken::mint( self::FORM_ID, $step );
			$this->set_clock( self::NOW + $seconds - 1 );
			self::assertTrue( FormToken::read( $token, self::FORM_ID )?->is_too_young() );
			$this->set_clock( self::NOW + $seconds );
			self::assertFalse( FormToken::read( $token, self::FORM_ID )?->is_too_young() );
		}
	}

	public function test_s28_no_digit_can_be_shifted_from_one_part_to_the_next(): void {
		$token = FormToken::mint( self::FORM_ID, FormToken::FILL );
		foreach ( array_keys( str_split( $token ) ) as $at ) {
			if ( '.' === $token[ $at ] ) {
				foreach ( array( substr_replace( substr_replace( $token, '', $at, 1 ), '.', $at + 1, 0 ), substr_replace( substr_replace( $token, '', $at, 1 ), '.', $at - 1, 0 ) ) as $shifted ) {
					self::assertNotSame( $token, $shifted );
					self::assertNull( FormToken::read( $shifted, self::FORM_ID ) );
				}
			}
		}
	}

	public function test_a_signature_made_for_something_else_is_refused(): void {
		$parts = array( 'v1', self::FORM_ID, (string) self::NOW, str_repeat( 'a', 32 ), 'fill' );

		self::assertNotNull( FormToken::read( implode( '.', $parts ) . '.' . Key::sign( 'form-token', $parts ), self::FORM_ID ) );
		self::assertNull( FormToken::read( implode( '.', $parts ) . '.' . Key::sign( 'form', $parts ), self::FORM_ID ) );
	}

	public function test_the_route_gives_one_uncached_for_a_form_of_this_site(): void {
		$response = $this->request( 'POST', '/doorstep/v1/form-token', array( 'form' => $this->form()->text() ) );

		self::assertSame( 200, $response->get_status() );
		self::assertSame( 'no-store, private', $response->get_headers()['Cache-Control'] );
		self::assertNotNull( FormToken::read( $response->get_data()['token'], self::FORM_ID ) );
	}

	public function test_the_route_refuses_what_is_no_request_for_a_token(): void {
		$form = $this->form()->text();
		$send = fn ( mixed $body, array $headers = array() ): string => self::code( $this->request( 'POST', '/doorstep/v1/form-token', $body, $headers ) );

		self::assertSame( 'malformed', $send( '{"form":' ) );
		self::assertSame( 'malformed', $send( array( 'form' => array( $form ) ) ) );
		self::assertSame( 'malformed', $send( array( 'form' => $form, 'x' => 1 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( 'too_large', $send( str_repeat( ' ', 65537 ) ) );
		self::assertSame( 'unsupported', $send( 'form=' . $form, array( 'Content-Type' => 'application/x-www-form-urlencoded' ) ) );
		self::assertSame( 'foreign_origin', $send( array( 'form' => $form ), array( 'Origin' => 'https://evil.example' ) ) );
		self::assertSame( 'unknown_form', $send( array( 'form' => $form . 'x' ) ) );
		wp_trash_post( $this->page );
		self::assertSame( 'unknown_form', $send( array( 'form' => $form ) ) );
	}
}
