<?php
/**
 * Tests of lists of encrypted leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Encryption;

use Doorstep\Leads\LeadExport;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;

/**
 * What is encrypted is decrypted to be searched, a window at a time.
 */
final class EncryptedSearchTest extends EncryptedLeadsTestCase {

	/**
	 * Every page of a list.
	 *
	 * @param array<string, string> $query As the desk asks.
	 * @return list<list<string>> Ids.
	 */
	private function pages( array $query ): array {
		$pages  = array();
		$before = '';
		do {
			$data = $this->request( 'GET', self::LEADS, null, array(), array( 'per_page' => 100 ) + $query + ( '' === $before ? array() : array( 'before' => $before ) ) )->get_data();
			self::assertIsArray( $data );
			$pages[] = array_column( $data['leads'], 'id' );
			$before  = (string) $data['next'];
		} while ( '' !== $before );

		return $pages;
	}

	public function test_a_search_finds_every_lead_however_far_back_and_no_lead_twice(): void {
		$this->log_in( 'administrator' );
		$this->received();
		$this->copies( 1100 );
		$this->set_clock( self::NOW - 5000 );
		$id = $this->received( array( 'name' => 'Zoé Le Goff' ) );
		$this->set_clock( self::NOW );
		$pages = $this->pages( array( 'search' => 'zoe LE' ) );
		self::assertSame( array( array( $id ), array() ), array( array_merge( ...$pages ), $pages[0] ) );
		$pages = $this->pages( array( 'search' => 'martin' ) );
		$found = array_merge( ...$pages );
		self::assertCount( 1101, $found );
		self::assertSame( $found, array_values( array_unique( $found ) ) );
		self::assertCount( 100, $pages[0] );
		$query = LeadQuery::of( array( 'search' => 'Zoé' ) );
		self::assertInstanceOf( LeadQuery::class, $query );
		self::assertSame( 1, LeadList::count( $query, false ) );
		self::assertStringContainsString( 'Zoé Le Goff', implode( '', iterator_to_array( LeadExport::csv( $query ), false ) ) );
	}

	public function test_encrypted_names_are_not_sorted_by(): void {
		$this->log_in( 'administrator' );
		self::assertSame( 400, $this->request( 'GET', self::LEADS, null, array(), array( 'sort' => 'name', 'per_page' => 20 ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::use_keys( null );
		self::assertSame( 200, $this->request( 'GET', self::LEADS, null, array(), array( 'sort' => 'name', 'per_page' => 20 ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}
}
