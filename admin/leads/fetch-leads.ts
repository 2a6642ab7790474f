import apiFetch from '@wordpress/api-fetch';
import type { LeadList } from '@contract/lead-list';
import type { LeadView } from '@contract/lead-view';
import type { SendAgainReply } from '@contract/send-again-reply';

import { route } from '../shared/route';
import { queryFields, type LeadQuery } from './lead-query';

interface Request {
	query: LeadQuery;
	search: string;
	/** Cursor from the list before; null for the first leads. */
	before: string | null;
	/** How many at most. */
	count: number;
}

/**
 * Asks for a page of leads. The query travels in the body (as WordPress' REST API allows with this
 * header), because what is searched for is personal data, and URLs end up in logs.
 *
 * @param request What to look for.
 * @param signal  Gives the request up.
 * @throws What apiFetch throws; read it with requestError().
 */
export function fetchLeads(
	request: Request,
	signal: AbortSignal
): Promise< LeadList > {
	const { query, search, before, count } = request;

	return apiFetch< LeadList >( {
		path: route( 'leads' ),
		method: 'POST',
		headers: { 'X-HTTP-Method-Override': 'GET' },
		data: {
			...queryFields( query ),
			search,
			per_page: count,
			...( before === null ? {} : { before } ),
		},
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
