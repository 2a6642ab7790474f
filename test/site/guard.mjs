/**
 * Runs one server, and ends it together with all that it started when whoever
 * started us goes away, however that happens: our stdin is a pipe from there,
 * and the system closes it even after a `kill -9`.
 *
 * Usage: node guard.mjs <command> [arguments], started as a process group of its own.
 */
import { spawn } from 'node:child_process';

const PATIENCE = 10_000;
const [ , , command, ...args ] = process.argv;

const child = spawn( command, args, {
	stdio: [ 'ignore', 'inherit', 'inherit' ],
} );
let ending = false;

child.on( 'error', ( error ) => {
	process.stderr.write( `${ command }: ${ error.message }\n` );
	process.exit( 127 );
} );
child.on( 'exit', ( code ) => {
	if ( ! ending ) {
		process.stderr.write( `${ command } ended with ${ code }\n` );
	}
	killGroup();
} );

for ( const signal of [ 'SIGTERM', 'SIGINT', 'SIGHUP' ] ) {
	process.on( signal, end );
}
process.stdin.on( 'end', end ).on( 'error', end ).resume();

function end() {
	if ( ending ) {
		return;
	}
	ending = true;
	// Asks the server itself, which ends its workers: PHP-FPM's are in a group of
	// their own. What is left after it is ended by force.
	child.kill( 'SIGTERM' );
	setTimeout( () => {
		child.kill( 'SIGKILL' );
		killGroup();
	}, PATIENCE );
}

/** Ends the server, its children, and us. */
function killGroup() {
	process.kill( -process.pid, 'SIGKILL' );
}
