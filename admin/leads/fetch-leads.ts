import apiFetch from '@wordpress/api-fetch';
import type { LeadList } from '@contract/lead-list';
import type { LeadView } from '@contract/lead-view';
import type { SendAgainReply } from '@contract/send-again-reply';

import { route } from '../shared/route';
import type { View } from './use-place';

interface Query {
	view: View;
	search: string;
	/** Cursor from the list before; null for the newest leads. */
	before: string | null;
}

/**
 * Asks for a page of leads. The query travels in the body (as WordPress' REST API allows with this
 * header), because what is searched for is personal data, and URLs end up in logs.
 *
 * @param query  What to look for.
 * @param signal Gives the request up.
 * @throws What apiFetch throws; read it with requestError().
 */
export function fetchLeads(
	query: Query,
	signal: AbortSignal
): Promise< LeadList > {
	const { view, search, before } = query;

	return apiFetch< LeadList >( {
		path: route( 'leads' ),
		method: 'POST',
		headers: { 'X-HTTP-Method-Override': 'GET' },
		data: { view, search, ...( before === null ? {} : { before } ) },
		signal,
	} );
}

/**
 * Asks for one lead.
 *
 * @param id     The lead's id.
 * @param signal Gives the request up.
 * @throws What apiFetch throws; read it with requestError().
 */
export function fetchLead(
	id: string,
	signal: AbortSignal
): Promise< LeadView > {
	return apiFetch< LeadView >( {
		path: `${ route( 'leads' ) }/${ encodeURIComponent( id ) }`,
		signal,
	} );
}

/**
 * Plans again what was given up about a lead.
 *
 * @param id      The lead's id.
 * @param channel Which of its deliveries.
 * @throws What apiFetch throws; read it with requestError().
 */
export function sendAgain(
	id: string,
	channel: LeadView[ 'deliveries' ][ number ][ 'channel' ]
): Promise< SendAgainReply > {
	return apiFetch< SendAgainReply >( {
		path: `${ route( 'leads' ) }/${ encodeURIComponent(
			id
		) }/deliveries/${ channel }`,
		method: 'POST',
	} );
}
