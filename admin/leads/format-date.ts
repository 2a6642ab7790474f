import { dateI18n, getSettings } from '@wordpress/date';

/**
 * A date in the site's own format and time zone.
 *
 * @param iso ISO 8601 in UTC.
 */
export function formatDate( iso: string ): string {
	return dateI18n( getSettings().formats.date, iso );
}

/**
 * A time of day in the site's own format and time zone.
 *
 * @param iso ISO 8601 in UTC.
 */
export function formatTime( iso: string ): string {
	return dateI18n( getSettings().formats.time, iso );
}
