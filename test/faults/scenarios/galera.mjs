import { pause } from '../pause.mjs';
import { workers } from './workers.mjs';

/** Whether three nodes hold the same leads: as many, and the same. */
async function compare( { stand, untrue } ) {
	const held = await Promise.all(
		stand.databases.map( ( node ) =>
			node.sql(
				'SET SESSION wsrep_sync_wait = 1; SELECT id, body_hash FROM wordpress.wp_doorstep_leads ORDER BY id'
			)
		)
	);
	for ( const [ number, rows ] of held.entries() ) {
		if ( rows !== held[ 0 ] ) {
			untrue( `node ${ number } holds other leads than node 0` );
		}
	}
}

/** Both web servers write, each to its node. */
export const calmCluster = {
	name: 'two web servers, three nodes, nothing breaks',
	rate: 10,
	async during( { scale } ) {
		await pause( 60_000 * scale );
	},
	after: compare,
};

/** The node of one web server dies and joins again, then that of the other, then the third. */
export const nodeKilled = {
	name: 'node killed and rejoining',
	rate: 10,
	async during( { stand, scale, note } ) {
		const rejoined = [];
		for ( const node of [ 1, 2, 0 ].slice( 0, Math.ceil( 3 * scale ) ) ) {
			await pause( 5000 );
			await stand.databases[ node ].kill();
			await pause( 10_000 );
			const from = performance.now();
			await stand.databases[ node ].start();
			rejoined.push( ( performance.now() - from ) / 1000 );
			await pause( 5000 );
		}
		note(
			`${ rejoined.length } kills, down 10 s each, rejoined in ${ rejoined
				.map( ( seconds ) => seconds.toFixed( 1 ) )
				.join( ', ' ) } s`
		);
	},
	after: compare,
};

/** PHP's workers of both web servers die. */
export const workersOfCluster = {
	...workers,
	name: 'kill -9 of PHP workers on both web servers',
	after: compare,
};
