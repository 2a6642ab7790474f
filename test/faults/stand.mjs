import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainCore } from '../site/core.mjs';
import { runPhpProgram } from '../site/engine-php.mjs';
import { assembledPlugin, foldersOf, root } from '../site/folders.mjs';
import { makeSite } from '../site/make-site.mjs';
import { phpProgram } from '../site/php-program.mjs';
import { freePort } from '../site/ports.mjs';
import { phpLiteral } from '../site/wp-config.mjs';
import { databaseServer } from './database-server.mjs';
import { startMailServer } from './mail-server.mjs';
import { startWebServer } from './web-server.mjs';

/**
 * A WordPress as agencies run it: nginx, PHP-FPM, MariaDB and a mail server, each of our own and each
 * can be broken.
 *
 * @typedef {object} Stand
 * @property {string}                                                            site      Folder of all that belongs to it
 * @property {string}                                                            docroot   Folder of its WordPress
 * @property {import('./database-server.mjs').DatabaseServer[]}                  databases The first one is written to by set-up
 * @property {import('./web-server.mjs').WebServer[]}                            webs
 * @property {import('./mail-server.mjs').MailServer}                            mail
 * @property {(source: string, args?: unknown) => Promise<string>}               runPhp    As in test/site/serve.mjs
 * @property {(node: number, source: string, args?: unknown) => Promise<string>} runPhpOn  The same with the database of a number
 * @property {(time: number|string|null) => Promise<void>}                       setClock  As in test/site/serve.mjs
 * @property {() => Promise<string[]>}                                           faults    What PHP and WordPress had to say about Doorstep's code so far
 * @property {() => Promise<string>}                                             log       PHP's log
 * @property {() => Promise<void>}                                               stop
 */

/** Marks of what is served, to be found again in every table and mail. */
export const RECIPIENT = 'accueil@agence-des-quais.example';

const here = join( root, 'test/faults' );

/** Another build than this folder's, where the environment names one. */
const doorstep = process.env.DOORSTEP_PLUGIN_DIR ?? assembledPlugin;

/**
 * @param {object}                                                                                           of
 * @param {string}                                                                                           of.name            Of its folder below build/test-site
 * @param {(folder: string, serverLog: string) => Promise<import('./database-server.mjs').DatabaseServer[]>} [of.makeDatabases] Started ones; one of its own when left out
 * @param {number}                                                                                           [of.webs]          How many web servers; each with the database of its number
 * @param {Record<string, string|number|boolean>}                                                            [of.constants]     For wp-config.php
 * @param {Record<string, string>}                                                                           [of.plugins]       Folder by name; Doorstep when left out
 * @param {string}                                                                                           [of.prepare]       PHP file that puts the form in
 * @return {Promise<Stand>} With the plugins active and a form on /contact/
 */
