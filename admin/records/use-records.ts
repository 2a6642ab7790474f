import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import type { ConsentRecordList } from '@contract/consent-record-list';

import {
	isAborted,
	requestError,
	type RequestError,
} from '../shared/request-error';
import { route } from '../shared/route';
import { listPath, type RecordFilter } from './record-filter';

export type ConsentEntry = ConsentRecordList[ 'records' ][ number ];

/** What the list knows. */
export interface RecordList {
	/** As they came; those of the filter before while `isBusy`. */
	pages: ConsentRecordList[];
	isBusy: boolean;
	error: RequestError | null;
}

/** Milliseconds without a key until the search starts. */
const PAUSE = 250;

/**
 * Lists the records that a filter lets pass, as many as were asked for.
 *
 * @param filter Which ones; a new object asks anew.
 */
export function useRecords(
	filter: RecordFilter
): RecordList & { more: () => void; retry: () => void } {
	const [ list, setList ] = useState< RecordList >( {
		pages: [],
		isBusy: true,
		error: null,
	} );
	const request = useRef( new AbortController() );
	const isFirst = useRef( true );

	const load = useCallback(
		async ( kept: ConsentRecordList[] ) => {
			request.current.abort();
			const { signal } = ( request.current = new AbortController() );
			const below = listPath( filter, kept.at( -1 )?.next ?? null );
			if ( below === null ) {
				setList( { pages: [], isBusy: false, error: null } );
				return;
			}
			setList( ( { pages } ) => ( {
				pages,
				isBusy: true,
				error: null,
			} ) );
			try {
				const page = await apiFetch< ConsentRecordList >( {
					path: route( 'records' ) + below,
					signal,
				} );
				setList( {
					pages: [ ...kept, page ],
					isBusy: false,
					error: null,
				} );
			} catch ( thrown ) {
				if ( ! isAborted( thrown ) ) {
					setList( ( { pages } ) => ( {
						pages,
						isBusy: false,
						error: requestError( thrown ),
					} ) );
				}
			}
		},
		[ filter ]
	);

	useEffect( () => {
		const timer = setTimeout(
			() => void load( [] ),
			isFirst.current ? 0 : PAUSE
		);
		isFirst.current = false;
		return () => clearTimeout( timer );
	}, [ load ] );

	return {
		...list,
		more: () => void load( list.pages ),
		retry: () => void load( [] ),
	};
}
