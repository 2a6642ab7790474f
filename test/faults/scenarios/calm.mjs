import { pause } from '../pause.mjs';

/** Nothing breaks: what the machine holds. */
export const calm = {
	name: 'nothing breaks',
	rate: 20,
	async during( { scale } ) {
		await pause( 60_000 * scale );
	},
};
