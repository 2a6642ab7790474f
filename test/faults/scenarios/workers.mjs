import { pause } from '../pause.mjs';

/** PHP's workers die, twice a second, whatever they are at. */
export const workers = {
	name: 'kill -9 of PHP workers',
	rate: 10,
	async during( { stand, scale, note } ) {
		let kills = 0;
		while ( kills < Math.ceil( 100 * scale ) ) {
			await pause( 500 );
			for ( const web of stand.webs ) {
				kills += ( await web.killWorker() ) ? 1 : 0;
			}
		}
		note( `${ kills } kills` );
	},
};
