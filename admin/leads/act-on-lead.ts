import apiFetch from '@wordpress/api-fetch';
import type { LeadView } from '@contract/lead-view';

import { route } from '../shared/route';

/** What staff can do with a lead; see Leads\LeadActions. */
export type Step = LeadView[ 'activity' ][ number ][ 'kind' ];

function leadRoute( id: string ): string {
	return `${ route( 'leads' ) }/${ encodeURIComponent( id ) }`;
}

/**
 * Writes down a step.
 *
 * @param id   The lead's id.
 * @param step What was done.
 * @param text A note; may be empty, but for the step `note`.
 * @return The lead as it is then.
 * @throws What apiFetch throws; read it with requestError().
 */
export function actOnLead(
	id: string,
	step: Step,
	text: string
): Promise< LeadView > {
	return apiFetch< LeadView >( {
		path: `${ leadRoute( id ) }/actions`,
		method: 'POST',
		data: { step, text },
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
