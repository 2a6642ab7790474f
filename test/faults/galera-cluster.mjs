import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../site/cache.mjs';
import { Complaint } from '../site/complaint.mjs';
import { freePort } from '../site/ports.mjs';
import { runCommand } from '../site/run-command.mjs';
import { databaseServer } from './database-server.mjs';

const PROVIDER = '/usr/lib/galera/libgalera_smm.so';

/**
 * Whether a node has all that the others have, and takes part.
 *
 * @param {(statements: string) => Promise<string>} sql Asks it
 */
async function isSynced( sql ) {
	const state = await sql(
		"SHOW GLOBAL STATUS LIKE 'wsrep_local_state_comment'"
	);
	return state.includes( 'Synced' );
}

/**
 * Three nodes of MariaDB that hold the same data and may each be written to, on this machine.
 *
 * @see https://mariadb.com/kb/en/getting-started-with-mariadb-galera-cluster/
 *
 * @param {string} folder    Short, for sockets and data
 * @param {string} serverLog Takes the output
 * @return {Promise<import('./database-server.mjs').DatabaseServer[]>} In sync
 * @throws {Complaint} Where Galera is not installed
 */
export async function startGalera( folder, serverLog ) {
	if ( ! ( await exists( PROVIDER ) ) ) {
		throw new Complaint(
			'There is no Galera on this machine: apt-get install mariadb-server galera-4 rsync'
		);
	}
	const isRoot = process.getuid?.() === 0;
	// The state transfer by rsync does not work as root.
	const user = 'mysql';
	const mysql = isRoot
		? ( await runCommand( 'id', [ '-u', user ] ) ).trim()
		: undefined;
	const ports = [];
	for ( let count = 0; count < 12; count++ ) {
		ports.push( await freePort() );
	}
	const at = ( number, part ) => ports[ number * 4 + part ];
	const nodes = [ 0, 1, 2 ].map( ( number ) => ( {
		number,
		home: join( folder, `node-${ number }` ),
	} ) );
	const members = nodes
		.map( ( { number } ) => `127.0.0.1:${ at( number, 1 ) }` )
		.join( ',' );

	const started = [];
	for ( const { number, home } of nodes ) {
		await mkdir( home, { recursive: true } );
		if ( mysql ) {
			await chown( folder, Number( mysql ), -1 );
			await chown( home, Number( mysql ), -1 );
		}
		let isFirst = number === 0;
		const node = databaseServer( {
			folder: home,
			data: join( home, 'data' ),
			serverLog,
			user,
			isUp: isSynced,
			// Whoever founded the cluster joins it like the others when it comes back.
			args: () => [
				`--port=${ at( number, 0 ) }`,
				'--bind-address=127.0.0.1',
				'--innodb-buffer-pool-size=64M',
				'--binlog-format=ROW',
				'--default-storage-engine=InnoDB',
				'--innodb-autoinc-lock-mode=2',
				'--wsrep-on=ON',
				`--wsrep-provider=${ PROVIDER }`,
				'--wsrep-cluster-name=doorstep',
				`--wsrep-cluster-address=gcomm://${ isFirst ? '' : members }`,
				`--wsrep-node-name=node-${ number }`,
				`--wsrep-node-address=127.0.0.1:${ at( number, 1 ) }`,
				'--wsrep-sst-method=rsync',
				`--wsrep-sst-receive-address=127.0.0.1:${ at( number, 2 ) }`,
				`--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:${ at( number, 1 ) };ist.recv_addr=127.0.0.1:${ at( number, 3 ) };gcache.size=64M;pc.recovery=FALSE`,
			],
		} );
		await node.start();
		isFirst = false;
		started.push( node );
	}
	return started;
}
