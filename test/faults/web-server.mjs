import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programs } from '../site/engine-mariadb.mjs';
import { startGuarded } from '../site/guarded.mjs';
import { nginxConfig, phpFpmConfig } from '../site/mariadb-config.mjs';
import { waitUntil } from '../site/wait-until.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * An nginx and a PHP-FPM with four workers.
 *
 * @typedef {object} WebServer
 * @property {string}                  url        Without a slash at its end
 * @property {() => Promise<number[]>} workers    Process ids of PHP's workers
 * @property {() => Promise<boolean>}  killWorker Kills one of them by `kill -9`; whether there was one
 * @property {() => Promise<void>}     stop
 */

/**
 * @param {object}            of
 * @param {string}            of.folder    Short, for sockets and settings
 * @param {string}            of.docroot   Folder of the WordPress
 * @param {number}            of.port      Free
 * @param {string}            of.serverLog Takes the output
 * @param {NodeJS.ProcessEnv} of.env       Environment of PHP
 * @return {Promise<WebServer>} When it answers
 */
export async function startWebServer( {
	folder,
	docroot,
	port,
	serverLog,
	env,
} ) {
	const { phpFpm, nginx } = await programs();
	await mkdir( folder, { recursive: true } );
	const fpmConfig = join( folder, 'php-fpm.conf' );
	const webConfig = join( folder, 'nginx.conf' );
	await writeFile(
		fpmConfig,
		phpFpmConfig( { sockets: folder, serverLog, isRoot } )
	);
	await writeFile(
		webConfig,
		nginxConfig( { sockets: folder, serverLog, docroot, port, isRoot } )
	);
	const [ fpm, web ] = await Promise.all( [
		startGuarded(
			phpFpm,
			[
				'--nodaemonize',
				'--fpm-config',
				fpmConfig,
				...( isRoot ? [ '--allow-to-run-as-root' ] : [] ),
			],
			{ log: serverLog, env }
		),
		startGuarded( nginx, [ '-c', webConfig, '-e', serverLog ], {
			log: serverLog,
			env,
		} ),
	] );
	const stop = async () => {
		await Promise.all( [ fpm.stop(), web.stop() ] );
	};
	const url = `http://127.0.0.1:${ port }`;
	const up = await Promise.all( [
		waitUntil(
			() => access( join( folder, 'php-fpm' ) ).then( () => true ),
			fpm.ended
		),
		waitUntil(
			async () => ( await fetch( `${ url }/readme.html` ) ).ok,
			web.ended
		),
	] );
	if ( up.includes( false ) ) {
		await stop();
		throw new Error( `nginx or PHP-FPM did not start: see ${ serverLog }` );
	}

	const workers = async () => {
		const master = Number(
			await readFile( join( folder, 'php-fpm.pid' ), 'utf8' )
		);
		const children = await readFile(
			`/proc/${ master }/task/${ master }/children`,
			'utf8'
		);
		return children.split( ' ' ).filter( Boolean ).map( Number );
	};
	return {
		url,
		workers,
		async killWorker() {
			const pids = await workers();
			const pid = pids[ Math.floor( Math.random() * pids.length ) ];
			if ( pid ) {
				process.kill( pid, 9 );
			}
			return pid !== undefined;
		},
		stop,
	};
}
