<?php
/**
 * Base of the tests of what staff do with leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Leads;

use Doorstep\Contract;
use Doorstep\Database;

/**
 * Takes steps through the routes, as the screen does.
 */
abstract class StepsTestCase extends DoorTestCase {

	/**
	 * Empties the trail.
	 */
	protected function setUp(): void {
		parent::setUp();
		Database::execute( 'DELETE FROM %i', array( Database::table( 'trail' ) ) );
	}

	/**
	 * Takes a step.
	 *
	 * @param string               $id   UUID of the lead.
	 * @param string               $step What.
	 * @param array<string, mixed> $more Of the body.
	 * @return array{int, array<mixed>} Status, and the lead as it is then or what is wrong.
	 */
	protected function step( string $id, string $step, array $more = array() ): array {
		$response = $this->request( 'POST', self::LEADS . '/' . $id . '/actions', array( 'step' => $step ) + $more );
		$data     = json_decode( (string) wp_json_encode( $response->get_data() ), true );
		self::assertIsArray( $data );
		if ( 200 === $response->get_status() && isset( $data['id'] ) ) {
			self::assertTrue( rest_validate_value_from_schema( $response->get_data(), Contract::schema( 'lead-view' ) ) );
		}

		return array( $response->get_status(), $data );
	}

	/**
	 * Puts a lead on hold.
	 *
	 * @param string $id    UUID of the lead.
	 * @param string $until YYYY-MM-DD.
	 * @param string $kind  One of Hold's.
	 * @return array{int, array<mixed>} As step().
	 */
	protected function hold( string $id, string $until, string $kind = 'legal' ): array {
		$more = array(
			'kind'  => $kind,
			'until' => $until,
			'text'  => 'Dispute about the deposit',
		);

		return $this->step( $id, 'held', $more );
	}

	/**
	 * A lead as the screen gets it.
	 *
	 * @param string $id UUID of the lead.
	 * @return array<mixed>
	 */
	protected function seen( string $id ): array {
		$response = $this->request( 'GET', self::LEADS . '/' . $id );
		self::assertSame( 200, $response->get_status() );
		self::assertTrue( rest_validate_value_from_schema( $response->get_data(), Contract::schema( 'lead-view' ) ) );

		return (array) json_decode( (string) wp_json_encode( $response->get_data() ), true );
	}

	/**
	 * The trail: action and lead, in no order.
	 *
	 * @return list<string>
	 */
	protected static function trail(): array {
		return array_map( static fn ( array $row ): string => $row['action'] . ' ' . $row['lead_id'], Database::rows( 'SELECT action, lead_id FROM %i ORDER BY action, lead_id', array( Database::table( 'trail' ) ) ) );
	}

	/**
	 * Has something happen right before the next change of a lead is stored, once.
	 *
	 * @param callable(): mixed $what   What.
	 * @param string            $before Part of the statement.
	 */
	protected static function meanwhile( callable $what, string $before = 'revision = revision + 1' ): void {
		$is_done = false;
		add_filter(
			'query',
			static function ( string $sql ) use ( $what, $before, &$is_done ): string {
				if ( ! $is_done && str_contains( $sql, $before ) ) {
					$is_done = true;
					$what();
				}
				return $sql;
			}
		);
	}
}
