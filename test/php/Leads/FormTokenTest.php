<?php
/**
 * Tests of the form token.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Clock;
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

	public function test_less_than_a_second_is_never_taken_for_one(): void {
		remove_all_filters( 'doorstep_now' );
		// Of these, some were made in the second before this one.
		foreach ( array( 0, 100, 200, 300, 400, 500, 600, 1000, 1500 ) as $age ) {
			$parts = array( 'v2', self::FORM_ID, (string) ( Clock::milliseconds() - $age ), str_repeat( 'a', 32 ), 'confirm', '0' );
			$token = FormToken::read( implode( '.', array( ...$parts, Key::sign( 'form-token', $parts ) ) ), self::FORM_ID );
			self::assertSame( $age < 1000, $token?->is_too_young() );
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

	public function test_s28_a_digit_of_the_nonce_or_of_the_time_cannot_become_one_of_its_neighbours(): void {
		$parts = explode( '.', FormToken::mint( self::FORM_ID, FormToken::FILL, 16 ) );
		foreach ( range( 1, 4 ) as $at ) {
			$shifted             = $parts;
			$shifted[ $at ]      = substr( $parts[ $at ], 0, -1 );
			$shifted[ $at + 1 ]  = substr( $parts[ $at ], -1 ) . $parts[ $at + 1 ];
			$borrowed            = $parts;
			$borrowed[ $at ]    .= $parts[ $at + 1 ][0];
			$borrowed[ $at + 1 ] = substr( $parts[ $at + 1 ], 1 );
			self::assertNull( FormToken::read( implode( '.', $shifted ), self::FORM_ID ) );
			self::assertNull( FormToken::read( implode( '.', $borrowed ), self::FORM_ID ) );
		}
	}

	public function test_one_that_an_older_version_made_asks_for_no_work_and_lives_as_long(): void {
		$parts = array( 'v1', self::FORM_ID, (string) self::NOW, str_repeat( 'a', 32 ), 'fill' );
		$token = FormToken::read( implode( '.', array( ...$parts, Key::sign( 'form-token', $parts ) ) ), self::FORM_ID );

		self::assertSame( array( 0, self::NOW * 1000, str_repeat( 'a', 32 ), 'fill' ), array( $token?->bits, $token?->minted, $token?->nonce, $token?->step ) );
	}

	public function test_what_has_too_few_parts_or_too_many_is_refused(): void {
		$token = FormToken::mint( self::FORM_ID, FormToken::FILL );
		foreach ( array( '', '.', 'v2', 'v3' . substr( $token, 2 ), 'v1' . substr( $token, 2 ), $token . '.', '.' . $token, str_repeat( '.', 6 ) ) as $text ) {
			self::assertNull( FormToken::read( $text, self::FORM_ID ) );
		}
	}

	public function test_s4_a_token_is_for_one_form_and_one_day_and_reads_nothing(): void {
		$other = '22222222-2222-4222-8222-222222222222';
		$id    = $this->received();
		$token = FormToken::mint( self::FORM_ID, FormToken::FILL );
		self::assertNull( FormToken::read( $token, $other ) );
		self::assertSame( 'unknown_token', self::code( $this->send( $this->lead( array( 'token' => $token, 'form' => $this->form( array( 'formId' => $other ) )->text() ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		foreach ( array( '/' . $id, '' ) as $below ) {
			foreach ( array( 'Authorization', 'X-WP-Nonce', 'X-Doorstep-Token' ) as $header ) {
				self::assertSame( 401, $this->request( 'GET', self::LEADS . $below, null, array( $header => $token ), array( 'token' => $token ) )->get_status() );
			}
		}
		$this->set_clock( self::NOW + 2 * DAY_IN_SECONDS );
		self::assertSame( 'unknown_token', self::code( $this->send( $this->lead( array( 'token' => $token ) ) ) ) );
		self::assertCount( 1, $this->all_rows() );
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
