/**
 * Thousands of odd requests to the form, some connections at once, several on each. Ends with 1 when
 * an answer is not one that is documented, PHP had something to say, or a lead was stored whose
 * sender was told no.
 *
 *   npm run fuzz -- [--count 20000] [--seed 1]
 */
import { options } from './options.mjs';
import { openStand } from './stand.mjs';
import { runFuzz } from './fuzz/run-fuzz.mjs';

const MOST = 20;
const { count, seed } = options( { count: '20000', seed: '1' } );
const stand = await openStand( { name: 'fuzz' } );
try {
	const [ database ] = stand.databases;
	const from = performance.now();
	const { statuses, received, slowest, broken } = await runFuzz( {
		url: stand.webs[ 0 ].url,
		count: Number( count ),
		seed: Number( seed ),
		ids: async () =>
			(
				await database.sql(
					'SELECT id FROM wordpress.wp_doorstep_leads'
				)
			)
				.split( '\n' )
				.filter( Boolean ),
	} );
	const unreadable = await database.sql(
		'SELECT id FROM wordpress.wp_doorstep_leads WHERE NOT JSON_VALID( fields )'
	);
	for ( const id of unreadable.split( '\n' ).filter( Boolean ) ) {
		broken.push( `the fields of lead ${ id } cannot be read` );
	}
	broken.push( ...( await stand.faults() ) );

	console.log( '| answer | times |\n|---|---:|' );
	for ( const [ status, times ] of Object.entries( statuses ) ) {
		console.log(
			`| ${ status === '-1' ? 'not HTTP, never sent' : status } | ${ times } |`
		);
	}
	console.log(
		`\n${ count } requests of seed ${ seed } in ${ ( ( performance.now() - from ) / 1000 ).toFixed() } s, ${ received } received, the slowest answer after ${ slowest.toFixed() } ms`
	);
	for ( const sentence of broken.slice( 0, MOST ) ) {
		console.log( `\nBROKEN ${ sentence }` );
	}
	console.log(
		broken.length === 0
			? '\nEvery promise held.'
			: `\n${ broken.length } promises broken.`
	);
	process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
	await stand.stop();
}
