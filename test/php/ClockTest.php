<?php
/**
 * Tests of the clock.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test;

use Doorstep\Clock;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Month arithmetic is the calendar's, as in the golden vectors.
 */
final class ClockTest extends TestCase {

	/**
	 * The vectors that widget/add-months.ts satisfies too.
	 *
	 * @return iterable<string, array{string, int, string}>
	 */
	public static function vectors(): iterable {
		/**
		 * Rows of the golden table.
		 *
		 * @var list<array{from: string, months: int, to: string}> $rows
		 */
		$rows = json_decode( (string) file_get_contents( dirname( __DIR__ ) . '/vectors/add-months.json' ), true );
		foreach ( $rows as $row ) {
			yield $row['from'] . ' + ' . $row['months'] => array( $row['from'], $row['months'], $row['to'] );
		}
	}

	public function test_milliseconds_are_those_of_the_second_that_it_is(): void {
		$before = microtime( true );
		$now    = Clock::milliseconds() / 1000;
		self::assertTrue( $now > $before - 0.001 && $now <= microtime( true ) );

		$this->set_clock( 1763812800 );
		self::assertSame( 1763812800000, Clock::milliseconds() );
	}

	/**
	 * Vector by vector.
	 *
	 * @param string $from   ISO 8601 in UTC.
	 * @param int    $months Months.
	 * @param string $to     ISO 8601 in UTC.
	 */
	#[DataProvider( 'vectors' )]
	public function test_adds_calendar_months_and_clamps_to_the_end_of_the_month( string $from, int $months, string $to ): void {
		self::assertSame( $to, gmdate( 'Y-m-d\TH:i:s\Z', Clock::add_months( (int) strtotime( $from ), $months ) ) );
	}
}
