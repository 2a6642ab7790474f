import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from './complaint.mjs';
import { root } from './folders.mjs';
import { startGuarded } from './guarded.mjs';
import { runCommand } from './run-command.mjs';
import { waitUntil } from './wait-until.mjs';

const ROUTER = join(
	dirname( fileURLToPath( import.meta.url ) ),
	'php/router.php'
);

/** What WordPress, its SQLite integration and Doorstep ask of a PHP. */
const EXTENSIONS = [ 'pdo_sqlite', 'mbstring', 'dom', 'openssl' ];

const SETTINGS = [
	'-d',
	'memory_limit=256M',
	'-d',
	'opcache.enable_cli=1',
	'-d',
	'display_errors=0',
];

/** Where a program finds WordPress compiled by the one before it: compiling takes as long as all the rest. */
const COMPILED = join( root, 'build/compiled' );

/**
 * The machine's PHP with its built-in web server, and SQLite.
 *
 * @type {import('./serve.mjs').Engine}
 */
export const phpEngine = {
	database: 'sqlite',
	linksPlugin: true,

	async check() {
		const problem = await phpProblem();
		if ( problem ) {
			throw new Complaint(
				`${ problem } On Debian: apt-get install php-cli php-sqlite3 php-mbstring php-xml; or use --engine playground.`
			);
		}
	},

	async start( { docroot, serverLog, port, env } ) {
		const url = `http://127.0.0.1:${ port }`;
		const server = await startGuarded(
			'php',
			[ ...SETTINGS, '-S', `127.0.0.1:${ port }`, '-t', docroot, ROUTER ],
			{ log: serverLog, env: { ...env, PHP_CLI_SERVER_WORKERS: '4' } }
		);
		const up = await waitUntil(
			async () => ( await fetch( `${ url }/readme.html` ) ).ok,
			server.ended
		);
		if ( ! up ) {
			await server.stop();
			throw new Complaint(
				`PHP's web server did not start: see ${ serverLog }`
			);
		}
		return {
			url,
			docroot,
			run: ( program ) => runPhpProgram( program, env ),
			stop: server.stop,
		};
	},
};

/**
 * Runs a PHP program with the machine's PHP.
 *
 * @param {string}            program PHP, from its opening tag on
 * @param {NodeJS.ProcessEnv} env     Its environment
 * @return {Promise<string>} What it printed
 */
export async function runPhpProgram( program, env ) {
	await mkdir( COMPILED, { recursive: true } );
	return runCommand(
		'php',
		[
			...SETTINGS,
			'-d',
			`opcache.file_cache=${ COMPILED }`,
			'-d',
			'opcache.file_cache_only=1',
		],
		{ input: program, env }
	);
}

/** @return {Promise<string|undefined>} Why the machine's PHP will not do, as a sentence */
export async function phpProblem() {
	let facts;
	try {
		facts = JSON.parse(
			await runCommand( 'php', [
				'-r',
				'echo json_encode( array( PHP_VERSION_ID, PHP_VERSION, get_loaded_extensions() ) );',
			] )
		);
	} catch {
		return 'There is no PHP on this machine.';
	}
	const [ id, version, loaded ] = facts;
	if ( id < 80100 ) {
		return `This machine's PHP is ${ version }, and Doorstep needs 8.1.`;
	}
	const missing = EXTENSIONS.filter( ( name ) => ! loaded.includes( name ) );
	return missing.length > 0
		? `This machine's PHP lacks ${ missing.join( ', ' ) }.`
		: undefined;
}
