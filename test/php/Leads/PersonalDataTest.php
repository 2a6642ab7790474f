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
		for ( $page = 1; $page < 10; $page++ ) {
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

		self::assertSame( 3, $this->erase( 'Elodie@example.com' ) );
		self::assertSame( array( $other ), array_column( $this->all_rows(), 'id' ) );
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
