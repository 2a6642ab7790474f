import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';
import type { TrailList } from '@contract/trail-list';

import { requestError, type RequestError } from '../shared/request-error';
import { route } from '../shared/route';

interface TrailState {
	entries: TrailList[ 'entries' ];
	next: string | null;
	isBusy: boolean;
	error: RequestError | null;
}

/** The trail, as much of it as was asked for. */
export function useTrail(): Omit< TrailState, 'next' > & {
	hasMore: boolean;
	more: () => void;
} {
	const [ state, setState ] = useState< TrailState >( {
		entries: [],
		next: null,
		isBusy: true,
		error: null,
	} );

	const load = useCallback( async ( before: string | null ) => {
		setState( ( known ) => ( { ...known, isBusy: true, error: null } ) );
		try {
			const came = await apiFetch< TrailList >( {
				path:
					route( 'trail' ) +
					( before === null ? '' : `?before=${ before }` ),
			} );
			setState( ( known ) => ( {
				entries: [ ...known.entries, ...came.entries ],
				next: came.next,
				isBusy: false,
				error: null,
			} ) );
		} catch ( thrown ) {
			const error = requestError( thrown );
			setState( ( known ) => ( { ...known, isBusy: false, error } ) );
		}
	}, [] );

	useEffect( () => void load( null ), [ load ] );

	return {
		...state,
		hasMore: state.next !== null,
		more: () => void load( state.next ),
	};
}
