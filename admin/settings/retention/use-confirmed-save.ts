import { useState } from '@wordpress/element';
import type { RetentionPreview } from '@contract/retention-preview';

import { requestError, type RequestError } from '../../shared/request-error';
import type { Draft } from '../types';
import { previewRetention } from './preview-retention';

/**
 * Saves, but asks before terms are saved that end leads at once.
 *
 * @param draft  What would be saved.
 * @param stored As saved.
 * @param save   Saves, and says whether it did.
 */
export function useConfirmedSave(
	draft: Draft,
	stored: Draft,
	save: () => Promise< void >
): {
	/** What there is to confirm; null for nothing. */
	asked: RetentionPreview | null;
	/** Why nobody can say what the terms would do, so nothing was saved. */
	failure: RequestError | null;
	submit: () => Promise< void >;
	confirm: () => Promise< void >;
	cancel: () => void;
} {
	const [ asked, setAsked ] = useState< RetentionPreview | null >( null );
	const [ failure, setFailure ] = useState< RequestError | null >( null );

	const submit = async () => {
		const { retention } = draft.settings;
		setFailure( null );
		if (
			JSON.stringify( retention ) !==
			JSON.stringify( stored.settings.retention )
		) {
			try {
				const effect = await previewRetention( retention );
				if ( effect.atOnce > 0 ) {
					setAsked( effect );
					return;
				}
			} catch ( thrown ) {
				const error = requestError( thrown );
				// Terms that are not allowed are refused by saving too, each at its field.
				if ( error.status !== 400 ) {
					setFailure( error );
					return;
				}
			}
		}
		await save();
	};
	const confirm = async () => {
		setAsked( null );
		await save();
	};

	return {
		asked,
		failure,
		submit,
		confirm,
		cancel: () => setAsked( null ),
	};
}
