<?php
/**
 * Tests of the spam verdict.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

/**
 * Doubtful leads are kept, apart; none is lost.
 */
final class SpamVerdictTest extends LeadsTestCase {

	public function test_a_filled_honeypot_and_a_fast_hand_are_quarantined_with_both_reasons(): void {
		$this->received( array(), array( 'honeypot' => 'x', 'token' => $this->token( 2 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		self::assertSame( 'honeypot,too_fast', $this->all_rows()[0]['reasons'] );
	}

	public function test_three_seconds_are_enough(): void {
		$this->received( array(), array( 'token' => $this->token( 3 ) ) );

		self::assertSame( 'accept', $this->all_rows()[0]['verdict'] );
	}

	public function test_s27_no_tampering_with_a_check_raises_the_verdict(): void {
		foreach ( array( 'honeypot', 'token', 'id', 'form' ) as $property ) {
			$lead = $this->lead( array( 'honeypot' => 'x', 'token' => $this->token( 1 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( 400, $this->send( array_diff_key( $lead, array( $property => 1 ) ) )->get_status() );
			foreach ( array( null, array(), array( 'x' ), true, 0 ) as $value ) {
				self::assertSame( 400, $this->send( array( $property => $value ) + $lead )->get_status() );
			}
		}
		foreach ( array( null, array(), array( 'x' ), true, 0, str_repeat( 'a', 9000 ) ) as $value ) {
			self::assertSame( 400, $this->send( $this->lead( array( 'captcha' => $value ) ) )->get_status() );
		}
		$twice = str_replace( '"honeypot":""', '"honeypot":"","honeypot":"x"', (string) wp_json_encode( $this->lead() ) );
		$this->request( 'POST', self::LEADS, $twice );
		self::assertSame( array( 'quarantine' ), array_column( $this->all_rows(), 'verdict' ) );
	}
}
