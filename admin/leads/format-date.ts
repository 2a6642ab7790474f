import { dateI18n, getSettings } from '@wordpress/date';
import { _x } from '@wordpress/i18n';

/**
 * A date in the site's own format and time zone.
 *
 * @param iso ISO 8601 in UTC.
 */
export function formatDate( iso: string ): string {
	return dateI18n( getSettings().formats.date, iso );
}

/**
 * A date in a column: day, month in a few letters, year; in the site's time zone.
 *
 * @param iso ISO 8601 in UTC.
 */
export function formatShortDate( iso: string ): string {
	return dateI18n(
		_x( 'M j, Y', 'short date, as date() in PHP takes it', 'doorstep' ),
		iso
	);
}

/**
 * A time of day in the site's own format and time zone.
 *
 * @param iso ISO 8601 in UTC.
 */
export function formatTime( iso: string ): string {
	return dateI18n( getSettings().formats.time, iso );
}
