import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';
import type { LeadFigures } from '@contract/lead-figures';

import { requestError, type RequestError } from '../shared/request-error';
import { route } from '../shared/route';

export type Counts = LeadFigures[ 'counts' ];

/** How many leads there are of what there is to do. */
export function useCounts(): {
	/** As they were last known. */
	counts: Counts | null;
	error: RequestError | null;
	refresh: () => void;
} {
	const [ counts, setCounts ] = useState< Counts | null >( null );
	const [ error, setError ] = useState< RequestError | null >( null );

	const load = useCallback( async () => {
		setError( null );
		try {
			const figures = await apiFetch< LeadFigures >( {
				path: `${ route( 'leads' ) }/figures`,
			} );
			setCounts( figures.counts );
		} catch ( thrown ) {
			setError( requestError( thrown ) );
		}
	}, [] );

	useEffect( () => void load(), [ load ] );

	return { counts, error, refresh: () => void load() };
}
