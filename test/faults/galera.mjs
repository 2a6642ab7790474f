/**
 * The form on two web servers, each on another node of a three-node Galera cluster, while nodes die
 * and come back under load. Ends with 1 when a law is broken.
 *
 *   npm run faults:galera -- [--only killed] [--scale 0.1]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startGalera } from './galera-cluster.mjs';
import { options } from './options.mjs';
import { report } from './report.mjs';
import { runScenario } from './run-scenario.mjs';
import {
	calmCluster,
	nodeKilled,
	weeklyOfCluster,
	workersOfCluster,
} from './scenarios/galera.mjs';
import { openStand } from './stand.mjs';

const { only, scale } = options( { only: '', scale: '1' } );
const stand = await openStand( {
	name: 'faults-galera',
	makeDatabases: startGalera,
	webs: 2,
} );
const results = [];
try {
	const folder = join( stand.site, 'ledgers' );
	await mkdir( folder, { recursive: true } );
	for ( const scenario of [
		calmCluster,
		weeklyOfCluster,
		nodeKilled,
		workersOfCluster,
	] ) {
		if ( scenario.name.includes( only ) ) {
			results.push(
				await runScenario( scenario, {
					stand,
					folder,
					scale: Number( scale ),
					earlier: results.map( ( { ledger } ) => ledger ),
				} )
			);
		}
	}
} finally {
	await stand.stop();
}
process.exitCode = report( results ) ? 0 : 1;
