import { Complaint } from './complaint.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Runs npm: the one that runs us where there is one, else the machine's.
 *
 * @param {string[]} args  Arguments
 * @param {string}   cwd   Folder
 * @param {string}   doing What for, to say when it fails: "install the packages"
 * @return {Promise<string>} What it wrote to stdout
 */
export async function npm( args, cwd, doing ) {
	const own = process.env.npm_execpath;
	const [ command, first ] = own?.endsWith( '.js' )
		? [ process.execPath, [ own ] ]
		: [ 'npm', [] ];
	try {
		return await runCommand(
			command,
			[ ...first, ...args, '--no-audit', '--no-fund' ],
			{ cwd }
		);
	} catch ( error ) {
		const reason = ( error.output ?? error.message )
			.trim()
			.split( '\n' )
			.slice( -12 )
			.join( '\n' );
		throw new Complaint( `npm could not ${ doing }:\n${ reason }` );
	}
}
