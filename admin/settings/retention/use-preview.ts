import { useEffect, useState } from '@wordpress/element';
import type { RetentionPreview } from '@contract/retention-preview';

import {
	isAborted,
	requestError,
	type RequestError,
} from '../../shared/request-error';
import { previewRetention } from './preview-retention';
import type { Retention } from './terms';

/** How long the fields must rest before anything is asked. */
const rest = 400;

interface PreviewState {
	effect: RetentionPreview | null;
	error: RequestError | null;
}

const none: PreviewState = { effect: null, error: null };

/**
 * What the terms of the draft would do to the leads that are stored; nothing while they are as stored.
 *
 * @param retention Of the draft.
 * @param stored    As saved.
 */
export function usePreview(
	retention: Retention,
	stored: Retention
): PreviewState {
	const [ state, setState ] = useState( none );
	const draft = JSON.stringify( retention );
	const isChanged = draft !== JSON.stringify( stored );

	useEffect( () => {
		setState( none );
		if ( ! isChanged ) {
			return;
		}
		const controller = new AbortController();
		const timer = setTimeout( () => {
			previewRetention( JSON.parse( draft ), controller.signal )
				.then( ( effect ) => setState( { effect, error: null } ) )
				.catch( ( thrown: unknown ) => {
					if ( ! isAborted( thrown ) ) {
						setState( {
							effect: null,
							error: requestError( thrown ),
						} );
					}
				} );
		}, rest );

		return () => {
			clearTimeout( timer );
			controller.abort();
		};
	}, [ draft, isChanged ] );

	return state;
}
