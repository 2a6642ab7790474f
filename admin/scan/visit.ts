import type { ScannedPage } from '@contract/scan-report';

import { diagnose } from './diagnose';
import { observe, serverCookies, type Observation } from './observe';
import { untilQuiet } from './until-quiet';

/** How long a page may take to load, in milliseconds; what it loaded until then counts. */
const longest = 30_000;

/** What came of opening a page: what was seen, or why nothing was. */
export interface Visit extends Pick< ScannedPage, 'problem' | 'status' > {
	observation: Observation | null;
}

/** A frame that shows a page as a visitor's window does, and can neither be used nor leave: no form is sent, no window opened, and nothing in it is focused. */
function makeFrame( url: string ): HTMLIFrameElement {
	const frame = document.createElement( 'iframe' );
	frame.setAttribute( 'sandbox', 'allow-scripts allow-same-origin' );
	frame.className = 'doorstep-scan-frame';
	frame.inert = true;
	frame.tabIndex = -1;
	frame.setAttribute( 'aria-hidden', 'true' );
	frame.src = url;

	return frame;
}

function untilLoaded(
	frame: HTMLIFrameElement,
	signal: AbortSignal
): Promise< void > {
	return new Promise( ( done ) => {
		const timer = setTimeout( done, longest );
		const end = () => {
			clearTimeout( timer );
			done();
		};
		frame.addEventListener( 'load', end, { once: true } );
		signal.addEventListener( 'abort', end, { once: true } );
	} );
}

function statusOf( { performance }: Window ): number {
	const [ navigation ] = performance.getEntriesByType(
		'navigation'
	) as ( PerformanceNavigationTiming & { responseStatus?: number } )[];

	return navigation?.responseStatus ?? 0;
}

/**
 * Opens a page in a hidden frame, waits until it rests, and reads it.
 *
 * @param url    Scan address of the page.
 * @param signal Ends the visit early.
 */
export async function visit(
	url: string,
	signal: AbortSignal
): Promise< Visit > {
	const frame = makeFrame( url );
	const loaded = untilLoaded( frame, signal );
	document.body.append( frame );
	try {
		await loaded;
		signal.throwIfAborted();
		const { contentWindow: view, contentDocument: page } = frame;
		if (
			view === null ||
			page === null ||
			serverCookies( page ) === null
		) {
			return {
				observation: null,
				...( await diagnose( url, signal ) ),
			};
		}
		const status = statusOf( view );
		if ( status >= 500 ) {
			return { observation: null, problem: 'status', status };
		}
		await untilQuiet( view, 1000, signal );
		signal.throwIfAborted();
		// What waits until it is seen.
		view.scrollTo( 0, page.documentElement.scrollHeight );
		await untilQuiet( view, 500, signal );
		signal.throwIfAborted();

		return { observation: await observe( view ), problem: '', status };
	} finally {
		frame.remove();
	}
}
