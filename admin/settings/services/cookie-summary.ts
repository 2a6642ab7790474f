import { __, _n, sprintf } from '@wordpress/i18n';

import { readDuration } from './duration';
import type { OwnService } from './own-service';

export type Cookie = OwnService[ 'cookies' ][ number ];

/**
 * What a storage is called.
 *
 * @param storage One of the contract's.
 */
export function storageText( storage: Cookie[ 'storage' ] ): string {
	switch ( storage ) {
		case 'cookie':
			return __( 'Cookie', 'doorstep' );
		case 'localStorage':
			return __( 'Local storage', 'doorstep' );
		case 'sessionStorage':
			return __( 'Session storage', 'doorstep' );
		case 'indexedDB':
			return __( 'IndexedDB', 'doorstep' );
	}
}

/**
 * How long something stays, in words.
 *
 * @param iso ISO 8601, `session`, or null when nobody knows.
 */
export function durationText( iso: string | null ): string {
	const { unit, count } = readDuration( iso );
	switch ( unit ) {
		case 'unknown':
			return __( 'unknown duration', 'doorstep' );
		case 'session':
			return __( 'until the browser is closed', 'doorstep' );
		case 'other':
			return iso ?? '';
		case 'minute':
			return sprintf(
				/* translators: %d: number of minutes. */
				_n( '%d minute', '%d minutes', count, 'doorstep' ),
				count
			);
		case 'hour':
			return sprintf(
				/* translators: %d: number of hours. */
				_n( '%d hour', '%d hours', count, 'doorstep' ),
				count
			);
		case 'day':
			return sprintf(
				/* translators: %d: number of days. */
				_n( '%d day', '%d days', count, 'doorstep' ),
				count
			);
		case 'month':
			return sprintf(
				/* translators: %d: number of months. */
				_n( '%d month', '%d months', count, 'doorstep' ),
				count
			);
		case 'year':
			return sprintf(
				/* translators: %d: number of years. */
				_n( '%d year', '%d years', count, 'doorstep' ),
				count
			);
	}
}

/**
 * One line about something that is stored.
 *
 * @param cookie Of a service.
 */
export function cookieSummary( cookie: Cookie ): string {
	const { storage, domain, duration } = cookie;

	return [ storageText( storage ), durationText( duration ), domain ]
		.filter( Boolean )
		.join( ' · ' );
}
