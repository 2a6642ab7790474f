<?php
/**
 * Tests of reading leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;

/**
 * Those who may read leads see them, newest first; nobody else sees any.
 */
final class LeadsRouteTest extends LeadsTestCase {

	/**
	 * A list, as text of names.
	 *
	 * @param array<string, string|int> $query Query.
	 * @return array{string, string|null} Names, and where to go on.
	 */
	private function names( array $query ): array {
		$data = $this->request( 'GET', self::LEADS, null, array(), $query )->get_data();
		self::assertTrue( rest_validate_value_from_schema( $data, Contract::schema( 'lead-list' ) ) );

		return array( implode( ' ', array_map( static fn ( array $lead ): string => $lead['fields']['name'], $data['leads'] ) ), $data['next'] );
	}

	public function test_s3_only_those_with_the_capability_read(): void {
		$id = $this->received();
		foreach ( array( '' => 401, 'subscriber' => 403, 'contributor' => 403, 'author' => 403, 'editor' => 403, 'administrator' => 200, 'doorstep_marketing' => 200 ) as $role => $status ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			if ( '' === $role ) {
				wp_set_current_user( 0 );
			} else {
				$this->log_in( $role );
			}
			self::assertSame( $status, $this->request( 'GET', self::LEADS )->get_status(), $role );
			self::assertSame( $status, $this->request( 'GET', self::LEADS . '/' . $id )->get_status(), $role );
		}
	}

	public function test_s4_a_form_token_lets_nobody_read(): void {
		$this->received();

		self::assertSame( 401, $this->request( 'GET', self::LEADS, null, array( 'Authorization' => 'Bearer ' . $this->token() ), array( 'token' => $this->token() ) )->get_status() );
	}

	public function test_shows_one_lead_as_the_contract_says(): void {
		$id = $this->received();
		$this->log_in( 'doorstep_marketing' );
		$response = $this->request( 'GET', self::LEADS . '/' . $id );
		$data     = $response->get_data();

		self::assertTrue( rest_validate_value_from_schema( $data, Contract::schema( 'lead-view' ) ) );
		self::assertSame( 'no-store, private', $response->get_headers()['Cache-Control'] );
		self::assertSame( array( '2025-11-22T12:00:00Z', '2027-11-22T12:00:00Z' ), array( $data['receivedAt'], $data['expiresAt'] ) );
		self::assertSame( array( 'Maison d’Étretat & jardin', get_permalink( $this->page ) ), array_values( $data['page'] ) );
		self::assertSame(
			array(
				array(
					'channel'   => 'mail',
					'state'     => 'waiting',
					'attempts'  => 0,
					'nextTryAt' => '2025-11-22T12:00:00Z',
				),
			),
			$data['deliveries']
		);
	}

