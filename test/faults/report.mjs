/** How many sentences about one fault are worth reading. */
const MOST = 12;

/**
 * Prints what scenarios came to.
 *
 * @param {import('./run-scenario.mjs').Result[]} results In their order
 * @return {boolean} Whether every law held
 */
export function report( results ) {
	const ran = results.filter( ( { skipped } ) => ! skipped );
	console.log(
		'\n| fault | visitors | received | stored, never told | doubtful | tries | mailed | of them twice | p50 ms | p95 ms | slowest ms | laws |'
	);
	console.log( `|---|${ '---:|'.repeat( 10 ) }---|` );
	for ( const result of ran ) {
		const name = [ result.name, ...result.notes ].join( '; ' );
		const cells = [
			'visitors',
			'received',
			'untold',
			'doubtful',
			'tries',
			'mailed',
			'mailedTwice',
			'p50',
			'p95',
			'slowest',
		].map( ( key ) => result[ key ] );
		const laws =
			result.broken.length === 0
				? 'held'
				: `${ result.broken.length } broken`;
		console.log( `| ${ name } | ${ cells.join( ' | ' ) } | ${ laws } |` );
	}
	console.log( '\nanswers' );
	for ( const { name, answers } of ran ) {
		const said = Object.entries( answers )
			.sort( ( [ , a ], [ , b ] ) => b - a )
			.map( ( [ key, count ] ) => `${ key } ${ count }` );
		console.log( `  ${ name }: ${ said.join( ', ' ) }` );
	}
	for ( const { name, skipped } of results ) {
		if ( skipped ) {
			console.log( `\nSKIPPED ${ name }: ${ skipped }` );
		}
	}
	for ( const { name, broken } of ran ) {
		for ( const sentence of broken.slice( 0, MOST ) ) {
			console.log( `\nBROKEN ${ name }: ${ sentence }` );
		}
		if ( broken.length > MOST ) {
			console.log( `... and ${ broken.length - MOST } more` );
		}
	}
	const holds = ran.every( ( { broken } ) => broken.length === 0 );
	console.log( holds ? '\nEvery law held.' : '\nA law is broken.' );
	return holds;
}
