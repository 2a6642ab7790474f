<?php
/**
 * Tests of GET /leads/figures.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Leads\Hold;
use Doorstep\Leads\LeadActions;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\SpamVerdict;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Numbers of what can still be read, by the site's own months, and nothing about anybody.
 */
final class LeadFiguresTest extends LeadsTestCase {

	/**
	 * Stores a lead that never passed a form.
	 *
	 * @param string               $received When it came.
	 * @param array<string, mixed> $over     As for Leads::with().
	 * @param string               $expires  When it expires.
	 */
	private function stored( string $received, array $over = array(), string $expires = '2027-06-15 12:00 UTC' ): void {
		$id  = wp_generate_uuid4();
		$end = (int) strtotime( $expires );
		LeadStore::insert(
			Leads::with(
				$over + array(
					'id'          => $id,
					'received_at' => (int) strtotime( $received ),
					'expires_at'  => $end,
					'erase_at'    => $end + 60 * DAY_IN_SECONDS,
				)
			),
			md5( $id )
		);
	}

	/**
	 * The figures, which must be as the contract has them.
	 *
	 * @return array{counts: array<string, mixed>, thisMonth: string, months: list<array<string, mixed>>, listings: list<array<string, mixed>>, forms: list<array<string, mixed>>}
	 */
	private function figures(): array {
		$this->log_in( 'doorstep_marketing' );
		$response = $this->request( 'GET', self::LEADS . '/figures' );
		self::assertSame( 200, $response->get_status() );
		self::assertSame( 'no-store, private', $response->get_headers()['Cache-Control'] );
		/**
		 * As the schema says.
		 *
		 * @var array{counts: array<string, mixed>, thisMonth: string, months: list<array<string, mixed>>, listings: list<array<string, mixed>>, forms: list<array<string, mixed>>} $data
		 */
		$data   = $response->get_data();
		$schema = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/php-bridge/contract/schema/lead-figures.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours.
		self::assertIsArray( $schema );
		self::assertTrue( rest_validate_value_from_schema( $data, $schema ) );

		return $data;
	}

	/**
	 * A month of the figures.
	 *
	 * @param array{months: list<array<string, mixed>>} $figures From figures().
	 * @param string                                    $month   YYYY-MM.
	 * @return array{mixed, mixed, mixed} Received, answered, expiring.
	 */
	private static function month( array $figures, string $month ): array {
		$found = array_column( $figures['months'], null, 'month' )[ $month ];

		return array( $found['received'], $found['answered'], $found['expiring'] );
	}

	public function test_s3_only_those_who_may_read_leads_are_told(): void {
		foreach ( array( '', 'editor' ) as $role ) {
			'' !== $role && $this->log_in( $role );
			self::assertSame( '' === $role ? 401 : 403, $this->request( 'GET', self::LEADS . '/figures' )->get_status() );
		}
	}

