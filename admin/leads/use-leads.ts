import { useCallback, useEffect, useReducer, useRef } from '@wordpress/element';

import { isAborted, requestError } from '../shared/request-error';
import { fetchLeads } from './fetch-leads';
import {
	emptyList,
	leadListState,
	type LeadListState,
} from './lead-list-state';
import type { View } from './use-place';

/** Milliseconds without a key until the search starts. */
const PAUSE = 250;

/**
 * The leads of a view that match a search, as many as were asked for.
 *
 * @param view   Which leads.
 * @param search What to look for; empty for all.
 */
export function useLeads(
	view: View,
	search: string
): LeadListState & { more: () => void; retry: () => void } {
	const [ state, dispatch ] = useReducer( leadListState, emptyList );
	const request = useRef( new AbortController() );
	const isFirst = useRef( true );

	const load = useCallback(
		async ( before: string | null ) => {
			request.current.abort();
			const controller = new AbortController();
			request.current = controller;
			dispatch( { type: before === null ? 'asked' : 'asked-for-more' } );
			try {
				dispatch( {
					type: 'came',
					list: await fetchLeads(
						{ view, search, before },
						controller.signal
					),
				} );
			} catch ( thrown ) {
				if ( ! isAborted( thrown ) ) {
					dispatch( {
						type: 'failed',
						error: requestError( thrown ),
					} );
				}
			}
		},
		[ view, search ]
	);

	useEffect( () => {
		const timer = setTimeout(
			() => void load( null ),
			isFirst.current ? 0 : PAUSE
		);
		isFirst.current = false;
		return () => clearTimeout( timer );
	}, [ load ] );

	return {
		...state,
		more: () => void load( state.next ),
		retry: () => void load( null ),
	};
}
