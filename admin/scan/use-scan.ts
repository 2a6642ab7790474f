import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import type { ScanView } from '@contract/scan-view';

import {
	isAborted,
	requestError,
	type RequestError,
} from '../shared/request-error';
import { route } from '../shared/route';
import { runScan, type Progress } from './run-scan';

interface ScanState {
	/** What the server said last; null until it did. */
	view: ScanView | null;
	error: RequestError | null;
	/** Null while no scan runs. */
	progress: Progress | null;
	isSaving: boolean;
	/** How the last thing that the owner did ended. */
	ended: 'done' | 'cancelled' | 'changed' | null;
}

const start: ScanState = {
	view: null,
	error: null,
	progress: null,
	isSaving: false,
	ended: null,
};

function fetchView(): Promise< ScanView > {
	return apiFetch< ScanView >( { path: route( 'scan' ) } );
}

/** The last report, a new scan, and what the owner makes of it. */
export function useScan(): ScanState & {
	load: () => void;
	scan: () => Promise< void >;
	cancel: () => void;
	/** Changes the settings, and has the report judged by them. */
	change: ( save: () => Promise< void > ) => Promise< void >;
} {
	const [ state, setState ] = useState( start );
	const running = useRef< AbortController | null >( null );
	const set = ( change: Partial< ScanState > ) =>
		setState( ( before ) => ( { ...before, ...change } ) );

	const load = useCallback( () => {
		setState( start );
		fetchView()
			.then( ( view ) => set( { view } ) )
			.catch( ( thrown: unknown ) =>
				set( { error: requestError( thrown ) } )
			);
	}, [] );

	useEffect( load, [ load ] );

	const scan = async () => {
		const controller = new AbortController();
		running.current = controller;
		set( { error: null, ended: null } );
		try {
			// Of now: pages come and go, and the addresses are good for a day.
			const { plan } = await fetchView();
			const report = await runScan(
				plan,
				controller.signal,
				( progress ) => set( { progress } )
			);
			const view = await apiFetch< ScanView >( {
				path: route( 'scan' ),
				method: 'POST',
				data: report,
			} );
			set( { view, progress: null, ended: 'done' } );
		} catch ( thrown ) {
			set(
				isAborted( thrown )
					? { progress: null, ended: 'cancelled' }
					: { progress: null, error: requestError( thrown ) }
			);
		}
	};

	const change = async ( save: () => Promise< void > ) => {
		set( { error: null, ended: null, isSaving: true } );
		try {
			await save();
			set( {
				view: await fetchView(),
				isSaving: false,
				ended: 'changed',
			} );
		} catch ( thrown ) {
			set( { error: requestError( thrown ), isSaving: false } );
		}
	};

	return {
		...state,
		load,
		scan,
		cancel: () => running.current?.abort(),
		change,
	};
}
