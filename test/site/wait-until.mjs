/**
 * Waits for a server to be up: asks until the answer is yes.
 *
 * @param {() => Promise<boolean>} answers   One question; throwing counts as no
 * @param {Promise<void>}          [ended]   Settles when there is nothing to wait for any more
 * @param {number}                 [seconds] How long at most
 * @return {Promise<boolean>} Whether it came up
 */
export async function waitUntil( answers, ended, seconds = 60 ) {
	const until = performance.now() + seconds * 1000;
	let over = false;
	ended?.then( () => ( over = true ) );
	while ( ! over && performance.now() < until ) {
		if ( await answers().catch( () => false ) ) {
			return true;
		}
		await new Promise( ( done ) => setTimeout( done, 40 ) );
	}
	return false;
}
