<?php
/**
 * Tests of GET /consent-records and what is below it.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Clock;
use Doorstep\Consent\BannerVersion;
use Doorstep\Consent\Revision;
use Doorstep\Contract;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * An owner finds any record, and what its visitor saw; nobody else does.
 */
final class RecordsRouteTest extends TestCase {

	private const ROUTE = '/doorstep/v1/consent-records';
	private const NOW   = 1_800_000_000; // 15 January 2027, 8:00 in UTC.

	/**
	 * A site in Paris that asks about two services.
	 */
	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Europe/Paris' );
		update_option( 'start_of_week', 1 );
		$this->set_clock( self::NOW );
		self::assertNull( Settings::save( array( 'services' => array( 'google-analytics-4', 'youtube' ) ) + Settings::all() ) );
	}

	/**
	 * Every route of it.
	 *
	 * @return array<string, array{string, array<string, string>}>
	 */
	public static function routes(): array {
		return array(
			'list'     => array( '', array() ),
			'one'      => array( '/00000000-0000-4000-8000-000000000001', array() ),
			'figures'  => array(
				'/figures',
				array(
					'from' => '2027-01-01',
					'to'   => '2027-01-31',
				),
			),
			'versions' => array( '/versions', array() ),
			'copy'     => array( '/versions/0a1b2c3d', array() ),
		);
	}

	/**
	 * The Marketing role reads leads, not proof.
	 *
	 * @param string                $below Below the route.
	 * @param array<string, string> $query Parameters.
	 */
	#[DataProvider( 'routes' )]
	public function test_only_those_who_configure_may_read( string $below, array $query ): void {
		foreach ( array(
			''                   => 401,
			'subscriber'         => 403,
			'editor'             => 403,
			'doorstep_marketing' => 403,
		) as $role => $status ) {
			wp_set_current_user( 0 );
			if ( '' !== $role ) {
				$this->log_in( $role );
			}
			self::assertSame( $status, $this->request( 'GET', self::ROUTE . $below, null, array(), $query )->get_status(), $role );
		}
	}

	/**
	 * In pages, newest first, those of one second too.
	 */
	public function test_lists_every_record_once_newest_first(): void {
		for ( $number = 1; $number <= 7; $number++ ) {
			$this->record( $number, self::NOW + intdiv( $number, 3 ) );
		}
		$this->log_in( 'administrator' );
		$ids    = array();
		$before = array();
		do {
			$reply = $this->read( '', array( 'per_page' => 3 ) + $before );
			array_push( $ids, ...array_column( $reply['records'], 'id' ) );
			$before = array( 'before' => $reply['next'] );
		} while ( null !== $reply['next'] );

		self::assertSame( array_map( self::id( ... ), array( 7, 6, 5, 4, 3, 2, 1 ) ), $ids );
	}

	/**
	 * As the contract has it.
	 */
	public function test_says_all_that_is_known_of_a_record_and_nothing_of_its_sender(): void {
		$this->record( 1, self::NOW, array( 'version' => '0a1b2c3d' ), array( 'Sec-GPC' => '1' ) );
		$this->log_in( 'administrator' );
		$reply = $this->request( 'GET', self::ROUTE );

		self::assertTrue( rest_validate_value_from_schema( json_decode( (string) wp_json_encode( $reply->get_data() ), true ), Contract::schema( 'consent-record-list' ), 'list' ) );
		self::assertSame( 'no-store, private', $reply->get_headers()['Cache-Control'] );
		self::assertSame(
			array(
				'id'         => self::id( 1 ),
				'recordedAt' => '2027-01-15T08:00:00Z',
				'answer'     => 'chosen',
				'source'     => 'banner',
				'language'   => 'fr',
				'granted'    => array( 'youtube' ),
				'refused'    => array( 'google-analytics-4' ),
				'gpc'        => true,
				'previous'   => null,
				'revision'   => Revision::current(),
				'version'    => '0a1b2c3d',
			),
			$this->read( '' )['records'][0]
		);
		self::assertSame( 'YouTube', ( (array) $this->read( '' )['names'] )['youtube'] );
	}

	/**
	 * A visitor copies the whole number; somebody on the phone reads out its beginning.
	 */
	public function test_finds_a_record_by_its_number_or_how_that_begins(): void {
		$this->record( 1, self::NOW );
		$this->record( 2, self::NOW, array( 'id' => 'abcdef01-0000-4000-8000-000000000002' ) );
		$this->log_in( 'administrator' );

		foreach ( array( 'abcdef01-0000-4000-8000-000000000002', 'abcdef01', 'abcd' ) as $search ) {
			self::assertSame( array( 'abcdef01-0000-4000-8000-000000000002' ), array_column( $this->read( '', array( 'id' => $search ) )['records'], 'id' ), $search );
		}
		self::assertSame( array(), $this->read( '', array( 'id' => 'abce' ) )['records'] );
	}

	/**
	 * Days are the site's, from the first to the last.
	 */
	public function test_lists_the_records_of_some_days_of_the_site(): void {
		$midnight = (int) strtotime( '2027-01-14T23:00:00Z' );
		foreach ( array( $midnight - 1, $midnight, $midnight + 86399, $midnight + 86400 ) as $number => $at ) {
			$this->record( $number, $at );
		}
		$this->set_clock( $midnight + 90000 );
		$this->log_in( 'administrator' );

		$found = $this->read(
			'',
			array(
				'from' => '2027-01-15',
				'to'   => '2027-01-15',
			)
		);
		self::assertSame( array( self::id( 2 ), self::id( 1 ) ), array_column( $found['records'], 'id' ) );
	}

	/**
	 * By what the visitor used.
	 */
	public function test_lists_the_records_of_one_source(): void {
		$this->record( 1, self::NOW );
		$this->record( 2, self::NOW, array( 'source' => 'withdrawal' ) );
		$this->log_in( 'administrator' );

		self::assertSame( array( self::id( 2 ) ), array_column( $this->read( '', array( 'source' => 'withdrawal' ) )['records'], 'id' ) );
	}

	/**
	 * What a parameter may not be.
	 *
	 * @return array<string, array{string, array<string, string>}>
	 */
	public static function nonsense(): array {
		$range = static fn ( string $from, string $to ): array => array(
			'from' => $from,
			'to'   => $to,
		);

		return array(
			'an id with a quote'       => array( '', array( 'id' => "abcd' OR '1'='1" ) ),
			'an id that is too short'  => array( '', array( 'id' => 'abc' ) ),
			'a source that is none'    => array( '', array( 'source' => 'law' ) ),
			'a day that is none'       => array( '', $range( '2027-02-30', '2027-03-01' ) ),
			'days the wrong way round' => array( '', $range( '2027-02-02', '2027-02-01' ) ),
			'a day with a line break'  => array( '', $range( "2027-02-01\n", '2027-02-02' ) ),
			'a place that is none'     => array( '', array( 'before' => '1;DROP TABLE' ) ),
			'a thousand at once'       => array( '', array( 'per_page' => '1000' ) ),
			'figures by the hour'      => array( '/figures', $range( '2027-01-01', '2027-01-02' ) + array( 'per' => 'hour' ) ),
			'figures of a century'     => array( '/figures', $range( '1980-01-01', '2079-12-31' ) ),
			'figures without days'     => array( '/figures', array() ),
			'a language that is none'  => array( '/versions', array( 'language' => 'f%' ) ),
		);
	}

	/**
	 * Each is refused.
	 *
	 * @param string                $below Below the route.
	 * @param array<string, string> $query Parameters.
	 */
	#[DataProvider( 'nonsense' )]
	public function test_refuses( string $below, array $query ): void {
		$this->log_in( 'administrator' );

		self::assertSame( 400, $this->request( 'GET', self::ROUTE . $below, null, array(), $query )->get_status() );
	}

	/**
	 * What the same visitor chose before and after.
	 */
	public function test_shows_a_record_with_those_that_it_replaced_and_that_replaced_it(): void {
		$this->record( 1, self::NOW );
		$this->record( 2, self::NOW + 1, array( 'previous' => self::id( 1 ) ) );
		$this->record( 3, self::NOW + 2, array( 'previous' => self::id( 2 ) ) );
		$this->record( 4, self::NOW + 3 );
		$this->set_clock( self::NOW + 10 );
		$this->log_in( 'administrator' );

		foreach ( array( 1, 2, 3 ) as $number ) {
			$reply = $this->read( '/' . self::id( $number ) );
			self::assertSame( self::id( $number ), $reply['id'] );
			self::assertSame( array_map( self::id( ... ), array( 1, 2, 3 ) ), array_column( $reply['records'], 'id' ) );
		}
		self::assertTrue( rest_validate_value_from_schema( json_decode( (string) wp_json_encode( $reply ), true ), Contract::schema( 'consent-record-view' ), 'view' ) );
		self::assertSame( 404, $this->request( 'GET', self::ROUTE . '/' . self::id( 9 ) )->get_status() );
	}

	/**
	 * Senders may write what they like: two records that replace each other must not be followed for ever.
	 */
	public function test_records_that_name_each_other_are_shown_once(): void {
		$this->record( 1, self::NOW, array( 'previous' => self::id( 2 ) ) );
		$this->record( 2, self::NOW, array( 'previous' => self::id( 1 ) ) );
		$this->log_in( 'administrator' );

		self::assertCount( 2, $this->read( '/' . self::id( 1 ) )['records'] );
	}

	/**
	 * Whether or not cron has deleted the row.
	 */
	public function test_nobody_reads_a_record_whose_retention_is_over(): void {
		$this->record( 1, self::NOW );
		$this->log_in( 'administrator' );
		$range = array(
			'from' => '2027-01-01',
			'to'   => '2027-01-31',
		);
		$end   = Clock::add_months( self::NOW, Settings::all()['retention']['consentMonths'] );

		$this->set_clock( $end - 1 );
		self::assertCount( 1, $this->read( '' )['records'] );
		self::assertSame( 1, array_sum( array_column( $this->read( '/figures', $range )['periods'], 'chosen' ) ) );
		$this->set_clock( $end );
		self::assertCount( 0, $this->read( '' )['records'] );
		self::assertSame( 404, $this->request( 'GET', self::ROUTE . '/' . self::id( 1 ) )->get_status() );
		self::assertSame( 0, array_sum( array_column( $this->read( '/figures', $range )['periods'], 'chosen' ) ) );
	}

	/**
	 * The list itself warns: behind a proxy all visitors may look like one.
	 */
	public function test_says_when_an_address_has_sent_as_many_as_it_may(): void {
		$this->log_in( 'administrator' );
		$this->record( 1, self::NOW );
		self::assertFalse( $this->read( '' )['capReached'] );
		$limit = Contract::limit( 'consentsPerAddressAndDay' );
		for ( $number = 2; $number <= $limit; $number++ ) {
			$this->record( $number, self::NOW );
		}
		self::assertTrue( $this->read( '' )['capReached'] );
		$this->set_clock( self::NOW + 86400 );
		self::assertFalse( $this->read( '' )['capReached'] );
	}

	/**
	 * From the record to the banner, and from a date to it.
	 */
	public function test_shows_what_a_visitor_saw(): void {
		$first = BannerVersion::current( 'fr' );
		$this->set_clock( self::NOW + 3 * DAY_IN_SECONDS );
		self::assertNull( Settings::save( array( 'services' => array( 'youtube' ) ) + Settings::all() ) );
		$second = BannerVersion::current( 'fr' );
		BannerVersion::current( 'en' );
		$this->log_in( 'administrator' );

		$on = fn ( string $date, string $language = 'fr' ): array => array_column(
			$this->read(
				'/versions',
				array(
					'date'     => $date,
					'language' => $language,
				)
			)['versions'],
			'version'
		);
		self::assertSame( array(), $on( '2027-01-14' ) );
		self::assertSame( array( $first ), $on( '2027-01-15' ) );
		self::assertSame( array( $first ), $on( '2027-01-17' ) );
		self::assertSame( array( $second, $first ), $on( '2027-01-18' ), 'Both were shown on that day.' );
		self::assertSame( array( $second ), $on( '2027-02-01' ) );
		self::assertSame( array(), $on( '2027-02-01', 'nl' ) );
		$all = $this->read( '/versions' );
		self::assertCount( 3, $all['versions'] );
		self::assertTrue( rest_validate_value_from_schema( $all, Contract::schema( 'banner-version-list' ), 'versions' ) );

		$copy = $this->read( '/versions/' . $first );
		self::assertTrue( rest_validate_value_from_schema( $copy, Contract::schema( 'banner-copy' ), 'copy' ) );
		self::assertStringContainsString( 'doorstep-banner', $copy['banner'] );
		self::assertSame( 404, $this->request( 'GET', self::ROUTE . '/versions/00000000' )->get_status() );
	}

	/**
	 * By day of the site, across the change of clocks, empty days too.
	 */
	public function test_counts_by_the_sites_own_days(): void {
		// 28 March 2027 has 23 hours in Paris: from 23:00 UTC to 22:00 UTC.
		$times = array( '2027-03-27T22:59:59Z', '2027-03-27T23:00:00Z', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z' );
		foreach ( $times as $number => $time ) {
			$this->record( $number, (int) strtotime( $time ) );
		}
		$this->set_clock( (int) strtotime( '2027-03-30T00:00:00Z' ) );
		$this->log_in( 'administrator' );

		$reply = $this->read(
			'/figures',
			array(
				'from' => '2027-03-26',
				'to'   => '2027-03-29',
			)
		);
		self::assertSame(
			array(
				'2027-03-26' => 0,
				'2027-03-27' => 1,
				'2027-03-28' => 2,
				'2027-03-29' => 1,
			),
			array_column( $reply['periods'], 'chosen', 'start' )
		);
		self::assertTrue( rest_validate_value_from_schema( $reply, Contract::schema( 'consent-figures' ), 'figures' ) );
	}

	/**
	 * West of Greenwich as well.
	 */
	public function test_counts_days_west_of_greenwich(): void {
		update_option( 'timezone_string', 'America/Montreal' );
		$this->record( 1, (int) strtotime( '2027-01-15T04:59:59Z' ) );
		$this->record( 2, (int) strtotime( '2027-01-15T05:00:00Z' ) );
		$this->log_in( 'administrator' );

		$reply = $this->read(
			'/figures',
			array(
				'from' => '2027-01-14',
				'to'   => '2027-01-15',
			)
		);
		self::assertSame( array( 1, 1 ), array_column( $reply['periods'], 'chosen' ) );
	}

	/**
	 * The sum stays the same.
	 */
	public function test_adds_days_up_to_weeks_and_months(): void {
		foreach ( array( '2027-01-31', '2027-02-01', '2027-02-07', '2027-02-08', '2027-03-01' ) as $number => $date ) {
			$this->record( $number, (int) strtotime( $date . 'T12:00:00Z' ) );
		}
		$this->set_clock( (int) strtotime( '2027-03-02T00:00:00Z' ) );
		$this->log_in( 'administrator' );
		$per = fn ( string $per ): array => array_filter(
			array_column(
				$this->read(
					'/figures',
					array(
						'from' => '2027-01-31',
						'to'   => '2027-03-01',
						'per'  => $per,
					)
				)['periods'],
				'chosen',
				'start'
			)
		);

		self::assertSame(
			array(
				'2027-01-31' => 1,
				'2027-02-01' => 2,
				'2027-02-08' => 1,
				'2027-03-01' => 1,
			),
			$per( 'week' )
		);
		self::assertSame(
			array(
				'2027-01-31' => 1,
				'2027-02-01' => 3,
				'2027-03-01' => 1,
			),
			$per( 'month' )
		);
	}

	/**
	 * Each answer is told from the others, and the pages left unanswered count where the owner counts.
	 */
	public function test_counts_answers_and_how_often_the_banner_was_shown(): void {
		$all  = array(
			'granted' => array( 'youtube', 'google-analytics-4' ),
			'refused' => array(),
		);
		$none = array(
			'granted' => array(),
			'refused' => array( 'youtube', 'google-analytics-4' ),
		);
		$this->record( 1, self::NOW, $all );
		$this->record( 2, self::NOW, $none );
		$this->record( 3, self::NOW );
		$this->record( 4, self::NOW, array( 'previous' => self::id( 2 ) ) + $all );
		$this->record(
			5,
			self::NOW,
			array(
				'source'   => 'withdrawal',
				'previous' => self::id( 1 ),
			) + $none
		);
		$this->record(
			6,
			self::NOW,
			array(
				'source'  => 'once',
				'refused' => array(),
			)
		);
		$this->record( 7, self::NOW, array( 'source' => 'gpc' ) + $none );
		$this->log_in( 'administrator' );
		$today = array(
			'from' => '2027-01-15',
			'to'   => '2027-01-15',
		);
		$count = array(
			'start'      => '2027-01-15',
			'accepted'   => 2,
			'refused'    => 1,
			'chosen'     => 1,
			'withdrawal' => 1,
			'once'       => 1,
			'gpc'        => 1,
		);

		self::assertSame(
			$count + array(
				'unanswered' => null,
				'shown'      => null,
			),
			$this->read( '/figures', $today )['periods'][0]
		);

		self::assertNull( Settings::save( array( 'countShown' => true ) + Settings::all() ) );
		$this->request( 'POST', '/doorstep/v1/consents/shown' );
		$this->request( 'POST', '/doorstep/v1/consents/shown' );
		self::assertSame(
			$count + array(
				'unanswered' => 2,
				'shown'      => 5,
			),
			$this->read( '/figures', $today )['periods'][0],
			'Two were left, three answered for the first time.'
		);
	}

	/**
	 * Reads as JSON.
	 *
	 * @param string                    $below Below the route.
	 * @param array<string, string|int> $query Parameters.
	 * @return array<string, mixed>
	 */
	private function read( string $below, array $query = array() ): array {
		$reply = $this->request( 'GET', self::ROUTE . $below, null, array(), $query );
		self::assertSame( 200, $reply->get_status(), (string) wp_json_encode( $reply->get_data() ) );

		return (array) json_decode( (string) wp_json_encode( $reply->get_data() ), true );
	}

	/**
	 * An id.
	 *
	 * @param int $number Tells it from others.
	 */
	private static function id( int $number ): string {
		return sprintf( '00000000-0000-4000-8000-%012d', $number );
	}

	/**
	 * Stores a record.
	 *
	 * @param int                   $number  Its id.
	 * @param int                   $at      Unix seconds.
	 * @param array<string, mixed>  $other   What differs.
	 * @param array<string, string> $headers By name.
	 */
	private function record( int $number, int $at, array $other = array(), array $headers = array() ): void {
		$this->set_clock( $at );
		$reply = $this->request(
			'POST',
			'/doorstep/v1/consents',
			$other + array(
				'id'       => self::id( $number ),
				'revision' => Revision::current(),
				'granted'  => array( 'youtube' ),
				'refused'  => array( 'google-analytics-4' ),
				'source'   => 'banner',
				'language' => 'fr',
				'previous' => null,
			),
			$headers
		);
		self::assertSame( 204, $reply->get_status() );
	}
}
