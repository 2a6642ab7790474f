import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';

import { requestError, type RequestError } from '../shared/request-error';
import { route } from '../shared/route';
import type { Draft, SettingsReply } from './types';

interface SettingsState {
	/** What the server said last; null until it did. */
	reply: SettingsReply | null;
	draft: Draft | null;
	error: RequestError | null;
	isSaving: boolean;
}

const start: SettingsState = {
	reply: null,
	draft: null,
	error: null,
	isSaving: false,
};

function answered( reply: SettingsReply ): SettingsState {
	return {
		reply,
		draft: { settings: reply.settings, profile: reply.profile },
		error: null,
		isSaving: false,
	};
}

/** The settings, a draft of them, and saving it. A failed save keeps the draft. */
export function useSettings(): SettingsState & {
	load: () => void;
	save: () => Promise< boolean >;
	edit: ( change: ( draft: Draft ) => Draft ) => void;
} {
	const [ state, setState ] = useState( start );

	const load = useCallback( () => {
		setState( start );
		apiFetch< SettingsReply >( { path: route( 'settings' ) } )
			.then( ( reply ) => setState( answered( reply ) ) )
			.catch( ( thrown: unknown ) =>
				setState( { ...start, error: requestError( thrown ) } )
			);
	}, [] );

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
			const reply = await apiFetch< SettingsReply >( {
				path: route( 'settings' ),
				method: 'PUT',
				data: state.draft,
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
