import { useState } from '@wordpress/element';
import type { LeadView } from '@contract/lead-view';

import { requestError, type RequestError } from '../shared/request-error';
import {
	actOnLead,
	eraseLead,
	type Step,
	type StepDetails,
} from './act-on-lead';

export interface Actions {
	/** What is being done; null when nothing is. */
	busy: Step | 'erase' | null;
	/** What the last one failed with; null when it did not. */
	error: ( RequestError & { step: Step | 'erase' } ) | null;
	/** Does a step; says whether it was done. */
	act: ( step: Step, details?: StepDetails ) => Promise< boolean >;
	erase: () => Promise< boolean >;
	/** Puts the error away. */
	forget: () => void;
}

/**
 * Steps on one lead, one at a time.
 *
 * @param id       The lead's id.
 * @param onChange Given the lead as it is after a step.
 * @param onGone   Called when nobody can read it after a step.
 */
export function useActions(
	id: string,
	onChange: ( lead: LeadView ) => void,
	onGone: () => void
): Actions {
	const [ busy, setBusy ] = useState< Actions[ 'busy' ] >( null );
	const [ error, setError ] = useState< Actions[ 'error' ] >( null );

	async function run(
		what: Step | 'erase',
		work: () => Promise< LeadView | null >
	): Promise< boolean > {
		if ( busy !== null ) {
			return false;
		}
		setBusy( what );
		setError( null );
		try {
			const lead = await work();
			if ( lead === null ) {
				onGone();
			} else {
				onChange( lead );
			}
			return true;
		} catch ( thrown ) {
			setError( { ...requestError( thrown ), step: what } );
			return false;
		} finally {
			setBusy( null );
		}
	}

	return {
		busy,
		error,
		act: ( step, details = {} ) =>
			run( step, () => actOnLead( id, step, details ) ),
		erase: () =>
			run( 'erase', async () => {
				await eraseLead( id );
				return null;
			} ),
		forget: () => setError( null ),
	};
}
