<?php
/**
 * Tests of what routes answer while the database is away.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Test\Leads\LeadsTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Whoever works at the desk is told to try again, and when: the site is not broken.
 */
final class RouteReplyTest extends LeadsTestCase {

	private const ID = '22222222-2222-4222-8222-222222222222';

	/**
	 * What staff ask for.
	 *
	 * @return iterable<string, array{string, string, array<string, mixed>|null}>
	 */
	public static function requests(): iterable {
		$lead = '/leads/' . self::ID;
		foreach ( array( '/leads', $lead, '/leads/figures', '/trail', '/requests', '/consent-records', '/consent-records/' . self::ID, '/consent-records/figures?from=2025-11-01&to=2025-11-02', '/consent-records/versions' ) as $route ) {
			yield 'GET ' . $route => array( 'GET', $route, null );
		}
		yield 'a step' => array( 'POST', $lead . '/actions', array( 'step' => 'answered' ) );
		yield 'a step of several' => array( 'POST', '/leads/bulk', array( 'step' => 'answered', 'ids' => array( self::ID ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
		yield 'erasure' => array( 'DELETE', $lead, null );
		yield 'a mail again' => array( 'POST', $lead . '/deliveries/mail', null );
		yield 'an answered request' => array( 'POST', '/requests/' . self::ID, array( 'outcome' => 'done' ) );
	}

	/**
	 * Never a fault of the site.
	 *
	 * @param string                    $method HTTP method.
	 * @param string                    $route  Below the namespace, with a query.
	 * @param array<string, mixed>|null $body   As JSON.
	 */
	#[DataProvider( 'requests' )]
	public function test_staff_are_told_to_try_again_when_the_database_is_away( string $method, string $route, ?array $body ): void {
		$this->log_in( 'administrator' );
		$this->break_statements( 'doorstep_' );
		list( $path, $query ) = explode( '?', $route . '?' );
		wp_parse_str( $query, $values );

		$reply = $this->request( $method, '/doorstep/v1' . $path, $body, array(), array_filter( $values, 'is_string' ) );

		self::assertSame( array( 503, 'doorstep_unavailable' ), array( $reply->get_status(), self::code( $reply ) ) );
		self::assertSame( array( '30', 'no-store, private' ), array( $reply->get_headers()['Retry-After'], $reply->get_headers()['Cache-Control'] ) );
		$said = (string) wp_json_encode( $reply->get_data() );
		self::assertStringContainsString( 'Try again', $said );
		self::assertStringNotContainsString( 'no_such_table', $said );
	}

	public function test_who_may_not_ask_is_not_told_how_the_database_is(): void {
		$this->break_statements( 'doorstep_' );

		self::assertSame( 401, $this->request( 'GET', self::LEADS )->get_status() );
	}
}
