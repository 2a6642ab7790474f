<?php
/**
 * Tests of expiry.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Clock;
use Doorstep\Leads\Command;
use Doorstep\Leads\Deliveries;
use Doorstep\Leads\LeadExport;
use Doorstep\Leads\LeadList;
use Doorstep\Leads\LeadQuery;
use Doorstep\Leads\LeadStore;
use Doorstep\Leads\Outbox;
use Doorstep\Leads\OutboxHealth;
use Doorstep\Leads\PersonalData;
use PHPUnit\Framework\Attributes\DataProvider;
use ReflectionClass;
use ReflectionMethod;
use WP_CLI;

require_once dirname( __DIR__ ) . '/stand-ins/wp-cli.php';

/**
 * Expired means gone, whatever reads, and though the row is still there.
 */
final class ExpiryTest extends LeadsTestCase {

	/**
	 * Every way to read a lead: whether it shows this one.
	 *
	 * @return array<string, callable(self, string): bool>
	 */
	private static function readers(): array {
		return array(
			'GET /leads'             => static fn ( self $t, string $id ): bool => str_contains( $t->get( self::LEADS ), $id ),
			'GET /leads with search' => static fn ( self $t, string $id ): bool => str_contains( $t->get( self::LEADS, array( 'search' => 'martin' ) ), $id ),
			'GET /leads?view'        => static fn ( self $t, string $id ): bool => str_contains( $t->get( self::LEADS, array( 'view' => 'expiring' ) ), $id ),
			'GET /leads/<id>'        => static fn ( self $t, string $id ): bool => str_contains( $t->get( self::LEADS . '/' . $id ), 'Martin' ),
			'exporter'               => static fn ( self $t, string $id ): bool => str_contains( (string) wp_json_encode( PersonalData::export( 'elodie@example.com', 1 ) ), $id ),
			'wp doorstep leads list' => static fn ( self $t, string $id ): bool => $t->command_shows( $id ),
			'export as CSV'          => static fn ( self $t, string $id ): bool => str_contains( implode( '', iterator_to_array( LeadExport::csv( LeadQuery::view( 'all' ) ), false ) ), $id ),
			'export as JSON'         => static fn ( self $t, string $id ): bool => str_contains( implode( '', iterator_to_array( LeadExport::json( LeadQuery::view( 'all' ) ), false ) ), $id ),
			'POST …/actions'         => static fn ( self $t, string $id ): bool => 200 === $t->request( 'POST', self::LEADS . '/' . $id . '/actions', array( 'step' => 'answered' ) )->get_status(),
			'POST /leads/bulk'       => static fn ( self $t, string $id ): bool => str_contains( (string) wp_json_encode( ( (array) $t->request( 'POST', self::LEADS . '/bulk', array( 'step' => 'answered', 'ids' => array( $id ) ) )->get_data() )['done'] ), $id ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			'mail'                   => static fn ( self $t ): bool => $t->is_mailed(),
		);
	}

	/**
	 * Dates on which months do not line up.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function dates(): iterable {
		yield 'an ordinary day' => array( '2025-11-22 12:00:00', '2027-11-22 12:00:00' );
		yield 'a leap day' => array( '2024-02-29 23:59:59', '2026-02-28 23:59:59' );
		yield 'the end of a month' => array( '2025-08-31 00:00:00', '2027-08-31 00:00:00' );
		yield 'the hour that the clocks go back' => array( '2025-10-26 01:30:00', '2027-10-26 01:30:00' );
	}

	/**
	 * Readable one second before, and not from that second on.
	 *
	 * @param string $received UTC.
	 * @param string $expires  UTC.
	 */
	#[DataProvider( 'dates' )]
	public function test_a_lead_is_readable_until_the_second_it_expires( string $received, string $expires ): void {
		$this->set_clock( (int) strtotime( $received . ' UTC' ) );
		$this->mail_succeeds = false;
		$id                  = $this->received();
		$end                 = (int) strtotime( $expires . ' UTC' );
		$this->log_in( 'administrator' );
		foreach ( array( 'Pacific/Auckland', 'Europe/Paris', 'UTC', 'America/St_Johns', 'Pacific/Honolulu' ) as $zone ) {
			update_option( 'timezone_string', $zone );
			foreach ( self::readers() as $name => $shows ) {
				$this->set_clock( $end - 1 );
				self::assertTrue( $shows( $this, $id ), $name . ' one second before' );
				$this->set_clock( $end );
				self::assertFalse( $shows( $this, $id ), $name . ' at the second' );
				$this->set_clock( $end + 1 );
				self::assertFalse( $shows( $this, $id ), $name . ' one second after' );
			}
		}
		self::assertCount( 1, $this->all_rows() );
	}

	public function test_no_reader_of_the_store_is_forgotten_here(): void {
		$methods = array_filter( array( ...( new ReflectionClass( LeadStore::class ) )->getMethods( ReflectionMethod::IS_PUBLIC ), ...( new ReflectionClass( LeadList::class ) )->getMethods( ReflectionMethod::IS_PUBLIC ) ), static fn ( ReflectionMethod $method ): bool => str_contains( $method->getReturnType() . $method->getDocComment(), 'Lead' ) && preg_match( '/@return.*\bLead\b/', (string) $method->getDocComment() ) );

		// live() is what all of them read by, and LeadQueue too; others() is LeadMergeTest's.
		self::assertEqualsCanonicalizing( array( 'find', 'page', 'by_email', 'due', 'live', 'others' ), array_column( array_map( static fn ( ReflectionMethod $method ): array => array( 'name' => $method->name ), $methods ), 'name' ) );
	}

	/**
	 * A reply as text.
	 *
	 * @param string                $route Route.
	 * @param array<string, string> $query Query.
	 */
	private function get( string $route, array $query = array() ): string {
		return (string) wp_json_encode( $this->request( 'GET', $route, null, array(), $query )->get_data(), JSON_UNESCAPED_UNICODE );
	}

	/**
	 * Whether the command names a lead.
	 *
	 * @param string $id Its id.
	 */
	private function command_shows( string $id ): bool {
		WP_CLI::$said = array();
		( new Command() )->list( array(), array() );

		return str_contains( implode( "\n", WP_CLI::$said ), $id );
	}

	/**
	 * Whether the outbox tries to mail it when its time has come.
	 */
	private function is_mailed(): bool {
		$this->mails = array();
		delete_option( OutboxHealth::OPTION );
		// Due whenever it was tried last.
		$this->database()->query( 'UPDATE ' . \Doorstep\Database::table( 'leads' ) . " SET due_at = 1, deliveries = '" . Deliveries::waiting( array( Deliveries::MAIL ), 1 )->text() . "'" );
		self::assertGreaterThan( 0, Clock::now() );
		Outbox::deliver();

		return array() !== $this->mails;
	}
}
