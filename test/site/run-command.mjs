import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 *
 * @param {string}                                                  command   Program
 * @param {string[]}                                                args      Arguments
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, input?: string}} [options] `input` is what it reads from stdin
 * @return {Promise<string>} What it wrote to stdout
 * @throws {Error} With `code` (exit code, or ENOENT) and `output` (stdout and stderr in one)
 */
export function runCommand( command, args, { input = '', ...options } = {} ) {
	return new Promise( ( done, failed ) => {
		const child = spawn( command, args, options );
		let stdout = '';
		let output = '';
		child.stdout.setEncoding( 'utf8' ).on( 'data', ( text ) => {
			stdout += text;
			output += text;
		} );
		child.stderr
			.setEncoding( 'utf8' )
			.on( 'data', ( text ) => ( output += text ) );
		child.on( 'error', failed );
		child.on( 'close', ( code, signal ) => {
			if ( code === 0 ) {
				done( stdout );
				return;
			}
			const error = new Error(
				`${ command } ended with ${ signal ?? code }\n${ output.trim() }`
			);
			failed( Object.assign( error, { code, output } ) );
		} );
		// A program that does not read its input closes the pipe: its exit code tells enough.
		child.stdin.on( 'error', () => {} );
		child.stdin.end( input );
	} );
}
