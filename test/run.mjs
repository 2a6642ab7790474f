/**
 * Runs the test suites and closes with one line, `N passed, N failed`, for all of them.
 *
 *   node test/run.mjs                                   lint, units, PHP, browser, and the story on Playground
 *   node test/run.mjs unit php                          the suites named
 *   node test/run.mjs php browser --engine mariadb      on another engine
 *
 * WP_CORE_DIR runs them on the WordPress core in that folder. Exits non-zero when a
 * test failed or a suite could not run.
 */
import { Complaint } from './site/complaint.mjs';
import { root } from './site/folders.mjs';
import { installModules, modulesAreCurrent } from './site/modules.mjs';
import { ensureTools } from './tools.mjs';
import { runSuite } from './run-suite.mjs';

const known = [ 'lint', 'unit', 'php', 'browser', 'playground' ];

function options( args ) {
	const engineAt = args.indexOf( '--engine' );
	const engine = engineAt < 0 ? 'php' : args[ engineAt + 1 ];
	const suites = args.filter(
		( _, index ) =>
			engineAt < 0 || ( index !== engineAt && index !== engineAt + 1 )
	);
	const unknown = suites.find( ( suite ) => ! known.includes( suite ) );
	if ( unknown || ! [ 'php', 'playground', 'mariadb' ].includes( engine ) ) {
		throw new Complaint(
			`There is no suite or engine "${ unknown ?? engine }". Suites: ${ known.join( ', ' ) }. Engines: php, playground, mariadb.`
		);
	}
	return { engine, suites: suites.length > 0 ? suites : known };
}

function toolsFor( { engine, suites } ) {
	const needs =
		suites.some( ( suite ) => suite === 'lint' || suite === 'php' ) ||
		engine === 'mariadb'
			? [ 'php', 'composer' ]
			: [];
	if ( suites.includes( 'browser' ) || suites.includes( 'playground' ) ) {
		needs.push( 'php', 'chromium' );
	}
	return [
		...new Set( [
			...needs,
			...( engine === 'mariadb' ? [ 'mariadb' ] : [] ),
		] ),
	];
}

/**
 * The suites in the order in which they run. Lint and PHPUnit each keep one core busy, so two cores do both at once.
 *
 * @param {string[]} suites Which
 * @return {string[][]} Those of one batch run at the same time
 */
function batches( suites ) {
	const together = [ 'lint', 'php' ];
	return together.every( ( suite ) => suites.includes( suite ) )
		? [
				together,
				...suites
					.filter( ( suite ) => ! together.includes( suite ) )
					.map( ( suite ) => [ suite ] ),
			]
		: suites.map( ( suite ) => [ suite ] );
}

const total = { passed: 0, failed: 0 };
try {
	const { engine, suites } = options( process.argv.slice( 2 ) );
	if ( ! ( await modulesAreCurrent( root ) ) ) {
		await installModules( root );
	}
	ensureTools( toolsFor( { engine, suites } ) );
	await runSuite( 'build', { engine } );
	for ( const some of batches( suites ) ) {
		await Promise.all(
			some.map( async ( suite ) => {
				const started = Date.now();
				const { passed, failed } = await runSuite( suite, { engine } );
				total.passed += passed;
				total.failed += failed;
				console.log(
					`${ suite }: ${ passed } passed, ${ failed } failed (${ Math.round( ( Date.now() - started ) / 1000 ) } s)`
				);
			} )
		);
	}
} catch ( error ) {
	total.failed += 1;
	console.error( error instanceof Complaint ? error.message : error );
}
console.log( `${ total.passed } passed, ${ total.failed } failed` );
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
