import type { LeadList } from '@contract/lead-list';

import type { RequestError } from '../shared/request-error';

/** What the list knows. */
export interface LeadListState {
	/**
	 * `searching`: what is shown is of the query before; `going-on`: older leads are looked through by
	 * themselves until a page is full.
	 */
	status:
		| 'loading'
		| 'searching'
		| 'loading-more'
		| 'going-on'
		| 'ready'
		| 'failed';
	leads: LeadList[ 'leads' ];
	/** Cursor for older leads; null when there are none. */
	next: string | null;
	error: RequestError | null;
}

export type LeadListEvent =
	| { type: 'asked' }
	| { type: 'asked-for-more' }
	| { type: 'came'; list: LeadList; goesOn: boolean }
	| { type: 'stopped' }
	| { type: 'failed'; error: RequestError };

export const emptyList: LeadListState = {
	status: 'loading',
	leads: [],
	next: null,
	error: null,
};

/**
 * The list after something happened. A failure keeps what is shown.
 *
 * @param state The list before.
 * @param event What happened.
 */
export function leadListState(
	state: LeadListState,
	event: LeadListEvent
): LeadListState {
	switch ( event.type ) {
		case 'asked':
			return {
				...state,
				status: state.leads.length === 0 ? 'loading' : 'searching',
				error: null,
			};
		case 'asked-for-more':
			return { ...state, status: 'loading-more', error: null };
		case 'came': {
			const isOlder =
				state.status === 'loading-more' || state.status === 'going-on';
			const kept = isOlder ? state.leads : [];
			const known = new Set( kept.map( ( lead ) => lead.id ) );
			const came = event.list.leads.filter(
				( lead ) => ! known.has( lead.id )
			);
			return {
				status: event.goesOn ? 'going-on' : 'ready',
				leads: [ ...kept, ...came ],
				next: event.list.next,
				error: null,
			};
		}
		case 'stopped':
			return { ...state, status: 'ready' };
		case 'failed':
			return { ...state, status: 'failed', error: event.error };
	}
}
