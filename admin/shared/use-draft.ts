import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';

import { requestError, type RequestError } from './request-error';

interface DraftState< Reply, Draft > {
	/** What the server said last; null until it did. */
	reply: Reply | null;
	draft: Draft | null;
	error: RequestError | null;
	isSaving: boolean;
}

const start = { reply: null, draft: null, error: null, isSaving: false };

/**
 * What a route answers, a draft of it, and saving that. A failed save keeps the draft.
 *
 * @param path   The route, which is read by GET and saved by PUT.
 * @param drafts The draft of a reply; the same function each time.
 * @param body   What is sent to save a draft.
 */
export function useDraft< Reply, Draft >(
	path: string,
	drafts: ( reply: Reply ) => Draft,
	body: ( draft: Draft | null, reply: Reply | null ) => unknown
): DraftState< Reply, Draft > & {
	load: () => void;
	save: () => Promise< boolean >;
	edit: ( change: ( draft: Draft ) => Draft ) => void;
} {
	const [ state, setState ] = useState< DraftState< Reply, Draft > >( start );

	const answered = useCallback(
		( reply: Reply ) =>
			setState( { ...start, reply, draft: drafts( reply ) } ),
		[ drafts ]
	);

	const load = useCallback( () => {
		setState( start );
		apiFetch< Reply >( { path } )
			.then( answered )
			.catch( ( thrown: unknown ) =>
				setState( { ...start, error: requestError( thrown ) } )
			);
	}, [ path, answered ] );

	useEffect( load, [ load ] );

	const edit = useCallback( ( change: ( draft: Draft ) => Draft ) => {
		setState( ( before ) =>
			before.draft === null
				? before
				: { ...before, draft: change( before.draft ) }
		);
	}, [] );

	const save = async () => {
		setState( ( before ) => ( {
			...before,
			error: null,
			isSaving: true,
		} ) );
		try {
			answered(
				await apiFetch< Reply >( {
					path,
					method: 'PUT',
					data: body( state.draft, state.reply ),
				} )
			);
			return true;
		} catch ( thrown ) {
			setState( ( before ) => ( {
				...before,
				error: requestError( thrown ),
				isSaving: false,
			} ) );
			return false;
		}
	};

	return { ...state, load, save, edit };
}
