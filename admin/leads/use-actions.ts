import { useState } from '@wordpress/element';
import type { LeadView } from '@contract/lead-view';

import { requestError } from '../shared/request-error';
import { actOnLead, eraseLead, type Step } from './act-on-lead';

interface Actions {
	/** What is being done; null when nothing is. */
	busy: Step | 'erase' | null;
	/** What went wrong with the last one; empty when nothing did. */
	error: string;
	/** Does a step; says whether it was done. */
	act: ( step: Step, text?: string ) => Promise< boolean >;
	erase: () => Promise< boolean >;
}

/**
 * Steps on one lead, one at a time.
 *
 * @param id       The lead's id.
 * @param onChange Given the lead as it is after a step.
 */
export function useActions(
	id: string,
	onChange: ( lead: LeadView ) => void
): Actions {
	const [ busy, setBusy ] = useState< Actions[ 'busy' ] >( null );
	const [ error, setError ] = useState( '' );

	async function run(
		what: Step | 'erase',
		work: () => Promise< void >
	): Promise< boolean > {
		setBusy( what );
		setError( '' );
		try {
			await work();
			return true;
		} catch ( thrown ) {
			setError( requestError( thrown ).message );
			return false;
		} finally {
			setBusy( null );
		}
	}

	return {
		busy,
		error,
		act: ( step, text = '' ) =>
			run( step, async () =>
				onChange( await actOnLead( id, step, text ) )
			),
		erase: () => run( 'erase', () => eraseLead( id ) ),
	};
}
