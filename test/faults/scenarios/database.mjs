import { pause } from '../pause.mjs';

/** MariaDB dies and is there again after three seconds. */
export const database = {
	name: 'kill -9 of MariaDB',
	rate: 10,
	async during( { stand, scale, note } ) {
		const kills = Math.ceil( 10 * scale );
		for ( let kill = 0; kill < kills; kill++ ) {
			await pause( 3000 + Math.random() * 2000 );
			await stand.databases[ 0 ].kill();
			await pause( 3000 );
			await stand.databases[ 0 ].start();
		}
		note( `${ kills } kills, down 3 s each` );
	},
};
