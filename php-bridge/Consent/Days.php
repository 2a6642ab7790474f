<?php
/**
 * A range of days.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Consent;

use DateTimeImmutable;
use DateTimeZone;

/**
 * Whole days of the site's time zone, whose clocks may change in between.
 */
final class Days {

	/**
	 * Makes the range.
	 *
	 * @param DateTimeImmutable $first Midnight at which it begins.
	 * @param DateTimeImmutable $last  Midnight at which its last day begins.
	 */
	private function __construct( private readonly DateTimeImmutable $first, private readonly DateTimeImmutable $last ) {}

	/**
	 * The range between two dates.
	 *
	 * @param string $from First day, YYYY-MM-DD.
	 * @param string $to   Last day.
	 * @return self|null Null when one is no date, or they are the wrong way round.
	 */
	public static function between( string $from, string $to ): ?self {
		$first = self::midnight( $from );
		$last  = self::midnight( $to );

		return null === $first || null === $last || $last < $first ? null : new self( $first, $last );
	}

	/**
	 * Its first second.
	 *
	 * @return int Unix seconds.
	 */
	public function start(): int {
		return $this->first->getTimestamp();
	}

	/**
	 * The first second after it.
	 *
	 * @return int Unix seconds.
	 */
	public function end(): int {
		return $this->last->modify( '+1 day' )->getTimestamp();
	}

	/**
	 * Its days.
	 *
	 * @return list<string> YYYY-MM-DD.
	 */
	public function dates(): array {
		$dates = array();
		for ( $day = $this->first; $day <= $this->last; $day = $day->modify( '+1 day' ) ) {
			$dates[] = $day->format( 'Y-m-d' );
		}

		return $dates;
	}

	/**
	 * The parts of it without a change of clocks: within one, every day begins at the same second of
	 * UTC's day, so a database can tell days apart without a calendar.
	 *
	 * @return list<array{start: int, end: int, offset: int}> Unix seconds, the second excluded, and seconds east of UTC.
	 */
	public function stretches(): array {
		$zone      = $this->first->getTimezone();
		$changes   = $zone->getTransitions( $this->start(), $this->end() - 1 );
		$changes   = is_array( $changes ) ? $changes : array();
		$stretches = array();
		foreach ( array_slice( $changes, 1 ) as $change ) {
			$start       = $stretches[ count( $stretches ) - 1 ]['end'] ?? $this->start();
			$stretches[] = array(
				'start'  => $start,
				'end'    => $change['ts'],
				'offset' => $zone->getOffset( new DateTimeImmutable( '@' . $start ) ),
			);
		}
		$start       = $stretches[ count( $stretches ) - 1 ]['end'] ?? $this->start();
		$stretches[] = array(
			'start'  => $start,
			'end'    => $this->end(),
			'offset' => $zone->getOffset( new DateTimeImmutable( '@' . $start ) ),
		);

		return $stretches;
	}

	/**
	 * When a day begins. Where clocks skip midnight it is the first second that there is.
	 *
	 * @param string $date YYYY-MM-DD.
	 */
	private static function midnight( string $date ): ?DateTimeImmutable {
		$day = DateTimeImmutable::createFromFormat( '!Y-m-d', $date, self::zone() );

		return false !== $day && $day->format( 'Y-m-d' ) === $date ? $day : null;
	}

	/**
	 * The site's time zone.
	 */
	private static function zone(): DateTimeZone {
		return wp_timezone();
	}
}
