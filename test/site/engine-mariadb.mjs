import { createHash } from 'node:crypto';
import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists } from './cache.mjs';
import { Complaint } from './complaint.mjs';
import { runPhpProgram } from './engine-php.mjs';
import { startGuarded } from './guarded.mjs';
import { nginxConfig, phpFpmConfig } from './mariadb-config.mjs';
import { runCommand } from './run-command.mjs';
import { waitUntil } from './wait-until.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * MariaDB, PHP-FPM and nginx, as in production: the machine's programs with
 * settings and data of our own, nothing of the system's.
 *
 * @type {import('./serve.mjs').Engine}
 */
export const mariadbEngine = {
	database: 'mariadb',
	linksPlugin: true,

	async check() {
		await programs();
	},

	databaseHost: ( site ) =>
		`localhost:${ join( socketsOf( site ), 'mariadb' ) }`,

	async start( { site, docroot, kept, serverLog, port, env } ) {
		const { mariadbd, phpFpm, nginx } = await programs();
		const sockets = socketsOf( site );
		const data = join( kept, 'mariadb' );
		await mkdir( sockets, { recursive: true } );
		// A server that starts removes what others have in the same folder.
		const temporary = `--tmpdir=${ sockets }`;
		const asRoot = isRoot ? [ '--user=root' ] : [];
		if ( ! ( await exists( join( data, 'mysql' ) ) ) ) {
			await runCommand( 'mariadb-install-db', [
				'--no-defaults',
				...asRoot,
				`--datadir=${ data }`,
				temporary,
				'--auth-root-authentication-method=normal',
				'--skip-test-db',
			] );
		}
		await writeFile(
			join( kept, 'php-fpm.conf' ),
			phpFpmConfig( { sockets, serverLog, isRoot } )
		);
		await writeFile(
			join( kept, 'nginx.conf' ),
			nginxConfig( { sockets, serverLog, docroot, port, isRoot } )
		);

		const socket = `--socket=${ join( sockets, 'mariadb' ) }`;
		const start = ( command, args ) =>
			startGuarded( command, args, { log: serverLog, env } );
		const servers = await Promise.all( [
			start( mariadbd, [
				'--no-defaults',
				...asRoot,
				`--datadir=${ data }`,
				temporary,
				socket,
				`--pid-file=${ join( sockets, 'pid' ) }`,
				'--skip-networking',
				// What a power cut would do is not tested; waiting for the disk takes three quarters of the time.
				'--innodb-flush-method=nosync',
				'--character-set-server=utf8mb4',
			] ),
			start( phpFpm, [
				'--nodaemonize',
				'--fpm-config',
				join( kept, 'php-fpm.conf' ),
				...( isRoot ? [ '--allow-to-run-as-root' ] : [] ),
			] ),
			start( nginx, [
				'-c',
				join( kept, 'nginx.conf' ),
				'-e',
				serverLog,
			] ),
		] );
		const stop = async () => {
			await Promise.all( servers.map( ( server ) => server.stop() ) );
			await rm( sockets, { recursive: true, force: true } );
		};

		const url = `http://127.0.0.1:${ port }`;
		const create =
			'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci';
		const [ mariadb, fpm, web ] = servers;
		const up = await Promise.all( [
			waitUntil(
				() =>
					runCommand( 'mariadb', [
						'--no-defaults',
						'-uroot',
						socket,
						'-e',
						create,
					] ).then( () => true ),
				mariadb.ended
			),
			waitUntil(
				() => access( join( sockets, 'php-fpm' ) ).then( () => true ),
				fpm.ended
			),
			waitUntil(
				async () => ( await fetch( `${ url }/readme.html` ) ).ok,
				web.ended
			),
		] );
		const missing = [ 'MariaDB', 'PHP-FPM', 'nginx' ].filter(
			( _, index ) => ! up[ index ]
		);
		if ( missing.length > 0 ) {
			await stop();
			throw new Complaint(
				`${ missing.join( ' and ' ) } did not start: see ${ serverLog }`
			);
		}
		return {
			url,
			docroot,
			run: ( program ) => runPhpProgram( program, env ),
			dump: () =>
				runCommand( 'mariadb-dump', [
					'--no-defaults',
					'-uroot',
					socket,
					'--skip-extended-insert',
					'--hex-blob=false',
					'wordpress',
				] ),
			stop,
		};
	},
};

/**
 * Sockets have short paths (108 bytes at most), whatever the site's is.
 *
 * @param {string} site Folder of a site
 * @return {string} Folder
 */
function socketsOf( site ) {
	return join(
		tmpdir(),
		`doorstep-${ createHash( 'sha256' ).update( site ).digest( 'hex' ).slice( 0, 12 ) }`
	);
}

/** @return {Promise<{mariadbd: string, phpFpm: string, nginx: string}>} Paths of the programs */
export async function programs() {
	const folders = [
		...( process.env.PATH ?? '' ).split( ':' ),
		'/usr/sbin',
		'/usr/local/sbin',
	];
	const find = async ( pattern ) => {
		for ( const folder of folders ) {
			const files = await readdir( folder ).catch( () => [] );
			const file = files
				.filter( ( name ) => pattern.test( name ) )
				.sort()
				.pop();
			if ( file ) {
				return join( folder, file );
			}
		}
	};
	const found = {
		mariadbd: await find( /^mariadbd$/ ),
		phpFpm: await find( /^php-fpm[\d.]*$/ ),
		nginx: await find( /^nginx$/ ),
		mariadb: await find( /^mariadb$/ ),
		mariadbDump: await find( /^mariadb-dump$/ ),
		php: await find( /^php$/ ),
	};
	const missing = Object.keys( found ).filter( ( name ) => ! found[ name ] );
	if ( missing.length > 0 ) {
		throw new Complaint(
			`The mariadb engine needs ${ missing.join( ', ' ) }: apt-get install mariadb-server nginx php-cli php-fpm php-mysql php-mbstring php-xml`
		);
	}
	return found;
}
