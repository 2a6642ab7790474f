import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

export type HoldKind = NonNullable< LeadView[ 'hold' ] >[ 'kind' ];

/** Why a lead can be kept longer: a word, a sentence, and how long that usually is; see Leads\Hold. */
export interface HoldText {
	kind: HoldKind;
	title: string;
	help: string;
	/** Years that are proposed. */
	years: number;
}

/** The reasons for a hold. */
export function holdTexts(): HoldText[] {
	return [
		{
			kind: 'contract',
			title: __( 'A contract', 'doorstep' ),
			help: __(
				'A mandate, a sale or a tenancy came of it. In France its papers are kept for ten years.',
				'doorstep'
			),
			years: 10,
		},
		{
			kind: 'identity',
			title: __( 'Proof of identity', 'doorstep' ),
			help: __(
				'It holds what identifies a client, which the rules against money laundering have kept for five years after the relationship.',
				'doorstep'
			),
			years: 5,
		},
		{
			kind: 'legal',
			title: __( 'A legal claim', 'doorstep' ),
			help: __(
				'It is needed in a dispute. In France most claims end after five years.',
				'doorstep'
			),
			years: 5,
		},
	];
}

/**
 * The day that is proposed for a hold's end: some years from the last contact, as the documents promise, and
 * never a day that is over.
 *
 * @param contact YYYY-MM-DD.
 * @param today   YYYY-MM-DD.
 * @param years   How many.
 */
export function proposedEnd(
	contact: string,
	today: string,
	years: number
): string {
	const day = yearsFrom( contact, years );
	return day < today ? today : day;
}

/**
 * Some years from a day, on the same day of the year or the last one of its month.
 *
 * @param from  YYYY-MM-DD.
 * @param years How many.
 */
export function yearsFrom( from: string, years: number ): string {
	const day = new Date( `${ from }T00:00:00Z` );
	const month = day.getUTCMonth();
	day.setUTCFullYear( day.getUTCFullYear() + years );
	if ( day.getUTCMonth() !== month ) {
		day.setUTCDate( 0 );
	}

	return day.toISOString().slice( 0, 10 );
}
