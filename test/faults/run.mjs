/**
 * The form under faults: visitors go on sending while one thing after the other breaks, and after each
 * what they were told is held against the table and the mail server. Ends with 1 when a law is broken.
 *
 *   npm run faults -- [--only workers,database] [--scale 0.1]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { options } from './options.mjs';
import { report } from './report.mjs';
import { runScenario } from './run-scenario.mjs';
import { calm } from './scenarios/calm.mjs';
import { database } from './scenarios/database.mjs';
import { fullDisk } from './scenarios/full-disk.mjs';
import { deadlySending, mailServers, manyCrons } from './scenarios/mail.mjs';
import { missingTable, readOnly } from './scenarios/refusals.mjs';
import { workers } from './scenarios/workers.mjs';
import { openStand } from './stand.mjs';

const { only, scale } = options( { only: '', scale: '1' } );
const scenarios = [
	calm,
	workers,
	database,
	readOnly,
	missingTable,
	fullDisk,
	...mailServers,
	deadlySending,
	manyCrons,
].filter( ( { name } ) =>
	only.split( ',' ).some( ( part ) => name.includes( part ) )
);

const stand = await openStand( { name: 'faults' } );
const results = [];
try {
	const folder = join( stand.site, 'ledgers' );
	await mkdir( folder, { recursive: true } );
	for ( const scenario of scenarios ) {
		results.push(
			await runScenario( scenario, {
				stand,
				folder,
				scale: Number( scale ),
				earlier: results.map( ( { ledger } ) => ledger ),
			} )
		);
	}
} finally {
	await stand.stop();
}
process.exitCode = report( results ) ? 0 : 1;
