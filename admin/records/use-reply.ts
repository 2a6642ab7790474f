import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';

import {
	isAborted,
	requestError,
	type RequestError,
} from '../shared/request-error';
import { route } from '../shared/route';

/** What a route answers, and what went wrong when it did not. */
export interface Reply< Body > {
	/** Of the request before while the next is under way. */
	body: Body | null;
	error: RequestError | null;
	isBusy: boolean;
	retry: () => void;
}

/**
 * Asks for something below the route of records, again whenever the path changes.
 *
 * @param below Path and query below the route; null to ask for nothing.
 */
export function useReply< Body >( below: string | null ): Reply< Body > {
	const [ body, setBody ] = useState< Body | null >( null );
	const [ error, setError ] = useState< RequestError | null >( null );
	const [ isBusy, setBusy ] = useState( true );
	const [ attempt, setAttempt ] = useState( 0 );

	useEffect( () => {
		if ( below === null ) {
			return;
		}
		const controller = new AbortController();
		setError( null );
		setBusy( true );
		apiFetch< Body >( {
			path: route( 'records' ) + below,
			signal: controller.signal,
		} )
			.then( ( came ) => {
				setBody( came );
				setBusy( false );
			} )
			.catch( ( thrown: unknown ) => {
				if ( ! isAborted( thrown ) ) {
					setError( requestError( thrown ) );
					setBusy( false );
				}
			} );
		return () => controller.abort();
	}, [ below, attempt ] );

	return { body, error, isBusy, retry: () => setAttempt( attempt + 1 ) };
}
