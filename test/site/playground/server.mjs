/**
 * The process in which WordPress Playground runs. Its parent sends `start` once,
 * then PHP programs, each with an id, and gets one answer to each. It ends when
 * its parent does, however that ends.
 */

/** @type {import('@wp-playground/cli').RunCLIServer|undefined} */
let server;

process.on( 'disconnect', () => process.exit() );
for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] ) {
	process.on( signal, () => process.exit() );
}

process.on( 'message', async ( { id, start, program } ) => {
	try {
		const value = start ? await boot( start ) : await run( program );
		process.send( { id, value } );
	} catch ( error ) {
		process.send( { id, error: error.stack ?? String( error ) } );
	}
} );

/**
 * @param {{cli: string, port: number, mounts: {hostPath: string, vfsPath: string}[]}} options `cli` is the URL of its module
 */
async function boot( { cli, port, mounts } ) {
	const { runCLI } = await import( cli );
	server = await runCLI( {
		command: 'server',
		port,
		php: '8.2',
		workers: 2,
		verbosity: 'quiet',
		skipBrowser: true,
		// The site brings its own configuration and its own SQLite integration.
		skipSqliteSetup: true,
		wordpressInstallMode: 'do-not-attempt-installing',
		'mount-before-install': mounts,
	} );
}

/**
 * @param {string} program PHP
 * @return {Promise<string>} What it printed
 */
async function run( program ) {
	const { text, errors, exitCode } = await server.playground.run( {
		code: program,
	} );
	if ( exitCode !== 0 ) {
		throw new Error(
			`PHP ended with ${ exitCode }\n${ errors }\n${ text }`
		);
	}
	return text;
}
