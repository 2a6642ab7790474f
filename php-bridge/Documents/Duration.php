<?php
/**
 * How long a cookie lives, in words.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Documents;

use Doorstep\Texts;

/**
 * ISO 8601 durations with one unit, as the catalogue has them.
 */
final class Duration {

	private const UNITS = array(
		'TM' => 'minute',
		'TH' => 'hour',
		'D'  => 'day',
		'M'  => 'month',
		'Y'  => 'year',
	);

	/**
	 * The duration in words.
	 *
	 * @param string|null $duration `P6M`, `PT30M`, `session`; null when no source is certain.
	 * @param string      $language One of Texts::LANGUAGES.
	 */
	public static function readable( ?string $duration, string $language ): string {
		if ( 'session' === $duration ) {
			return Texts::get( 'units.session', $language );
		}
		if ( 1 !== preg_match( '/^P(T?)(\d+)([A-Z])$/', $duration ?? '', $parts ) || ! isset( self::UNITS[ $parts[1] . $parts[3] ] ) ) {
			return Texts::get( 'units.unknown', $language );
		}
		$unit = self::UNITS[ $parts[1] . $parts[3] ] . ( '1' === $parts[2] ? '' : 's' );

		return Texts::get( 'units.' . $unit, $language, array( 'count' => $parts[2] ) );
	}
}
