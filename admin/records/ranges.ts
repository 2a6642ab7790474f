import { __ } from '@wordpress/i18n';

/** Days that figures can be shown of, with the periods that they are added up to. */
export const ranges = [
	{ id: 'month', days: 30, per: 'day' },
	{ id: 'quarter', days: 91, per: 'week' },
	{ id: 'year', days: 365, per: 'month' },
	{ id: 'all', days: null, per: 'month' },
] as const;

export type Range = ( typeof ranges )[ number ];

/** A range in words. */
export function rangeText( id: Range[ 'id' ] ): string {
	switch ( id ) {
		case 'month':
			return __( '30 days', 'doorstep' );
		case 'quarter':
			return __( '3 months', 'doorstep' );
		case 'year':
			return __( '12 months', 'doorstep' );
		case 'all':
			return __( 'All', 'doorstep' );
	}
}

/**
 * Path of a range's figures, below the route of records.
 *
 * @param range  The range, which ends today.
 * @param today  YYYY-MM-DD in the site's time zone.
 * @param months How long records are kept.
 */
export function figuresPath(
	range: Range,
	today: string,
	months: number
): string {
	const first = new Date( `${ today }T00:00:00Z` );
	if ( range.days === null ) {
		first.setUTCDate( 1 );
		first.setUTCMonth( first.getUTCMonth() - months );
	} else {
		first.setUTCDate( first.getUTCDate() - range.days + 1 );
	}
	const query = new URLSearchParams( {
		from: first.toISOString().slice( 0, 10 ),
		to: today,
		per: range.per,
	} );

	return `/figures?${ query }`;
}
