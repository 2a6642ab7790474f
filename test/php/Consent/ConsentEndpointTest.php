<?php
/**
 * Tests of POST /consents.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Consent;

use Doorstep\Clock;
use Doorstep\Consent\Revision;
use Doorstep\Installation;
use Doorstep\Settings;
use Doorstep\Test\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Proof of each choice, and nothing else.
 */
final class ConsentEndpointTest extends TestCase {

	private const ROUTE = '/doorstep/v1/consents';
	private const ID    = '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f';

	/**
	 * A site that asks about two services.
	 */
	protected function setUp(): void {
		parent::setUp();
		self::assertNull( Settings::save( array( 'services' => array( 'google-analytics-4', 'youtube' ) ) + Settings::all() ) );
	}

	/**
	 * The whole row is looked at: there is no column for an address, only the keyed hash of the day.
	 */
	public function test_a_choice_is_recorded_with_nothing_about_the_person(): void {
		$this->set_clock( 1_800_000_000 );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.9';

		$reply = $this->request(
			'POST',
			self::ROUTE,
			array( 'version' => '0a1b2c3d' ) + $this->consent(),
			array(
				'Sec-GPC'         => '1',
				'User-Agent'      => 'Firefox/<script>',
				'X-Forwarded-For' => '203.0.113.9',
				'Client-IP'       => '<script>',
			)
		);

		self::assertSame( 204, $reply->get_status() );
		self::assertSame( 'no-store', $reply->get_headers()['Cache-Control'] );
		$rows = array_map( static fn ( object $row ): array => array_map( static fn ( mixed $value ): ?string => is_scalar( $value ) ? (string) $value : null, (array) $row ), $this->rows() );
		self::assertMatchesRegularExpression( '/^20833-[0-9a-f]{16}-00001$/', (string) ( $rows[0]['sender'] ?? '' ) );
		unset( $rows[0]['sender'] );
		self::assertSame(
			array(
				array(
					'id'          => self::ID,
					'recorded_at' => '1800000000',
					'revision'    => Revision::current(),
					'version'     => '0a1b2c3d',
					'granted'     => 'youtube',
					'refused'     => 'google-analytics-4',
					'answer'      => 'chosen',
					'source'      => 'panel',
					'gpc'         => '1',
					'language'    => 'fr-BE',
					'previous_id' => null,
					'is_first'    => '1',
				),
			),
			$rows
		);
	}

	/**
	 * One frame that was loaded, and no choice about anything else.
	 */
	public function test_what_was_loaded_once_is_recorded_alone(): void {
		$once = array(
			'source'  => 'once',
			'refused' => array(),
		) + $this->consent();

		self::assertSame( 204, $this->request( 'POST', self::ROUTE, $once )->get_status() );
		self::assertSame( array( 'youtube', '', 'once' ), array( $this->rows()[0]->granted, $this->rows()[0]->refused, $this->rows()[0]->answer ) );
	}

	/**
	 * What each record counts as.
	 *
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function answers(): array {
		$all  = array(
			'granted' => array( 'youtube', 'google-analytics-4' ),
			'refused' => array(),
		);
		$none = array(
			'granted' => array(),
			'refused' => array( 'youtube', 'google-analytics-4' ),
		);

		return array(
			'everything granted'         => array( $all, 'accepted' ),
			'everything refused'         => array( $none, 'refused' ),
			'some of it'                 => array( array(), 'chosen' ),
			'everything, by a script'    => array( array( 'source' => 'api' ) + $all, 'accepted' ),
			'refused after it was given' => array( array( 'source' => 'withdrawal' ) + $none, 'withdrawal' ),
			'refused by the browser'     => array( array( 'source' => 'gpc' ) + $none, 'gpc' ),
		);
	}

	/**
	 * The figures count answers.
	 *
	 * @param array<string, mixed> $record What differs from a valid record.
	 * @param string               $answer As stored.
	 */
	#[DataProvider( 'answers' )]
	public function test_counts_as( array $record, string $answer ): void {
		$this->request( 'POST', self::ROUTE, $record + $this->consent() );

		self::assertSame( $answer, $this->rows()[0]->answer ?? null );
	}

	/**
	 * A browser that heard no answer asks again.
	 */
	public function test_a_record_that_comes_twice_is_stored_once(): void {
		// SQLite rolls a whole transaction back when a key is there already.
		$this->database()->query( 'COMMIT' );
		self::assertSame( 204, $this->request( 'POST', self::ROUTE, $this->consent() )->get_status() );
		self::assertSame( 204, $this->request( 'POST', self::ROUTE, array( 'source' => 'banner' ) + $this->consent() )->get_status() );

		self::assertSame( 1, $this->stored() );
		self::assertSame( 'panel', $this->rows()[0]->source );
	}

	/**
	 * Undoes what one test could not leave to the transaction.
	 */
	protected function tearDown(): void {
		$this->database()->query( 'DELETE FROM ' . $this->database()->prefix . 'doorstep_consents' );
		delete_option( Settings::OPTION );
		parent::tearDown();
	}

