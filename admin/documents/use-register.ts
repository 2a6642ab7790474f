import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';

import { requestError, type RequestError } from '../shared/request-error';
import { route } from '../shared/route';
import type { Draft, RegisterReply } from './types';

interface RegisterState {
	/** What the server said last; null until it did. */
	reply: RegisterReply | null;
	draft: Draft | null;
	error: RequestError | null;
	isSaving: boolean;
}

const start: RegisterState = {
	reply: null,
	draft: null,
	error: null,
	isSaving: false,
};

function answered( reply: RegisterReply ): RegisterState {
	return { reply, draft: reply.register, error: null, isSaving: false };
}

/** The register, a draft of it, and saving it. A failed save keeps the draft. */
export function useRegister(): RegisterState & {
	load: () => void;
	save: () => Promise< boolean >;
	edit: ( change: Partial< Draft > ) => void;
} {
	const [ state, setState ] = useState( start );

	const load = useCallback( () => {
		setState( start );
		apiFetch< RegisterReply >( { path: route( 'register' ) } )
			.then( ( reply ) => setState( answered( reply ) ) )
			.catch( ( thrown: unknown ) =>
				setState( { ...start, error: requestError( thrown ) } )
			);
	}, [] );

	useEffect( load, [ load ] );

	const edit = useCallback( ( change: Partial< Draft > ) => {
		setState( ( before ) =>
			before.draft === null
				? before
				: { ...before, draft: { ...before.draft, ...change } }
		);
	}, [] );

	const save = async () => {
		setState( ( before ) => ( {
			...before,
			error: null,
			isSaving: true,
		} ) );
		try {
			const reply = await apiFetch< RegisterReply >( {
				path: route( 'register' ),
				method: 'PUT',
				data: {
					register: state.draft,
					revision: state.reply?.revision,
				},
			} );
			setState( answered( reply ) );
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
