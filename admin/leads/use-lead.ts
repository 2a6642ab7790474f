import { useEffect, useState } from '@wordpress/element';
import type { LeadView } from '@contract/lead-view';

import {
	isAborted,
	requestError,
	type RequestError,
} from '../shared/request-error';
import { fetchLead } from './fetch-leads';

/**
 * One lead, and what went wrong when it could not be read.
 *
 * @param id The lead's id.
 */
export function useLead( id: string ): {
	lead: LeadView | null;
	error: RequestError | null;
	retry: () => void;
	/** Shows the lead as a step left it. */
	change: ( lead: LeadView ) => void;
} {
	const [ lead, setLead ] = useState< LeadView | null >( null );
	const [ error, setError ] = useState< RequestError | null >( null );
	const [ attempt, setAttempt ] = useState( 0 );

	useEffect( () => {
		const controller = new AbortController();
		setLead( null );
		setError( null );
		fetchLead( id, controller.signal )
			.then( setLead )
			.catch( ( thrown: unknown ) => {
				if ( ! isAborted( thrown ) ) {
					setError( requestError( thrown ) );
				}
			} );
		return () => controller.abort();
	}, [ id, attempt ] );

	return {
		lead,
		error,
		retry: () => setAttempt( attempt + 1 ),
		change: setLead,
	};
}
