import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../site/cache.mjs';
import { programs } from '../site/engine-mariadb.mjs';
import { startGuarded } from '../site/guarded.mjs';
import { runCommand } from '../site/run-command.mjs';
import { waitUntil } from '../site/wait-until.mjs';

/**
 * One MariaDB with data of its own.
 *
 * @typedef {object} DatabaseServer
 * @property {string}                                  host  As `DB_HOST` wants it
 * @property {(data?: string) => Promise<void>}        start When it answers; `data` moves it to another folder
 * @property {() => Promise<void>}                     kill  As a power cut does, by `kill -9`
 * @property {() => Promise<void>}                     stop
 * @property {(statements: string) => Promise<string>} sql   What it printed, without the columns' names
 * @property {(query: string) => Promise<unknown[]>}   rows  Of a query of one column of JSON
 */

/**
 * @param {object}                                                             of
 * @param {string}                                                             of.folder    Short, for its socket and its process id
 * @param {string}                                                             of.data      Folder of its data; made when missing
 * @param {string}                                                             of.serverLog Takes its output
 * @param {() => string[]}                                                     [of.args]    More arguments
 * @param {string}                                                             [of.user]    Whom it runs as, when we are root
 * @param {(sql: (statements: string) => Promise<string>) => Promise<boolean>} [of.isUp]    Whether it is ready, beyond answering
 * @return {DatabaseServer} Not started
 */
export function databaseServer( {
	folder,
	data,
	serverLog,
	args = () => [],
	user = 'root',
	isUp = () => Promise.resolve( true ),
} ) {
	const socket = join( folder, 'mariadb' );
	const pidFile = join( folder, 'mariadb.pid' );
	const asUser = process.getuid?.() === 0 ? [ `--user=${ user }` ] : [];
	let server;

	const sql = ( statements ) =>
		runCommand(
			'mariadb',
			[
				'--no-defaults',
				'-uroot',
				`--socket=${ socket }`,
				'--batch',
				'--raw',
				'--skip-column-names',
				'--default-character-set=utf8mb4',
			],
			{ input: statements }
		);

	return {
		host: `localhost:${ socket }`,
		sql,
		async rows( query ) {
			const lines = ( await sql( query ) ).split( '\n' );
			return lines
				.filter( Boolean )
				.map( ( line ) => JSON.parse( line ) );
		},
		async start( moved = data ) {
			data = moved;
			if ( ! ( await exists( join( data, 'mysql' ) ) ) ) {
				await runCommand( 'mariadb-install-db', [
					'--no-defaults',
					...asUser,
					`--datadir=${ data }`,
					'--auth-root-authentication-method=normal',
					'--skip-test-db',
				] );
			}
			const { mariadbd } = await programs();
			const more = args();
			server = await startGuarded(
				mariadbd,
				[
					'--no-defaults',
					...asUser,
					`--datadir=${ data }`,
					`--socket=${ socket }`,
					`--pid-file=${ pidFile }`,
					'--character-set-server=utf8mb4',
					...more,
					...( more.length > 0 ? [] : [ '--skip-networking' ] ),
				],
				{ log: serverLog, env: process.env }
			);
			const up = await waitUntil(
				async () => {
					await sql( 'SELECT 1' );
					return isUp( sql );
				},
				server.ended,
				120
			);
			if ( ! up ) {
				throw new Error( `MariaDB did not start: see ${ serverLog }` );
			}
		},
		async kill() {
			process.kill( Number( await readFile( pidFile, 'utf8' ) ), 9 );
			await server.ended;
		},
		stop: () => server.stop(),
	};
}
