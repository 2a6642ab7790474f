import type { ScanReport } from '@contract/scan-report';
import type { PlannedPage } from '@contract/scan-view';

import { Findings } from './findings';
import { addNames, newNames, readNames } from './names';
import { removeNames } from './remove-names';
import { visit } from './visit';

/** Where a scan has come to. */
export interface Progress {
	/** Page openings that are done, of `total`. */
	done: number;
	total: number;
	pass: 'before' | 'after';
	/** Of the page that is open. */
	title: string;
}

const passes = [ 'before', 'after' ] as const;

/**
 * Opens every page as a new visitor gets it, then every page with everything let in, and tells what
 * each loaded and stored. What they stored is removed again, however the scan ends.
 *
 * @param plan       Pages.
 * @param signal     Ends the scan early: the promise is rejected.
 * @param onProgress Told before each page.
 */
export async function runScan(
	plan: PlannedPage[],
	signal: AbortSignal,
	onProgress: ( progress: Progress ) => void
): Promise< ScanReport > {
	const findings = new Findings( plan );
	const first = await readNames( window );
	const known = await readNames( window );
	const cleanUp = () =>
		removeNames(
			newNames( known, first ),
			plan.map( ( { path } ) => path )
		);
	window.addEventListener( 'pagehide', cleanUp );
	try {
		for ( const [ turn, pass ] of passes.entries() ) {
			for ( const [ index, page ] of plan.entries() ) {
				onProgress( {
					done: turn * plan.length + index,
					total: passes.length * plan.length,
					pass,
					title: page.title,
				} );
				const came = await visit( page[ pass ], signal );
				const names =
					came.observation?.names ?? ( await readNames( window ) );
				findings.add(
					index,
					pass === 'before',
					came,
					newNames( names, known )
				);
				addNames( known, names );
			}
		}
		return findings.report();
	} finally {
		window.removeEventListener( 'pagehide', cleanUp );
		addNames( known, await readNames( window ) );
		cleanUp();
	}
}
