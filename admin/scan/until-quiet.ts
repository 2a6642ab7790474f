const interval = 100;

/** How long a page that never rests is waited for, in milliseconds. */
const longest = 10_000;

/**
 * Waits until a page asks for nothing more.
 *
 * @param view   Its window.
 * @param quiet  How long it must have asked for nothing, in milliseconds.
 * @param signal Ends the wait early.
 */
export function untilQuiet(
	view: Window,
	quiet: number,
	signal: AbortSignal
): Promise< void > {
	let seen = -1;
	let still = 0;
	let waited = 0;

	return new Promise( ( done ) => {
		const timer = setInterval( () => {
			// A request is listed when it ends; the tag is there from its beginning.
			const count =
				view.performance.getEntriesByType( 'resource' ).length +
				view.document.querySelectorAll( 'script[src],iframe,img,link' )
					.length;
			still = count === seen ? still + interval : 0;
			seen = count;
			waited += interval;
			if ( still >= quiet || waited >= longest || signal.aborted ) {
				clearInterval( timer );
				done();
			}
		}, interval );
	} );
}
