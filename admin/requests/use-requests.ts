import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';
import type { RequestList } from '@contract/request-list';

import { requestError, type RequestError } from '../shared/request-error';
import { route } from '../shared/route';

export type RightsRequest = RequestList[ 'requests' ][ number ];
export type Outcome = 'done' | 'refused';

interface Requests extends RequestList {
	isBusy: boolean;
	error: RequestError | null;
}

const nothing: Requests = {
	requests: [],
	next: null,
	isBusy: true,
	error: null,
};

/** The log, as many pages of it as were asked for, and a way to close a request. */
export function useRequests() {
	const [ list, setList ] = useState( nothing );

	const ask = useCallback( async ( work: () => Promise< Requests > ) => {
		setList( ( before ) => ( { ...before, isBusy: true, error: null } ) );
		try {
			setList( await work() );
		} catch ( thrown ) {
			const error = requestError( thrown );
			setList( ( before ) => ( { ...before, isBusy: false, error } ) );
		}
	}, [] );

	const load = useCallback(
		( kept: RightsRequest[], page: number ) =>
			ask( async () => {
				const came = await apiFetch< RequestList >( {
					path: `${ route( 'requests' ) }?page=${ page }`,
				} );
				return {
					...came,
					// Somebody may have asked meanwhile, which moves the pages.
					requests: [
						...kept,
						...came.requests.filter( ( { id } ) =>
							kept.every( ( known ) => known.id !== id )
						),
					],
					isBusy: false,
					error: null,
				};
			} ),
		[ ask ]
	);

	useEffect( () => void load( [], 1 ), [ load ] );

	return {
		...list,
		more: () => void load( list.requests, list.next ?? 1 ),
		retry: () => void load( [], 1 ),
		close: ( id: string, outcome: Outcome ) =>
			void ask( async () => {
				const closed = await apiFetch< RightsRequest >( {
					method: 'POST',
					path: `${ route( 'requests' ) }/${ id }`,
					data: { outcome },
				} );
				return {
					...list,
					requests: list.requests.map( ( request ) =>
						request.id === id ? closed : request
					),
					isBusy: false,
					error: null,
				};
			} ),
	};
}
