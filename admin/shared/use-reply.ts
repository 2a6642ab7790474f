import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';

import { isAborted, requestError, type RequestError } from './request-error';

/** What a route answers, and what went wrong when it did not. */
export interface Reply< Body > {
	/** Of the request before while the next is under way. */
	body: Body | null;
	error: RequestError | null;
	isBusy: boolean;
	retry: () => void;
}

/**
 * Asks for something, again whenever the path changes.
 *
 * @param path Path and query; null to ask for nothing.
 */
export function useReply< Body >( path: string | null ): Reply< Body > {
	const [ body, setBody ] = useState< Body | null >( null );
	const [ error, setError ] = useState< RequestError | null >( null );
	const [ isBusy, setBusy ] = useState( true );
	const [ attempt, setAttempt ] = useState( 0 );

	useEffect( () => {
		if ( path === null ) {
			return;
		}
		const controller = new AbortController();
		setError( null );
		setBusy( true );
		apiFetch< Body >( { path, signal: controller.signal } )
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
	}, [ path, attempt ] );

	return { body, error, isBusy, retry: () => setAttempt( attempt + 1 ) };
}
