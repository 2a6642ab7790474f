import { pause } from '../pause.mjs';

const LEADS = 'wordpress.wp_doorstep_leads';

/**
 * The database answers, and refuses.
 *
 * @param {string} name   Of the scenario
 * @param {string} break_ SQL that brings the refusal about
 * @param {string} mend   SQL that ends it
 */
const refusal = ( name, break_, mend ) => ( {
	name,
	rate: 10,
	async during( { stand, scale, note } ) {
		const seconds = 20 * scale;
		await pause( 5000 );
		await stand.databases[ 0 ].sql( break_ );
		await pause( seconds * 1000 );
		await stand.databases[ 0 ].sql( mend );
		note( `${ seconds } s` );
		await pause( 2000 );
	},
} );

export const readOnly = refusal(
	'read-only database',
	'SET GLOBAL read_only = 1',
	'SET GLOBAL read_only = 0'
);

export const missingTable = refusal(
	'table of leads gone',
	`RENAME TABLE ${ LEADS } TO ${ LEADS }_elsewhere`,
	`RENAME TABLE ${ LEADS }_elsewhere TO ${ LEADS }`
);
