<?php
/**
 * Tests of core's personal-data tools.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Database;
use Doorstep\Leads\FormDefinition;

/**
 * A person gets what is held about them, all of it and nothing else, and has it erased.
 */
final class PersonalDataTest extends LeadsTestCase {

	/**
	 * Runs core's exporter page by page, as core does.
	 *
	 * @param string $email Address.
	 * @return list<array<string, mixed>>
	 */
	private function export( string $email ): array {
		$exporter = apply_filters( 'wp_privacy_personal_data_exporters', array() )['doorstep-leads'];
		$items    = array();
		for ( $page = 1; true; $page++ ) {
			$result = call_user_func( $exporter['callback'], $email, $page );
			$items  = array( ...$items, ...$result['data'] );
			if ( $result['done'] ) {
				return $items;
			}
		}
	}

	/**
	 * Runs core's eraser page by page, as core does.
	 *
	 * @param string $email Address.
	 * @return int Pages that it took.
	 */
	private function erase( string $email ): int {
		$eraser = apply_filters( 'wp_privacy_personal_data_erasers', array() )['doorstep-leads'];
		for ( $page = 1; $page < 100; $page++ ) {
			if ( call_user_func( $eraser['callback'], $email, $page )['done'] ) {
				break;
			}
		}

		return $page;
	}

	public function test_exports_every_field_of_every_lead_of_the_address_whatever_its_case(): void {
		$this->received( array( 'message' => '<a href="https://evil.example">x</a>' ) );
		$this->received( array( 'email' => 'elodie@EXAMPLE.com' ) );
		$this->received( array( 'email' => 'other@example.com' ) );
		$items = $this->export( 'ELODIE@example.com' );

		self::assertCount( 2, $items );
		$text = (string) wp_json_encode( $items, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
		foreach ( array( 'Élodie Martin', '06 39 98 00 12', 'AP-1024', '2025-11-22', '2027-11-22' ) as $part ) {
			self::assertStringContainsString( $part, $text );
		}
		self::assertStringNotContainsString( '<a', $text );
		self::assertStringNotContainsString( 'other@', $text );
	}

	public function test_exports_consents_and_what_staff_noted(): void {
		$id = $this->received(
			array(),
			array(
				'form'     => FormDefinition::of_block(
					array( 'formId' => self::FORM_ID ),
					$this->page,
					'en',
					'/',
					array(
						array(
							'blockName' => 'doorstep/form-consent',
							'attrs'     => array( 'purpose' => 'alerts' ),
						),
					)
				)->text(),
				'consents' => array( 'alerts-email' => true ),
			)
		);
		$this->log_in( 'administrator' );
		$this->request( 'POST', self::LEADS . '/' . $id . '/actions', array( 'step' => 'note', 'text' => 'Wants a garden.' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		$text = (string) wp_json_encode( $this->export( 'elodie@example.com' ) );

		self::assertStringContainsString( '"name":"I would like to receive similar listings by e-mail.","value":"Yes"', $text );
		self::assertStringContainsString( 'Wants a garden.', $text );
	}

	public function test_exports_page_by_page(): void {
		$this->received();
		$this->copies( 250 );
		$items = $this->export( 'elodie@example.com' );

		self::assertCount( 251, array_unique( array_column( $items, 'item_id' ) ) );
	}

	public function test_erases_the_leads_of_the_address_expired_ones_too_and_no_others(): void {
		$this->received();
		$this->copies( 600 );
		$other = $this->received( array( 'email' => 'other@example.com' ) );
		$this->database()->query( 'UPDATE ' . Database::table( 'leads' ) . ' SET expires_at = 1 WHERE token_nonce LIKE \'%7\'' );

		$batches = $this->erase( 'Elodie@example.com' );

		self::assertTrue( $batches > 2 && $batches < 100, (string) $batches );
		self::assertSame( array( $other ), array_column( $this->all_rows(), 'id' ) );
	}

	public function test_exports_holds_objections_withdrawals_and_messages_that_were_taken_in(): void {
		$id    = $this->received();
		$other = $this->received( array( 'message' => 'Also about a garage' ) );
		$this->log_in( 'administrator' );
		$steps = array(
			array(
				'step'  => 'merged',
				'other' => $other,
			),
			array(
				'step'  => 'held',
				'kind'  => 'legal',
				'until' => '2030-01-01',
				'text'  => 'Dispute about the deposit',
			),
			array( 'step' => 'objected_marketing' ),
			array( 'step' => 'objected_sharing' ),
			array( 'step' => 'frozen' ),
		);
		foreach ( $steps as $step ) {
			self::assertSame( 200, $this->request( 'POST', self::LEADS . '/' . $id . '/actions', $step )->get_status() );
		}

		$items = $this->export( 'elodie@example.com' );

		self::assertCount( 1, $items );
		$text = (string) wp_json_encode( $items, JSON_UNESCAPED_SLASHES );
		foreach ( array( 'Also about a garage', '"name":"Kept until","value":"2030-01-01', 'Dispute about the deposit', '"name":"Frozen","value":"2025-11-22', '"name":"Objection to sharing","value":"2025-11-22', '"name":"Objection to direct marketing","value":"2025-11-22' ) as $part ) {
			self::assertStringContainsString( $part, $text );
		}
	}

	public function test_erases_all_but_what_is_on_hold_and_says_why_and_until_when(): void {
		$this->received();
		$this->copies( 600 );
		$this->log_in( 'administrator' );
		$kept = array();
		foreach ( array( 'contract' => '17(3)(b)', 'identity' => '17(3)(b)', 'legal' => '17(3)(e)' ) as $kind => $article ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$id = $this->received();
			self::assertSame( 200, $this->request( 'POST', self::LEADS . '/' . $id . '/actions', array( 'step' => 'held', 'kind' => $kind, 'until' => '2030-01-01', 'text' => 'CANARY' ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$kept[ $id ] = $article;
		}
		ksort( $kept );
		$eraser   = apply_filters( 'wp_privacy_personal_data_erasers', array() )['doorstep-leads'];
		$messages = array();
		$removed  = false;
		$page     = 0;
		do {
			$result   = call_user_func( $eraser['callback'], 'elodie@example.com', ++$page );
			$messages = array( ...$messages, ...$result['messages'] );
			$removed  = $removed || $result['items_removed'];
		} while ( ! $result['done'] );

		self::assertTrue( $removed );
		self::assertTrue( $result['items_retained'] );
		self::assertSame( array_keys( $kept ), array_column( $this->all_rows(), 'id' ) );
		self::assertCount( 3, $messages );
		foreach ( array_values( $kept ) as $number => $article ) {
			self::assertStringContainsString( $article, $messages[ $number ] );
			self::assertStringContainsString( '2030', $messages[ $number ] );
			self::assertStringNotContainsString( 'CANARY', $messages[ $number ] );
		}
	}

	public function test_s31_another_persons_address_yields_nothing(): void {
		$this->received();
		Database::execute( "UPDATE %i SET email = ''", array( Database::table( 'leads' ) ) );
		self::assertSame( array(), $this->export( '' ) );
		$this->erase( '' );
		self::assertCount( 1, $this->all_rows() );
		$this->received();
		foreach ( array( '%', 'elodie@example.co', "' OR 1=1 --", 'elodie@example.comx' ) as $email ) {
			self::assertSame( array(), $this->export( $email ), $email );
		}
	}
}
