import { useCallback, useEffect, useReducer, useRef } from '@wordpress/element';

import contract from '../../php-bridge/contract/contract.json';
import { isAborted, requestError } from '../shared/request-error';
import { fetchLeads } from './fetch-leads';
import {
	emptyList,
	leadListState,
	type LeadListState,
} from './lead-list-state';
import { leadPages } from './lead-pages';
import type { LeadQuery } from './lead-query';

/** Milliseconds without a key until the search starts. */
const PAUSE = 250;

const PAGE = contract.limits.leadsPerPage;

/** The most that the route gives at once. */
const MOST = 100;

export type Leads = LeadListState & {
	more: () => void;
	/** Asks anew for as many leads as are shown. */
	refresh: () => void;
	/** Leaves it at what was found so far. */
	stop: () => void;
};

/**
 * The leads of a query that match a search, as many as were asked for.
 *
 * @param query  Which leads.
 * @param search What to look for; empty for all.
 */
export function useLeads( query: LeadQuery, search: string ): Leads {
	const [ state, dispatch ] = useReducer( leadListState, emptyList );
	const request = useRef( new AbortController() );
	const searched = useRef( search );
	const key = JSON.stringify( query );

	const load = useCallback(
		async ( before: string | null, count: number ) => {
			request.current.abort();
			const { signal } = ( request.current = new AbortController() );
			dispatch( { type: before === null ? 'asked' : 'asked-for-more' } );
			try {
				const pages = leadPages(
					( cursor, missing ) =>
						fetchLeads(
							{
								query: JSON.parse( key ) as LeadQuery,
								search,
								before: cursor,
								count: missing,
							},
							signal
						),
					before,
					count
				);
				for await ( const part of pages ) {
					dispatch( { type: 'came', ...part } );
				}
			} catch ( thrown ) {
				if ( ! isAborted( thrown ) ) {
					dispatch( {
						type: 'failed',
						error: requestError( thrown ),
					} );
				}
			}
		},
		[ key, search ]
	);

	useEffect( () => {
		const isTyping = searched.current !== search;
		searched.current = search;
		const timer = setTimeout(
			() => void load( null, PAGE ),
			isTyping ? PAUSE : 0
		);
		return () => clearTimeout( timer );
	}, [ load, search ] );

	return {
		...state,
		more: () => void load( state.next, PAGE ),
		refresh: () =>
			void load(
				null,
				Math.min( MOST, Math.max( PAGE, state.leads.length ) )
			),
		stop: () => {
			request.current.abort();
			dispatch( { type: 'stopped' } );
		},
	};
}
