import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Complaint } from './site/complaint.mjs';
import { root } from './site/folders.mjs';
import { serve } from './site/serve.mjs';

/**
 * What a suite came to.
 *
 * @typedef {{ passed: number, failed: number }} Count
 */

const bin = ( name ) => join( root, 'node_modules/.bin', name );
const vendor = ( name ) => join( root, 'test/php/vendor/bin', name );
const reports = join( root, 'build/reports' );

/**
 * Runs a command that speaks for itself.
 *
 * @param {string}   command Program
 * @param {string[]} args    Arguments
 * @param {Object}   [env]   More environment
 * @return {Promise<boolean>} Whether it ended well
 */
function run( command, args, env = {} ) {
	return new Promise( ( done, failed ) => {
		const child = spawn( command, args, {
			cwd: root,
			stdio: [ 'ignore', 'inherit', 'inherit' ],
			env: { ...process.env, ...env },
		} );
		child.on( 'error', failed );
		child.on( 'close', ( code ) => done( code === 0 ) );
	} );
}

async function lint() {
	const checks = [
		[ bin( 'wp-scripts' ), 'lint-js', '.' ],
		[
			bin( 'wp-scripts' ),
			'lint-style',
			'widget/**/*.css',
			'blocks/**/*.{css,scss}',
			'admin/**/*.{css,scss}',
		],
		[ bin( 'tsc' ), '-p', '.' ],
		[ bin( 'tsc' ), '-p', 'widget' ],
		[ vendor( 'phpcs' ), '-q', '--standard=test/php/phpcs.xml' ],
		[
			vendor( 'phpstan' ),
			'analyse',
			'-c',
			'test/php/phpstan.neon',
			'--no-progress',
			'--memory-limit=1G',
		],
	];
	const count = { passed: 0, failed: 0 };
	for ( const [ command, ...args ] of checks ) {
		const passed = await run( command, args );
		count[ passed ? 'passed' : 'failed' ] += 1;
		if ( ! passed ) {
			console.error(
				`failed: ${ command.split( '/' ).at( -1 ) } ${ args.join( ' ' ) }`
			);
		}
	}
	return count;
}

/**
 * Runs vitest.
 *
 * @param {string}   config File of its configuration, below test/
 * @param {string[]} args   Which tests
 * @param {Object}   [env]  More environment
 * @return {Promise<Count>} From its report
 */
async function vitest( config, args, env ) {
	const report = join( reports, 'vitest.json' );
	await rm( report, { force: true } );
	const ended = await run(
		bin( 'vitest' ),
		[
			'run',
			'-c',
			`test/${ config }`,
			'--root',
			'.',
			'--reporter=dot',
			'--reporter=json',
			`--outputFile.json=${ report }`,
			...args,
		],
		env
	);
	const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
		await readFile( report, 'utf8' )
	);
	// A file that does not load, or an error outside a test, fails the run and no test.
	return { passed, failed: ended ? failed : Math.max( failed, 1 ) };
}

async function php( { engine } ) {
	const report = join( reports, 'phpunit.xml' );
	await rm( report, { force: true } );
	const site = await serve( {
		engine,
		core: process.env.WP_CORE_DIR,
		site: join( root, 'build/test-site/phpunit' ),
		reset: true,
	} );
	let ended;
	try {
		// The tests say themselves which language they mean.
		await site.runPhp( "update_option( 'WPLANG', '' );" );
		ended = await run(
			'php',
			[
				'-d',
				'memory_limit=1G',
				vendor( 'phpunit' ),
				'-c',
				'test/php/phpunit.xml',
				'--log-junit',
				report,
			],
			{
				WP_PATH: site.docroot,
				WP_HOST: new URL( site.url ).host,
			}
		);
	} finally {
		await site.stop();
	}
	const [ , tests, errors, failures ] =
		( await readFile( report, 'utf8' ) ).match(
			/<testsuite name="[^"]*" tests="(\d+)" assertions="\d+" errors="(\d+)" failures="(\d+)"/
		) ?? [];
	const failed = Number( errors ) + Number( failures );
	return {
		passed: Number( tests ) - failed,
		failed: ended ? failed : Math.max( failed, 1 ),
	};
}

/**
 * Browser tests of what no engine changes: how pages look and what browsers do with them. MariaDB need not
 * see them again. What they store on their way, PHPUnit and the browser tests left store on both engines.
 */
const ofTheBrowserAlone = [
	'gate-*',
	'banner-looks',
	'captcha',
	'form-blocks',
	'graders',
	'hostile-facts',
	'hostile-texts',
	'csp',
	'damaged-cookies',
	'document-blocks',
	'document-pages',
	'documents-screen',
	'make-pdf',
	'one-page-for-everybody',
	'own-services',
	'print',
	'scan',
	'screens',
].map( ( name ) => `--exclude=test/browser/${ name }.test.ts` );

const suites = {
	async build() {
		await mkdir( reports, { recursive: true } );
		if ( ! ( await run( process.execPath, [ 'esbuild.config.mjs' ] ) ) ) {
			throw new Complaint( 'The build failed.' );
		}
		return { passed: 1, failed: 0 };
	},
	lint,
	unit: () => vitest( 'vitest.config.ts', [] ),
	php,
	browser: ( { engine } ) =>
		vitest(
			'vitest.browser.config.ts',
			engine === 'php' ? [] : ofTheBrowserAlone,
			{ DOORSTEP_ENGINE: engine }
		),
	playground: () =>
		vitest( 'vitest.browser.config.ts', [ 'test/browser/story.test.ts' ], {
			DOORSTEP_ENGINE: 'playground',
		} ),
};

/**
 * Runs one suite.
 *
 * @param {string}             name Of the suite
 * @param {{ engine: string }} of   What it runs on
 * @return {Promise<Count>} What it came to
 */
export function runSuite( name, of ) {
	return suites[ name ]( of );
}
