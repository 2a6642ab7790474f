import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath( new URL( 'guard.mjs', import.meta.url ) );

/**
 * A server of ours that cannot outlive us.
 *
 * @typedef {{ ended: Promise<void>, stop: () => Promise<void> }} Guarded
 */

/**
 * Starts a server under a guard.
 *
 * @see guard.mjs
 *
 * @param {string}                                 command Program
 * @param {string[]}                               args    Arguments
 * @param {{log: string, env?: NodeJS.ProcessEnv}} options `log` is the file that takes its output
 * @return {Promise<Guarded>} `ended` when it is gone, asked to or not
 */
export async function startGuarded( command, args, { log, env } ) {
	const output = await open( log, 'a' );
	const guard = spawn( process.execPath, [ GUARD, command, ...args ], {
		detached: true,
		stdio: [ 'pipe', output.fd, output.fd ],
		env,
	} );
	const ended = new Promise( ( done ) => guard.on( 'exit', () => done() ) );
	await output.close();
	guard.stdin.on( 'error', () => {} );
	return {
		ended,
		stop() {
			guard.stdin.end();
			return ended;
		},
	};
}
