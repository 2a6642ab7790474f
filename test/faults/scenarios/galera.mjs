import { join } from 'node:path';
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

/** Turns the mail of each week on or off. */
const SET_WEEKLY =
	"Doorstep\\Settings::save( array_replace_recursive( Doorstep\\Settings::stored(), array( 'mail' => array( 'weekly' => $args['weekly'] ) ) ) );";

/** What cron does, as soon as the other one is as far. */
const DELIVER = `touch( $args['here'] );
while ( ! file_exists( $args['there'] ) ) { usleep( 100 ); clearstatcache(); }
Doorstep\\Leads\\WeeklyMail::deliver();`;

/** A Monday, 8 o'clock UTC, some weeks from now. */
function monday( week ) {
	const day = new Date( Date.now() + week * 7 * 86_400_000 );
	day.setUTCDate( day.getUTCDate() + ( ( 8 - day.getUTCDay() ) % 7 ) );
	return Math.floor( day.setUTCHours( 8, 0, 0, 0 ) / 1000 );
}

/** The crons of two nodes come to the mail of the week at the same moment, week after week. */
export const weeklyOfCluster = {
	name: 'the mail of the week on two nodes at once',
	rate: 2,
	async during() {
		await pause( 5000 );
	},
	async after( { stand, scale, note, untrue } ) {
		await stand.runPhp( SET_WEEKLY, { weekly: true } );
		const weeks = Math.ceil( 20 * scale );
		for ( let week = 1; week <= weeks; week++ ) {
			const before = stand.mail.taken.length;
			await stand.setClock( monday( week ) );
			const ready = ( node ) =>
				join( stand.site, `ready-${ week }-${ node }` );
			await Promise.all(
				[ 0, 1 ].map( ( node ) =>
					stand.runPhpOn( node, DELIVER, {
						here: ready( node ),
						there: ready( 1 - node ),
					} )
				)
			);
			const sent = stand.mail.taken
				.slice( before )
				.filter( ( { messageId } ) =>
					messageId.includes( 'doorstep-weekly-' )
				).length;
			if ( sent !== 1 ) {
				untrue( `week ${ week } was mailed ${ sent } times` );
			}
		}
		note( `${ weeks } weeks` );
		await stand.setClock( null );
		await stand.runPhp( SET_WEEKLY, { weekly: false } );
	},
};