	public function test_the_counts_are_how_many_leads_each_view_shows(): void {
		$hold = new Hold( Hold::LEGAL, self::NOW + YEAR_IN_SECONDS, 'Litige' );
		$this->stored( '2025-11-01 UTC' );
		$this->stored( '2025-11-02 UTC', array( 'state' => LeadActions::ANSWERED, 'hold' => $hold ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->stored( '2025-11-03 UTC', array( 'frozen_at' => self::NOW ) );
		$this->stored( '2023-12-20 12:00 UTC', array( 'state' => LeadActions::TRANSFERRED ), '2025-12-20 12:00 UTC' );
		$this->stored( '2025-11-20 12:00 UTC', array( 'verdict' => SpamVerdict::QUARANTINE ), '2025-12-20 12:00 UTC' );
		$counts = $this->figures()['counts'];

		foreach ( array( 'open', 'doubtful', 'expiring' ) as $view ) {
			self::assertCount( is_int( $counts[ $view ] ) ? $counts[ $view ] : -1, LeadList::page( LeadQuery::view( $view ), null, 50 )['leads'], $view );
		}
		self::assertSame( array( 2, 1, 1, 1, 1 ), array( $counts['open'], $counts['doubtful'], $counts['expiring'], $counts['held'], $counts['frozen'] ) );
	}

	public function test_an_expired_lead_waits_for_erasure_and_counts_nowhere_else(): void {
		$this->stored( '2023-11-22 12:00 UTC', array(), '2025-11-22 12:00:01 UTC' );
		$this->stored( '2023-11-21 12:00 UTC', array( 'listing_reference' => 'MV-2' ), '2025-11-21 12:00 UTC' );
		$before = $this->figures();
		self::assertSame( array( 'count' => 1, 'eraseFrom' => '2026-01-20T12:00:00Z', 'eraseTo' => '2026-01-20T12:00:00Z' ), $before['counts']['pending'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 'AP-1024' ), array_column( $before['listings'], 'reference' ) );

		$this->set_clock( self::NOW + 1 );
		$after = $this->figures();

		self::assertSame( array( 'count' => 2, 'eraseFrom' => '2026-01-20T12:00:00Z', 'eraseTo' => '2026-01-21T12:00:01Z' ), $after['counts']['pending'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( array( 0, 0, 0 ), array( $after['counts']['open'], $after['counts']['expiring'], array_sum( array_map( 'intval', array_column( $after['months'], 'received' ) ) ) ) );
		self::assertSame( 0, array_sum( array_map( 'intval', array_column( $after['months'], 'expiring' ) ) ) );
		self::assertSame( array(), array_merge( $after['listings'], $after['forms'] ) );
	}

	public function test_nothing_waits_where_there_is_nothing(): void {
		$figures = $this->figures();

		self::assertSame( array( 'count' => 0, 'eraseFrom' => null, 'eraseTo' => null ), $figures['counts']['pending'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertCount( 48, $figures['months'] );
		self::assertSame( array( '2023-12', '2025-11', '2027-11' ), array( $figures['months'][0]['month'], $figures['months'][23]['month'], $figures['months'][47]['month'] ) );
	}

	/**
	 * Time zones, with the seconds on either side of a month's beginning, one in winter and one in summer time.
	 *
	 * @return iterable<string, array{string, string, string, string}>
	 */
	public static function zones(): iterable {
		yield 'UTC' => array( 'UTC', '2025-10-31 23:59:59', '2025-11-01 00:00:00', '2026-06-30 23:59:59' );
		yield 'Paris' => array( 'Europe/Paris', '2025-10-31 22:59:59', '2025-10-31 23:00:00', '2026-06-30 21:59:59' );
		yield 'Auckland' => array( 'Pacific/Auckland', '2025-10-31 10:59:59', '2025-10-31 11:00:00', '2026-06-30 11:59:59' );
		yield 'New York' => array( 'America/New_York', '2025-11-01 03:59:59', '2025-11-01 04:00:00', '2026-07-01 03:59:59' );
	}

	/**
	 * Months begin when the site's do.
	 *
	 * @param string $zone   The site's.
	 * @param string $last   Last second of October 2025 there, in UTC.
	 * @param string $first  First second of November.
	 * @param string $summer Last second of June 2026.
	 */
	#[DataProvider( 'zones' )]
	public function test_months_are_of_the_sites_zone( string $zone, string $last, string $first, string $summer ): void {
		update_option( 'timezone_string', $zone );
		$this->stored( $last . ' UTC', array( 'state' => LeadActions::ANSWERED ), $summer . ' UTC' );
		$this->stored( $first . ' UTC', array(), gmdate( 'Y-m-d H:i:s', (int) strtotime( $summer . ' UTC' ) + 1 ) . ' UTC' );
		$figures = $this->figures();

		self::assertSame( array( 1, 1, 0 ), self::month( $figures, '2025-10' ) );
		self::assertSame( array( 1, 0, 0 ), self::month( $figures, '2025-11' ) );
		self::assertSame( array( 0, 0, 1 ), self::month( $figures, '2026-06' ) );
		self::assertSame( array( 0, 0, 1 ), self::month( $figures, '2026-07' ) );
	}

	public function test_a_lead_that_came_before_all_months_counts_in_none_of_them(): void {
		update_option( 'timezone_string', 'UTC' );
		$this->stored( '2023-11-30 23:59:59 UTC' );
		$this->stored( '2025-12-01 00:00:00 UTC' );
		$figures = $this->figures();

		self::assertSame( 0, array_sum( array_column( $figures['months'], 'received' ) ) );
		self::assertSame( array( 2, 2 ), array( $figures['counts']['open'], $figures['forms'][0]['received'] ) );
	}

	public function test_this_month_is_the_sites(): void {
		$this->set_clock( (int) strtotime( '2025-11-30 23:30 UTC' ) );
		update_option( 'timezone_string', 'Europe/Paris' );

		self::assertSame( '2025-12', $this->figures()['thisMonth'] );
	}

	public function test_the_twelve_listings_with_most_leads_stand_first(): void {
		foreach ( range( 1, 14 ) as $listing ) {
			$this->stored( '2025-11-01 UTC', array( 'listing_reference' => sprintf( 'AP-%02d', $listing ) ) );
		}
		$this->stored( '2025-11-02 UTC', array( 'listing_reference' => 'AP-14', 'state' => LeadActions::ANSWERED ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->stored( '2025-11-02 UTC', array( 'listing_reference' => '', 'kind' => 'valuation' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$this->stored( '2025-11-02 UTC', array( 'listing_reference' => 'ROBOT', 'verdict' => SpamVerdict::QUARANTINE ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		$figures = $this->figures();

		self::assertCount( 12, $figures['listings'] );
		self::assertSame( array( 'reference' => 'AP-14', 'received' => 2, 'answered' => 1, 'expiring' => 0 ), $figures['listings'][0] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		self::assertSame( 'AP-01', $figures['listings'][1]['reference'] );
		self::assertSame( array( 'contact' => 15, 'valuation' => 1 ), array_column( $figures['forms'], 'received', 'kind' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
	}

	public function test_nothing_that_somebody_typed_is_in_it(): void {
		$this->stored( '2025-11-01 UTC' );
		$json = (string) wp_json_encode( $this->figures() );

		foreach ( array( 'lodie', 'example.com', 'Bonjour', 'Étretat', 'tretat' ) as $typed ) {
			self::assertStringNotContainsString( $typed, $json );
		}
	}
}