	/**
	 * What is no record of this site.
	 *
	 * @return array<string, array{array<string, mixed>|string, int}>
	 */
	public static function refused(): array {
		return array(
			'no JSON'                                => array( 'granted=youtube', 400 ),
			'a list'                                 => array( '[]', 400 ),
			'nothing'                                => array( '', 400 ),
			'an id that is no UUID'                  => array( array( 'id' => 'x' ), 400 ),
			'an id with a line break'                => array( array( 'id' => substr( self::ID, 0, 35 ) . "\n" ), 400 ),
			'a language with a line break'           => array( array( 'language' => "fr\n" ), 400 ),
			'a previous id that is markup'           => array( array( 'previous' => '<script>alert(1)</script>' ), 400 ),
			'an unknown source'                      => array( array( 'source' => 'law' ), 400 ),
			'an unknown field'                       => array( array( 'email' => 'jeanne@example.com' ), 400 ),
			'an unknown service'                     => array( array( 'granted' => array( 'youtube', 'jeanne-martin' ) ), 400 ),
			'a service of the catalogue not asked'   => array( array( 'granted' => array( 'youtube', 'vimeo' ) ), 400 ),
			'a service that was not answered'        => array( array( 'granted' => array() ), 400 ),
			'a service granted and refused'          => array( array( 'granted' => array( 'youtube', 'google-analytics-4' ) ), 400 ),
			'a service with a line break'            => array( array( 'granted' => array( "youtube\n" ) ), 400 ),
			'a text for a list'                      => array( array( 'granted' => 'youtube' ), 400 ),
			'no text for a list'                     => array( array( 'refused' => '' ), 400 ),
			'an object for a list'                   => array( array( 'granted' => array( 'a' => 'youtube' ) ), 400 ),
			'unknown services of an older revision'  => array(
				array(
					'revision' => '00000000',
					'granted'  => array( 'jeanne' ),
				),
				400,
			),
			'two services loaded once'               => array(
				array(
					'source'  => 'once',
					'granted' => array( 'youtube', 'google-analytics-4' ),
					'refused' => array(),
				),
				400,
			),
			'a service loaded once, another refused' => array( array( 'source' => 'once' ), 400 ),
			'a service loaded once that nobody asked about' => array(
				array(
					'source'  => 'once',
					'granted' => array( 'vimeo' ),
					'refused' => array(),
				),
				400,
			),
			'a version that is none'                 => array( array( 'version' => 'abcdefgh' ), 400 ),
			'a version with a line break'            => array( array( 'version' => "0a1b2c3\n" ), 400 ),
			'a signal that only the browser gives'   => array( array( 'gpc' => true ), 400 ),
			'more than a record needs'               => array( str_repeat( ' ', 16385 ), 413 ),
		);
	}

	/**
	 * Each leaves the table empty.
	 *
	 * @param array<string, mixed>|string $body   Body, or what differs from a valid record.
	 * @param int                         $status HTTP status.
	 */
	#[DataProvider( 'refused' )]
	public function test_refuses( array|string $body, int $status ): void {
		$reply = $this->request( 'POST', self::ROUTE, is_array( $body ) ? $body + $this->consent() : $body, array( 'Content-Type' => 'text/plain' ) );

		self::assertSame( $status, $reply->get_status() );
		self::assertSame( 0, $this->stored() );
	}

	/**
	 * Another site's page must not fill the log through its visitors' browsers.
	 */
	public function test_a_page_of_another_site_is_refused(): void {
		self::assertSame( 403, $this->request( 'POST', self::ROUTE, $this->consent(), array( 'Origin' => 'https://other.example' ) )->get_status() );
		self::assertSame( 0, $this->stored() );
		self::assertSame( 204, $this->request( 'POST', self::ROUTE, $this->consent(), array( 'Origin' => home_url() ) )->get_status() );
	}

	/**
	 * The page asked about what the owner has changed since.
	 */
	public function test_a_page_cached_before_the_services_changed_still_gives_its_proof(): void {
		$old = array( 'revision' => Revision::current() ) + $this->consent();
		self::assertNull( Settings::save( array( 'services' => array( 'vimeo' ) ) + Settings::all() ) );

		self::assertSame( 204, $this->request( 'POST', self::ROUTE, $old )->get_status() );
	}

	/**
	 * The table is gone for the length of the test.
	 */
	public function test_a_record_that_was_not_stored_is_not_confirmed(): void {
		add_filter( 'query', static fn ( string $query ): string => str_starts_with( $query, 'INSERT' ) ? 'INSERT INTO no_such_table VALUES (1)' : $query );

		$reply = $this->request( 'POST', self::ROUTE, $this->consent() );

		self::assertSame( 503, $reply->get_status() );
		self::assertSame( '30', $reply->get_headers()['Retry-After'] );
	}

	/**
	 * To the second, by the calendar.
	 */
	public function test_a_record_is_deleted_when_the_owners_retention_is_over(): void {
		self::assertNull( Settings::save( array( 'retention' => array( 'consentMonths' => 6 ) + Settings::all()['retention'] ) + Settings::all() ) );
		$this->set_clock( 1_800_000_000 );
		$this->request( 'POST', self::ROUTE, $this->consent() );

		$this->set_clock( Clock::add_months( 1_800_000_000, 6 ) - 1 );
		do_action( Installation::PURGE_EVENT );
		self::assertSame( 1, $this->stored() );

		$this->set_clock( Clock::add_months( 1_800_000_000, 6 ) );
		do_action( Installation::PURGE_EVENT );
		self::assertSame( 0, $this->stored() );
	}

	/**
	 * A valid record.
	 *
	 * @return array<string, mixed>
	 */
	private function consent(): array {
		return array(
			'id'       => self::ID,
			'revision' => Revision::current(),
			'granted'  => array( 'youtube' ),
			'refused'  => array( 'google-analytics-4' ),
			'source'   => 'panel',
			'language' => 'fr-BE',
			'previous' => null,
		);
	}

	/**
	 * The table.
	 *
	 * @return list<\stdClass>
	 */
	private function rows(): array {
		$rows = $this->database()->get_results( 'SELECT * FROM ' . $this->database()->prefix . 'doorstep_consents' );

		return is_array( $rows ) ? $rows : array();
	}

	/**
	 * How many records the table holds.
	 */
	private function stored(): int {
		return (int) $this->database()->get_var( 'SELECT COUNT(*) FROM ' . $this->database()->prefix . 'doorstep_consents' );
	}
}
