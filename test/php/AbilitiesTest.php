<?php
/**
 * Tests of what programs may ask.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Profile;
use Doorstep\Test\Leads\LeadsTestCase;

/**
 * Assistants get numbers and names of fields, by the rights of whoever they work for, and nothing of a lead.
 */
final class AbilitiesTest extends LeadsTestCase {

	/**
	 * The API is WordPress 6.9's.
	 */
	protected function setUp(): void {
		parent::setUp();
		if ( ! function_exists( 'wp_get_ability' ) ) {
			self::markTestSkipped( 'This WordPress has no Abilities API: run it on 6.9 or newer.' );
		}
	}

	/**
	 * Asks, as a program does over REST.
	 *
	 * @param string                $ability Its name.
	 * @param array<string, string> $input   As its schema says.
	 */
	private function ask( string $ability, array $input = array() ): \WP_REST_Response {
		$request = new \WP_REST_Request( 'GET', '/wp-abilities/v1/abilities/' . $ability . '/run' );
		array() !== $input && $request->set_query_params( array( 'input' => $input ) );

		return rest_do_request( $request );
	}

	public function test_s3_each_needs_its_right(): void {
		foreach ( array( 'editor' => array( 403, 403 ), 'doorstep_marketing' => array( 200, 403 ), 'administrator' => array( 200, 200 ) ) as $role => $statuses ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$this->log_in( $role );
			self::assertSame( $statuses, array( $this->ask( 'doorstep/lead-counts' )->get_status(), $this->ask( 'doorstep/missing-facts' )->get_status() ), $role );
		}
	}

	public function test_they_say_that_they_only_read(): void {
		foreach ( array( 'doorstep/lead-counts', 'doorstep/missing-facts' ) as $name ) {
			$ability = wp_get_ability( $name );
			self::assertNotNull( $ability );
			self::assertTrue( $ability->get_meta_item( 'annotations' )['readonly'] );
			self::assertTrue( $ability->get_meta_item( 'show_in_rest' ) );
			self::assertSame( 'doorstep', $ability->get_category() );
		}
	}

	public function test_p8_leads_are_counted_and_nothing_is_said_of_them(): void {
		$this->received( array(), array( 'honeypot' => 'x' ) );
		$this->received();
		$this->log_in( 'doorstep_marketing' );
		$data = $this->ask( 'doorstep/lead-counts' )->get_data();

		self::assertIsArray( $data );
		self::assertSame( array( 1, 1, 0 ), array( $data['open'], $data['doubtful'], $data['expiring'] ) );
		self::assertStringNotContainsStringIgnoringCase( 'lodie', (string) wp_json_encode( $data ) );
	}

	public function test_p5_an_expired_lead_waits_for_erasure(): void {
		$this->received();
		$this->set_clock( (int) strtotime( '2027-11-22 12:00:00 UTC' ) );
		$this->log_in( 'doorstep_marketing' );
		$data = $this->ask( 'doorstep/lead-counts' )->get_data();

		self::assertIsArray( $data );
		self::assertSame( 0, $data['open'] );
		self::assertSame( 1, $data['pending']['count'] );
	}

	public function test_missing_facts_are_named_by_document_and_their_values_are_not(): void {
		self::assertNull( Profile::save( array_merge( Profile::all(), array( 'legalName' => 'Agence Kerbrat', 'street' => '' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->log_in( 'administrator' );
		$all  = $this->ask( 'doorstep/missing-facts' )->get_data();
		$some = $this->ask( 'doorstep/missing-facts', array( 'document' => 'legal-notice' ) )->get_data();

		self::assertIsArray( $all );
		self::assertIsArray( $some );
		self::assertContains( array( 'document' => 'legal-notice', 'fact' => 'street', 'label' => 'Street' ), $some ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 'legal-notice' ), array_values( array_unique( array_column( $some, 'document' ) ) ) );
		self::assertContains( 'privacy-policy', array_column( $all, 'document' ) );
		self::assertNotContains( 'legalName', array_column( $all, 'fact' ) );
		self::assertStringNotContainsString( 'Kerbrat', (string) wp_json_encode( $all ) );
		self::assertSame( 400, $this->ask( 'doorstep/missing-facts', array( 'document' => 'leads' ) )->get_status() );
	}
}