export async function openStand( {
	name,
	makeDatabases = oneDatabase,
	webs: count = 1,
	constants = {},
	plugins = { doorstep },
	prepare = join( here, 'php/prepare.php' ),
} ) {
	const core = await obtainCore( process.env.WP_CORE_DIR );
	const site = join( root, 'build/test-site', name );
	const folders = foldersOf( site );
	// Sockets have short paths, 108 bytes at most.
	const folder = join(
		tmpdir(),
		`doorstep-${ createHash( 'sha256' ).update( site ).digest( 'hex' ).slice( 0, 12 ) }`
	);
	await rm( folder, { recursive: true, force: true } );
	await mkdir( folder, { recursive: true } );
	await makeSite( {
		site,
		core: core.folder,
		plugin: doorstep,
		reset: true,
		demo: false,
		url: 'http://127.0.0.1',
		engine: { database: 'mariadb', linksPlugin: false },
		constants: {},
	} );
	await layOut( folders, plugins, constants );

	const stops = [];
	const stop = async () => {
		for ( const one of stops.reverse() ) {
			await one();
		}
		await rm( folder, { recursive: true, force: true } );
	};
	try {
		const databases = await makeDatabases( folder, folders.serverLog );
		for ( const database of databases ) {
			stops.push( database.stop );
		}
		await databases[ 0 ].sql(
			`CREATE DATABASE wordpress CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
			CREATE USER wordpress@localhost;
			GRANT ALL ON wordpress.* TO wordpress@localhost;`
		);
		const webs = [];
		const mail = await startMailServer( ( pid ) => killOurs( webs, pid ) );
		stops.push( mail.close );
		const environment = ( database ) => ( {
			...process.env,
			DOORSTEP_STAND_DATABASE: database.host,
			DOORSTEP_STAND_SMTP: String( mail.port ),
		} );
		const ports = [];
		for ( let number = 0; number < count; number++ ) {
			ports.push( await freePort() );
		}
		const runPhp = ( source, args, load = true, node = 0 ) =>
			runPhpProgram(
				phpProgram( {
					source,
					args,
					docroot: folders.docroot,
					url: `http://127.0.0.1:${ ports[ 0 ] }`,
					load,
				} ),
				environment( databases[ node ] )
			);
		await runPhp(
			join( root, 'test/site/php/install.php' ),
			{
				title: 'Agence des Quais',
				theme: 'twentytwentyfour',
				plugins: Object.keys( plugins ).map( mainFile ),
			},
			false
		);
		await runPhp( prepare, { recipient: RECIPIENT } );
		for ( const [ number, port ] of ports.entries() ) {
			const web = await startWebServer( {
				folder: join( folder, `web-${ number }` ),
				docroot: folders.docroot,
				port,
				serverLog: folders.serverLog,
				env: environment( databases[ number % databases.length ] ),
			} );
			webs.push( web );
			stops.push( web.stop );
		}
		const log = () => readFile( folders.log, 'utf8' ).catch( () => '' );
		return {
			site,
			docroot: folders.docroot,
			databases,
			webs,
			mail,
			runPhp: ( source, args ) => runPhp( source, args ),
			runPhpOn: ( node, source, args ) =>
				runPhp( source, args, true, node ),
			setClock: ( time ) =>
				time === null
					? rm( folders.clock, { force: true } )
					: writeFile( folders.clock, String( time ) ),
			log,
			async faults() {
				return ( await log() )
					.split( '\n' )
					.filter( ( line ) =>
						/Doorstep fault:|PHP (Fatal|Parse) error/.test( line )
					);
			},
			stop,
		};
	} catch ( error ) {
		await stop();
		throw error;
	}
}

/** Plugins whose main file has not their folder's name. */
const MAIN_FILES = { 'contact-form-7': 'wp-contact-form-7.php' };

/**
 * @param {string} name Folder of a plugin
 * @return {string} Its main file, as WordPress names it
 */
function mainFile( name ) {
	return `${ name }/${ MAIN_FILES[ name ] ?? `${ name }.php` }`;
}

/**
 * Puts in what makeSite() has not: copies of the plugins, which a rebuild during a run of minutes leaves
 * alone, mail by SMTP, and a database that each web server's environment names and that is used
 * without a superuser's rights.
 *
 * @param {ReturnType<typeof foldersOf>}          folders   Of the site
 * @param {Record<string, string>}                plugins   Folder by name
 * @param {Record<string, string|number|boolean>} constants For wp-config.php
 */
async function layOut( { docroot }, plugins, constants ) {
	const content = join( docroot, 'wp-content' );
	for ( const [ name, folder ] of Object.entries( plugins ) ) {
		await cp( folder, join( content, 'plugins', name ), {
			recursive: true,
		} );
	}
	await rm( join( content, 'mu-plugins/mail-sink.php' ) );
	await cp(
		join( here, 'mu-plugins/smtp.php' ),
		join( content, 'mu-plugins/smtp.php' )
	);
	const defines = Object.entries( {
		DB_USER: 'wordpress',
		...constants,
	} ).map(
		( [ name, value ] ) =>
			`define( '${ name }', ${ phpLiteral( value ) } );\n`
	);
	const config = join( docroot, 'wp-config.php' );
	await writeFile(
		config,
		( await readFile( config, 'utf8' ) ).replace(
			'<?php\n',
			`<?php\ndefine( 'DB_HOST', getenv( 'DOORSTEP_STAND_DATABASE' ) );\n${ defines.join( '' ) }`
		)
	);
}

/**
 * @param {string} folder    For its socket
 * @param {string} serverLog Takes its output
 * @return {Promise<import('./database-server.mjs').DatabaseServer[]>} One, started
 */
async function oneDatabase( folder, serverLog ) {
	const database = databaseServer( {
		folder,
		data: join( serverLog, '../mariadb' ),
		serverLog,
	} );
	await database.start();
	return [ database ];
}

/**
 * Kills a process if it is a worker of ours.
 *
 * @param {import('./web-server.mjs').WebServer[]} webs Ours
 * @param {number}                                 pid  Process
 */
async function killOurs( webs, pid ) {
	for ( const web of webs ) {
		if ( ( await web.workers() ).includes( pid ) ) {
			process.kill( pid, 9 );
		}
	}
}
