import type { ProofTask } from './proof-worker';

/**
 * Solves a proof of work beside the page, which stays as quick as it was.
 *
 * @param script URL of proof-worker.js.
 * @param task   What to solve.
 * @return The solution; undefined where the browser has no workers, or the site's policy forbids this one.
 */
export function solveProof(
	script: string,
	task: ProofTask
): Promise< string | undefined > {
	return new Promise( ( resolve ) => {
		try {
			const worker = new Worker( script );
			const end = ( solution?: string ) => {
				worker.terminate();
				resolve( solution );
			};
			worker.onmessage = ( { data }: MessageEvent< string > ) =>
				end( data );
			worker.onerror = () => end();
			worker.postMessage( task );
		} catch {
			// The server judges a lead without a proof, and the form still sends.
			resolve( undefined );
		}
	} );
}