	public function test_a_lead_outlives_its_page(): void {
		$id = $this->received();
		wp_delete_post( $this->page, true );
		$this->log_in( 'administrator' );

		self::assertSame( array( 'title' => '', 'url' => home_url( '/maison/' ) ), $this->request( 'GET', self::LEADS . '/' . $id )->get_data()['page'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_pages_through_all_newest_first_though_some_came_in_the_same_second(): void {
		foreach ( array( 'A', 'B', 'C', 'D', 'E', 'F', 'G' ) as $number => $name ) {
			$this->set_clock( self::NOW + intdiv( $number, 3 ) );
			$this->received( array( 'name' => $name ) );
		}
		$this->log_in( 'administrator' );
		$seen   = '';
		$before = null;
		do {
			list( $names, $before ) = $this->names( array( 'per_page' => 2 ) + ( null === $before ? array() : array( 'before' => $before ) ) );
			$seen                  .= $names . ' ';
		} while ( null !== $before );

		self::assertSame( 'G', $seen[0] );
		self::assertSame( array( 'A', 'B', 'C', 'D', 'E', 'F', 'G' ), array_values( array_unique( array_filter( array_map( 'trim', ( static function ( array $all ): array { sort( $all ); return $all; } )( explode( ' ', $seen ) ) ) ) ) ) ); // phpcs:ignore
		self::assertCount( 7, array_filter( explode( ' ', $seen ) ) );
	}

	public function test_search_finds_any_field_and_listing_whatever_case_and_accents(): void {
		$this->received( array( 'name' => 'Élodie', 'email' => 'a@example.com', 'phone' => '' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->received( array( 'name' => 'Bruno', 'email' => 'b@example.com', 'message' => '100 % sûr, "dit" l\'autre \\ _' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->log_in( 'administrator' );
		foreach ( array( 'elodie' => 'Élodie', 'ÉLODIE' => 'Élodie', 'b@EXAMPLE' => 'Bruno', '06 39 98' => 'Bruno', '100 %' => 'Bruno', '"dit"' => 'Bruno', '\\ _' => 'Bruno', "l'autre" => 'Bruno', '%' => 'Bruno', '_' => 'Bruno', 'fields' => '', 'email' => '', "' OR 1=1 --" => '', ' sur ' => 'Bruno' ) as $search => $name ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( $name, $this->names( array( 'search' => (string) $search ) )[0], (string) $search );
		}
		self::assertCount( 2, explode( ' ', $this->names( array( 'search' => 'ap-1024' ) )[0] ) );
	}

	public function test_s19_a_query_that_is_none_is_refused(): void {
		$this->received();
		$this->log_in( 'administrator' );
		foreach ( array( array( 'before' => "1-' OR 1=1 --" ), array( 'before' => 'x' ), array( 'per_page' => 0 ), array( 'per_page' => 101 ), array( 'per_page' => '1 UNION' ), array( 'search' => str_repeat( 'a', 201 ) ) ) as $query ) {
			self::assertSame( 400, $this->request( 'GET', self::LEADS, null, array(), $query )->get_status() );
		}
		self::assertSame( 404, $this->request( 'GET', self::LEADS . '/' . $this->page )->get_status() );
		self::assertSame( 404, $this->request( 'GET', self::LEADS . '/' . wp_generate_uuid4() )->get_status() );
	}

	public function test_views_show_what_is_to_be_done(): void {
		$this->log_in( 'administrator' );
		$this->received( array( 'name' => 'Answered' ) );
		$this->request( 'POST', self::LEADS . '/' . $this->all_rows()[0]['id'] . '/actions', array( 'step' => 'answered' ) );
		$this->set_clock( self::NOW + 700 * DAY_IN_SECONDS );
		$this->received( array( 'name' => 'Doubtful' ), array( 'honeypot' => 'x' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->received( array( 'name' => 'Open' ) );

		foreach ( array( 'open' => 'Open', 'doubtful' => 'Doubtful', 'expiring' => 'Answered' ) as $view => $name ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			self::assertSame( array( $name, null ), $this->names( array( 'view' => $view ) ), $view );
		}
		self::assertSame( 400, $this->request( 'GET', self::LEADS, null, array(), array( 'view' => 'expired' ) )->get_status() );
	}

	public function test_what_expires_next_comes_first_on_every_page(): void {
		$this->log_in( 'administrator' );
		foreach ( range( 1, 7 ) as $number ) {
			$this->set_clock( self::NOW + intdiv( $number, 2 ) );
			$this->received( array( 'name' => 'N' . $number ) );
		}
		$this->set_clock( self::NOW + 710 * DAY_IN_SECONDS );
		$seen   = '';
		$before = null;
		do {
			list( $names, $before ) = $this->names( array_filter( array( 'view' => 'expiring', 'per_page' => 2, 'before' => $before, 'search' => 'bonjour' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound, WordPress.Arrays.ArrayDeclarationSpacing.ArrayItemNoNewLine
			$seen                  .= ' ' . $names;
		} while ( null !== $before );

		self::assertEqualsCanonicalizing( array( 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7' ), explode( ' ', trim( $seen ) ) );
		self::assertStringStartsWith( ' N1', $seen );
	}
}
