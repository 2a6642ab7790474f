import apiFetch from '@wordpress/api-fetch';
import type { LeadBulkReply } from '@contract/lead-bulk-reply';
import type { LeadExpired } from '@contract/lead-expired';
import type { LeadView } from '@contract/lead-view';

import { route } from '../shared/route';

/** What staff can do with a lead; see Leads\LeadActions. */
export type Step = LeadView[ 'activity' ][ number ][ 'kind' ];

/** What staff can do with many leads at once; see Leads\BulkRoute. */
export type BulkStep =
	'answered' | 'transferred' | 'reopened' | 'frozen' | 'erased';

/** What a step says besides what it is. */
export interface StepDetails {
	/** A note, or the reason of a hold. */
	text?: string;
	/** Of a hold. */
	kind?: string;
	/** YYYY-MM-DD: the last day of a hold. */
	until?: string;
	/** Id of the lead that is taken into this one. */
	other?: string;
	/** That the lead may be gone with the step. */
	confirm?: boolean;
}

function leadRoute( id: string ): string {
	return `${ route( 'leads' ) }/${ encodeURIComponent( id ) }`;
}

/**
 * Writes down a step.
 *
 * @param id      The lead's id.
 * @param step    What was done.
 * @param details What it needs.
 * @return The lead as it is then; null where it expired with the step.
 * @throws What apiFetch throws; read it with requestError().
 */
export async function actOnLead(
	id: string,
	step: Step,
	details: StepDetails
): Promise< LeadView | null > {
	const reply = await apiFetch< LeadView | LeadExpired >( {
		path: `${ leadRoute( id ) }/actions`,
		method: 'POST',
		data: { step, text: '', ...details },
	} );

	return 'expired' in reply ? null : reply;
}

/**
 * Does a step on each of these leads that takes it.
 *
 * @param step What to do.
 * @param ids  The leads' ids, 50 at most.
 * @throws What apiFetch throws; read it with requestError().
 */
export function actOnLeads(
	step: BulkStep,
	ids: string[]
): Promise< LeadBulkReply > {
	return apiFetch< LeadBulkReply >( {
		path: `${ route( 'leads' ) }/bulk`,
		method: 'POST',
		data: { step, ids },
	} );
}

/**
 * Erases a lead for good.
 *
 * @param id The lead's id.
 * @throws What apiFetch throws; read it with requestError().
 */
export async function eraseLead( id: string ): Promise< void > {
	await apiFetch( { path: leadRoute( id ), method: 'DELETE' } );
}
