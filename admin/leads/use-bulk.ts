import { useRef, useState } from '@wordpress/element';

import { actOnLeads, type BulkStep } from './act-on-lead';
import { runBulk, type BulkReport } from './run-bulk';

export interface Bulk {
	/** What is being done, and how far it is; null when nothing is. */
	work: { step: BulkStep; count: number; total: number } | null;
	/** What came of the last one. */
	report: ( BulkReport & { step: BulkStep } ) | null;
	run: ( step: BulkStep, ids: string[] ) => Promise< void >;
	stop: () => void;
	/** Puts the report away. */
	dismiss: () => void;
}

/**
 * Steps on many leads at once.
 *
 * @param onDone Called after each run.
 */
export function useBulk( onDone: () => void ): Bulk {
	const [ work, setWork ] = useState< Bulk[ 'work' ] >( null );
	const [ report, setReport ] = useState< Bulk[ 'report' ] >( null );
	const controller = useRef( new AbortController() );

	return {
		work,
		report,
		run: async ( step, ids ) => {
			controller.current = new AbortController();
			const total = ids.length;
			setReport( null );
			setWork( { step, count: 0, total } );
			const came = await runBulk( ids, {
				send: ( some ) => actOnLeads( step, some ),
				onProgress: ( count ) => setWork( { step, count, total } ),
				signal: controller.current.signal,
			} );
			setWork( null );
			setReport( { ...came, step } );
			onDone();
		},
		stop: () => controller.current.abort(),
		dismiss: () => setReport( null ),
	};
}
