import { __ } from '@wordpress/i18n';
import type { ConsentFigures } from '@contract/consent-figures';

export type Period = ConsentFigures[ 'periods' ][ number ];
export type Count = Exclude< keyof Period, 'start' >;

/** What is stacked in the chart, from the bottom. Its sum is what the banner brought. */
export const stacked = [
	'accepted',
	'chosen',
	'refused',
	'unanswered',
] as const satisfies Count[];

/** All that is counted, in the order of the table. */
export const counts = [
	'shown',
	...stacked,
	'withdrawal',
	'gpc',
	'once',
] as const satisfies Count[];

/**
 * What a number counts, in words.
 *
 * @param count Which.
 */
export function countText( count: Count ): string {
	switch ( count ) {
		case 'shown':
			return __( 'Banner shown', 'doorstep' );
		case 'accepted':
			return __( 'Accepted all', 'doorstep' );
		case 'chosen':
			return __( 'Chose in part', 'doorstep' );
		case 'refused':
			return __( 'Refused all', 'doorstep' );
		case 'unanswered':
			return __( 'Left unanswered', 'doorstep' );
		case 'withdrawal':
			return __( 'Withdrew consent', 'doorstep' );
		case 'gpc':
			return __( 'Refused by the browser', 'doorstep' );
		case 'once':
			return __( 'Loaded once', 'doorstep' );
	}
}

/**
 * The numbers of some periods, added up. What one period does not count, none does.
 *
 * @param periods Any.
 * @param count   Which number.
 */
export function total( periods: Period[], count: Count ): number | null {
	return periods.some( ( period ) => period[ count ] === null )
		? null
		: periods.reduce(
				( sum, period ) => sum + ( period[ count ] ?? 0 ),
				0
			);
}
