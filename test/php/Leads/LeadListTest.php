<?php
/**
 * Tests of sorting, filtering and searching leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Capabilities;
use Doorstep\Contract;
use Doorstep\Database;
use Doorstep\Leads\Hold;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;
use Doorstep\Leads\LeadStore;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Staff find what they look for, all of it, once, in the order they asked for.
 */
final class LeadListTest extends LeadsTestCase {

	/**
	 * Stores a lead that never passed a form.
	 *
	 * @param string               $name Its sender, by which a test knows it.
	 * @param array<string, mixed> $over As for Leads::with().
	 */
	private function stored( string $name, array $over = array() ): string {
		$id     = wp_generate_uuid4();
		$fields = array(
			'name'    => $name,
			'email'   => strtolower( $name ) . '@example.com',
			'message' => 'Bonjour',
		);
		LeadStore::insert( Leads::with( $over + array( 'id' => $id, 'fields' => $fields, 'email' => $fields['email'] ) ), substr( str_replace( '-', '', wp_generate_uuid4() ), 0, 32 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound

		return $id;
	}

	/**
	 * All pages of a list.
	 *
	 * @param array<string, string|int> $query Query.
	 * @return list<string> Names of their senders.
	 */
	private function names( array $query ): array {
		$names  = array();
		$before = null;
		do {
			$data = $this->request( 'GET', self::LEADS, null, array(), $query + ( null === $before ? array() : array( 'before' => $before ) ) )->get_data();
			self::assertTrue( rest_validate_value_from_schema( $data, Contract::schema( 'lead-list' ) ) );
			$names  = array( ...$names, ...array_map( static fn ( array $lead ): string => ( (array) $lead['fields'] )['name'] ?? '', $data['leads'] ) );
			$before = $data['next'];
			self::assertLessThan( 100, count( $names ) );
		} while ( null !== $before );

		return $names;
	}

	/**
	 * Each sort in both orders.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function sorts(): iterable {
		foreach ( array_keys( LeadQuery::SORTS ) as $sort ) {
			yield $sort . ', rising' => array( $sort, 'asc' );
			yield $sort . ', falling' => array( $sort, 'desc' );
		}
	}

	/**
	 * Leads that are sorted by the same stand on one page or the other, never on both.
	 *
	 * @param string $sort  A key of LeadQuery::SORTS.
	 * @param string $order `asc` or `desc`.
	 */
	#[DataProvider( 'sorts' )]
	public function test_pages_through_every_lead_once_in_order( string $sort, string $order ): void {
		$this->log_in( 'administrator' );
		foreach ( range( 1, 3 ) as $rank ) {
			foreach ( range( 1, 3 ) as $number ) {
				$this->stored(
					'sorted ' . $rank,
					array(
						'received_at'       => self::NOW + $rank,
						'last_contact_at'   => self::NOW + $rank,
						'expires_at'        => self::NOW + 1000 + $rank,
						'listing_reference' => 'AP-' . $rank,
					)
				);
			}
		}
		$expected = array( ...array_fill( 0, 3, 'sorted 1' ), ...array_fill( 0, 3, 'sorted 2' ), ...array_fill( 0, 3, 'sorted 3' ) );

		foreach ( array( 1, 2, 4, 9, 10 ) as $per_page ) {
			$query = array(
				'sort'     => $sort,
				'order'    => $order,
				'per_page' => $per_page,
			);
			self::assertSame( 'asc' === $order ? $expected : array_reverse( $expected ), $this->names( $query ), (string) $per_page );
			self::assertSame( 'asc' === $order ? $expected : array_reverse( $expected ), $this->names( $query + array( 'search' => 'bonjour' ) ), $per_page . ' of a search' );
			self::assertCount( 9, array_unique( $this->ids( $query ) ) );
		}
	}

	/**
	 * Ids on all pages of a list.
	 *
	 * @param array<string, string|int> $query Query.
	 * @return list<string>
	 */
	private function ids( array $query ): array {
		$ids    = array();
		$before = null;
		do {
			$data   = $this->request( 'GET', self::LEADS, null, array(), $query + ( null === $before ? array() : array( 'before' => $before ) ) )->get_data();
			$ids    = array( ...$ids, ...array_column( $data['leads'], 'id' ) );
			$before = $data['next'];
		} while ( null !== $before );

		return $ids;
	}

	public function test_a_page_goes_on_where_a_lead_was_that_is_erased_by_now(): void {
		$this->log_in( 'administrator' );
		$ids = array_map( fn ( string $name ): string => $this->stored( $name ), array( 'anna', 'bert', 'carl' ) );
		$one = $this->request( 'GET', self::LEADS, null, array(), array( 'sort' => 'name', 'per_page' => 2 ) )->get_data(); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		LeadStore::erase_one( $ids[1] );

		self::assertSame( array( 'carl' ), $this->names( array( 'sort' => 'name', 'before' => $one['next'] ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_each_filter_finds_its_leads_and_several_find_what_has_all(): void {
		$this->log_in( 'administrator' );
		$agreed = static fn ( string $purpose, bool $granted ): array => array(
			'id'      => $purpose,
			'purpose' => $purpose,
			'channel' => 'email',
			'wording' => 'Yes',
			'version' => '01234567',
			'granted' => $granted,
		);
		$this->stored( 'plain' );
		$this->stored( 'viewing', array( 'kind' => 'viewing', 'state' => 'answered' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->stored( 'moved', array( 'kind' => 'viewing', 'state' => 'transferred', 'listing_reference' => 'AP-7' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->stored( 'agreed', array( 'consents' => array( $agreed( 'newsletter', true ), $agreed( 'alerts', false ) ) ) );
		$this->stored( 'withdrew', array( 'consents' => array( array( 'withdrawnAt' => self::NOW ) + $agreed( 'newsletter', false ) ) ) );
		$this->stored( 'held', array( 'hold' => new Hold( Hold::LEGAL, self::NOW + 9999, 'A dispute' ) ) );
		$this->stored( 'frozen', array( 'frozen_at' => self::NOW ) );
		$this->stored( 'robot', array( 'verdict' => 'quarantine' ) );
		foreach ( array(
			array( array( 'kind' => 'viewing' ), 'viewing moved' ),
			array( array( 'kind' => 'rights' ), '' ),
			array( array( 'state' => 'answered' ), 'viewing' ),
			array( array( 'state' => 'transferred' ), 'moved' ),
			array( array( 'listing' => 'AP-7' ), 'moved' ),
			array( array( 'listing' => 'AP' ), '' ),
			array( array( 'consent' => 'newsletter' ), 'agreed' ),
			array( array( 'consent' => 'alerts' ), '' ),
			array( array( 'mark' => 'held' ), 'held' ),
			array( array( 'mark' => 'frozen' ), 'frozen' ),
			array( array( 'view' => 'doubtful' ), 'robot' ),
			array( array( 'view' => 'open' ), 'plain agreed withdrew held frozen' ),
			array( array( 'view' => 'open', 'state' => 'answered' ), '' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( array( 'kind' => 'viewing', 'state' => 'transferred', 'listing' => 'AP-7', 'search' => 'moved' ), 'moved' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( array( 'kind' => 'viewing', 'consent' => 'newsletter' ), '' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			array( array( 'listing' => 'AP-7', 'state' => 'answered' ), '' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		) as list( $query, $expected ) ) {
			foreach ( array_keys( LeadQuery::SORTS ) as $sort ) {
				self::assertEqualsCanonicalizing( array_values( array_filter( explode( ' ', $expected ) ) ), $this->names( $query + array( 'sort' => $sort, 'per_page' => 2 ) ), wp_json_encode( $query ) . $sort ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			}
		}
	}

	public function test_every_kind_and_purpose_of_the_contract_can_be_filtered_by(): void {
		$this->log_in( 'administrator' );
		$this->stored( 'none', array( 'kind' => 'a-kind-of-tomorrow' ) );
		foreach ( array( 'kind' => 'formKinds', 'consent' => 'consentPurposes' ) as $filter => $list ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			foreach ( (array) Contract::read( 'contract' )[ $list ] as $value ) {
				self::assertIsString( $value );
				self::assertSame( array(), $this->names( array( $filter => $value ) ), $value );
			}
		}
	}

	public function test_days_are_the_sites_and_both_ends_count(): void {
		$this->log_in( 'administrator' );
		update_option( 'timezone_string', 'Europe/Paris' );
		foreach ( array( 'before' => '2025-10-25 21:59:59', 'first' => '2025-10-25 22:00:00', 'last' => '2025-10-26 22:59:59', 'after' => '2025-10-26 23:00:00' ) as $name => $at ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$this->stored( $name, array( 'received_at' => (int) strtotime( $at . ' UTC' ) ) );
		}

		self::assertSame( array( 'last', 'first' ), $this->names( array( 'from' => '2025-10-26', 'to' => '2025-10-26' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 'after', 'last', 'first' ), $this->names( array( 'from' => '2025-10-26' ) ) );
		self::assertSame( array( 'before', 'first', 'last' ), $this->names( array( 'to' => '2025-10-26', 'sort' => 'received', 'order' => 'asc' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * What has been tried against lists of other plugins.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function injections(): iterable {
		foreach ( array( "' OR 1=1 --", '" OR ""="', '1) OR (1=1', 'received_at', 'received_at DESC, SLEEP(1)', '(SELECT user_pass FROM wp_users LIMIT 1)', "') UNION SELECT 1,2,3 #", '`id`', '%', '_', '\\', "\0", '%i %s %1$s', 'IF(1,received_at,id)', '0x31', '/*!50000OR*/1', 'asc,1', "all' --", "2025-01-01' OR '1'='1", "2025-01-01\n" ) as $text ) {
			yield wp_json_encode( $text ) . '' => array( $text );
		}
	}

	/**
	 * Either it is refused, or it is a text like any other, that no lead holds.
	 *
	 * @param string $text The attack.
	 */
	#[DataProvider( 'injections' )]
	public function test_s19_no_parameter_is_ever_sql( string $text ): void {
		$this->log_in( 'administrator' );
		$this->stored( 'anna' );
		foreach ( array( ...array_keys( LeadQuery::args() ), 'before', 'per_page', 'orderby', 'offset' ) as $name ) {
			$response = $this->request( 'GET', self::LEADS, null, array(), array( $name => $text ) );
			$data     = $response->get_data();
			if ( in_array( $name, array( 'orderby', 'offset' ), true ) ) {
				self::assertCount( 1, $data['leads'], $name );
			} elseif ( in_array( $name, array( 'search', 'listing' ), true ) ) {
				self::assertSame( array( 200, '' === trim( $text ) ? 1 : 0 ), array( $response->get_status(), count( $data['leads'] ) ), $name );
			} else {
				self::assertSame( 400, $response->get_status(), $name );
			}
			self::assertSame( '', $this->database()->last_error );
		}
	}

	public function test_a_place_of_another_sort_is_none(): void {
		$this->log_in( 'administrator' );
		array_map( fn ( string $name ): string => $this->stored( $name ), array( 'anna', 'bert' ) );
		foreach ( array_keys( LeadQuery::SORTS ) as $sort ) {
			$next = $this->request( 'GET', self::LEADS, null, array(), array( 'sort' => $sort, 'per_page' => 1 ) )->get_data()['next']; // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			foreach ( array_keys( LeadQuery::SORTS ) as $other ) {
				self::assertSame( $sort === $other ? 200 : 400, $this->request( 'GET', self::LEADS, null, array(), array( 'sort' => $other, 'before' => $next ) )->get_status(), $sort . $other ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			}
		}
	}

	public function test_a_frozen_lead_shows_no_text_to_those_who_may_not_configure_and_no_search_finds_it(): void {
		$id = $this->stored( 'Frieda' );
		$this->stored( 'anna' );
		$before = LeadStore::find( $id );
		self::assertNotNull( $before );
		LeadStore::change( $before, $before->with( array( 'frozen_at' => self::NOW ) ) );
		foreach ( array( 'doorstep_marketing' => '', 'administrator' => 'Frieda' ) as $role => $name ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			$this->log_in( $role );
			self::assertSame( 'administrator' === $role, current_user_can( Capabilities::CONFIGURE ) );
			$response = $this->request( 'GET', self::LEADS, null, array(), array( 'sort' => 'name' ) );
			self::assertSame( array( $name, 'anna' ), array_map( static fn ( array $lead ): string => ( (array) $lead['fields'] )['name'] ?? '', $response->get_data()['leads'] ) );
			self::assertSame( '' !== $name, str_contains( (string) wp_json_encode( $response->get_data() ), 'rieda' ) );
			self::assertSame( array(), $this->names( array( 'search' => 'frieda' ) ) );
		}
		$frozen = LeadStore::find( $id );
		self::assertNotNull( $frozen );
		LeadStore::change( $frozen, $frozen->with( array( 'frozen_at' => 0 ) ) );

		self::assertSame( array( 'Frieda' ), $this->names( array( 'search' => 'frieda' ) ) );
	}

	/**
	 * What is looked for in one lead, and whether it is found.
	 *
	 * @return iterable<string, array{string, bool}>
	 */
	public static function searches(): iterable {
		foreach ( array( 'MÜLLER', 'mull', 'élodie', 'elodie.m', '@EXAMPLE', 'AP-77', 'villa', '06 39 98 00 12', '0639980012', '+33 6 39 98 00 12', '0033639980012', '+33 (0)6.39.98.00.12', '39-98-00', '998001', 'Привет', 'ривет', '你好', '好世', '🏠', '🏚', "L'autre", 'l’autre', '100 %', '\\_', 'ué', 'e', '~', 'the very end', 'the ve', 'wort', '  villa  ' ) as $text ) { // phpcs:ignore Universal.WhiteSpace -- Texts.
			yield $text => array( $text, true );
		}
		foreach ( array( 'mullers', '0639980013', '+33 6 39 98 00 13', 'Приветы', '你世', '🏡', '100%', 'the very beginning', 'fields', 'zz', 'd0', 'e2', '87', '\u00e9' ) as $text ) {
			yield $text => array( $text, false );
		}
	}

	/**
	 * A part of any field is found, however long the text is and in whatever letters.
	 *
	 * @param string $search   What is looked for.
	 * @param bool   $is_found Whether it is in the lead.
	 */
	#[DataProvider( 'searches' )]
	public function test_a_search_finds_every_part_of_every_field( string $search, bool $is_found ): void {
		$this->log_in( 'administrator' );
		$this->stored( 'anna' );
		$id = $this->stored(
			'much',
			array(
				'fields'            => array(
					'name'    => 'Élodie Müller',
					'email'   => 'elodie.m@example.com',
					'phone'   => '06 39 98 00 12',
					'message' => "Привет, 你好世界 🏠🏚 l’autre 100 % \\_ loué ~\n" . str_repeat( 'Wort ', 700 ) . 'the very end',
				),
				'listing_reference' => 'AP-77',
				'listing_title'     => 'Grande villa',
			)
		);

		foreach ( array_keys( LeadQuery::SORTS ) as $sort ) {
			self::assertSame( $is_found, in_array( $id, $this->ids( array( 'search' => $search, 'sort' => $sort ) ), true ), $sort ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		}
		self::assertSame( $is_found, in_array( $id, $this->ids( array( 'search' => $search, 'listing' => 'AP-77' ) ), true ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	/**
	 * Each request looks at a bounded number of leads and says where to go on, so that what is not there takes no
	 * longer than what is.
	 */
	public function test_a_search_among_very_many_goes_on_until_it_has_looked_at_all(): void {
		$this->log_in( 'administrator' );
		$this->stored( 'needle', array( 'received_at' => self::NOW - 1 ) );
		$this->stored( 'straw' );
		$straw   = array_column( $this->all_rows(), null, 'name' )['straw'];
		$columns = array_keys( $straw );
		$this->database()->update( Database::table( 'leads' ), array( 'id' => str_repeat( 'a', 36 ), 'token_nonce' => str_repeat( 'a', 32 ) ), array( 'id' => $straw['id'] ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		for ( $at = 0; $at < 15; $at++ ) {
			// Each statement doubles them, and gives the copies another letter.
			$copied = array_map( static fn ( string $column ): string => in_array( $column, array( 'id', 'token_nonce' ), true ) ? "CONCAT( SUBSTR( $column, 1, $at ), 'b', SUBSTR( $column, $at + 2 ) )" : $column, $columns );
			Database::execute( 'INSERT INTO %i ( ' . implode( ', ', $columns ) . ' ) SELECT ' . implode( ', ', $copied ) . ' FROM %i WHERE name = %s', array( Database::table( 'leads' ), Database::table( 'leads' ), 'straw' ) );
		}

		foreach ( array( 'needle', 'no such thing' ) as $search ) {
			$first = $this->request( 'GET', self::LEADS, null, array(), array( 'search' => $search ) )->get_data();
			self::assertSame( array(), $first['leads'], $search );
			self::assertNotNull( $first['next'], $search );
		}
		self::assertSame( array( 'needle' ), $this->names( array( 'search' => 'needle' ) ) );
		self::assertSame( array( 'needle' ), $this->names( array( 'search' => 'needle', 'order' => 'asc' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		foreach ( array_keys( LeadQuery::SORTS ) as $sort ) {
			foreach ( array( 'asc', 'desc' ) as $order ) {
				self::assertSame( array( 'needle' ), $this->names( compact( 'sort', 'order' ) + array( 'search' => 'needle' ) ), "$sort $order" );
			}
		}
		$query = LeadQuery::of( array( 'search' => 'needle' ) );
		self::assertInstanceOf( LeadQuery::class, $query );
		self::assertSame( 'needle', LeadList::first( $query, 2 )[0]->fields['name'] ?? '' );
		self::assertSame( array(), $this->names( array( 'search' => 'no such thing' ) ) );
		// Where the days leave fewer, none is looked at in vain.
		$day = gmdate( 'Y-m-d', self::NOW - 10 * DAY_IN_SECONDS );
		self::assertNull( $this->request( 'GET', self::LEADS, null, array(), array( 'search' => 'needle', 'to' => $day ) )->get_data()['next'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}
}
