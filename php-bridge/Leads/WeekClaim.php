<?php
/**
 * That something is done once a week.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Leads;

use Doorstep\Clock;
use Doorstep\Database;

/**
 * One row of WordPress' options, moved by compare-and-set from what was read: cron may run twice at once, on one
 * node or on two, and one of them wins. Read and written past WordPress' cache of options, which may be old.
 * Should the winner die, its claim runs out. Each method raises DatabaseUnavailable where the database fails.
 */
final class WeekClaim {

	/**
	 * Made when the plugin is installed: to make it when it is needed, two could at once.
	 */
	public const OPTION = 'doorstep_weekly';

	private const CLAIM_SECONDS = 600;
	private const RETRY_SECONDS = HOUR_IN_SECONDS;

	private const DONE = 'done';

	/**
	 * Holds what was written.
	 *
	 * @param string $week The week.
	 * @param string $text The row while it is claimed.
	 */
	private function __construct( private readonly string $week, private readonly string $text ) {}

	/**
	 * Claims a week.
	 *
	 * @param string $week Without a space.
	 * @return self|null Null when it is done, or somebody else is at it, or a failed try is not an hour ago.
	 */
	public static function take( string $week ): ?self {
		$before = Database::rows( 'SELECT option_value FROM %i WHERE option_name = %s', array( Database::core_table( 'options' ), self::OPTION ) )[0]['option_value'] ?? '';
		$parts  = explode( ' ', (string) $before );
		if ( $week === $parts[0] && ( self::DONE === ( $parts[1] ?? '' ) || Clock::now() < (int) ( $parts[1] ?? 0 ) ) ) {
			return null;
		}
		// What nobody else writes: two who claim within one second must not both find their own.
		$after = $week . ' ' . ( Clock::now() + self::CLAIM_SECONDS ) . ' ' . wp_generate_uuid4();

		return self::move( (string) $before, $after ) ? new self( $week, $after ) : null;
	}

	/**
	 * Writes down what came of it.
	 *
	 * @param bool $is_done Whether it need not be tried again.
	 */
	public function settle( bool $is_done ): void {
		self::move( $this->text, $this->week . ' ' . ( $is_done ? self::DONE : Clock::now() + self::RETRY_SECONDS ) );
	}

	/**
	 * Moves the row, if nobody else has done so.
	 *
	 * @param string $before As it was read.
	 * @param string $after  As it is to be.
	 * @return bool Whether this caller moved it.
	 */
	private static function move( string $before, string $after ): bool {
		return 1 === Database::execute(
			'UPDATE %i SET option_value = %s WHERE option_name = %s AND option_value = %s',
			array( Database::core_table( 'options' ), $after, self::OPTION, $before )
		);
	}
}
