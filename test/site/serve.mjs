import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { obtainCore } from './core.mjs';
import { mariadbEngine } from './engine-mariadb.mjs';
import { phpEngine } from './engine-php.mjs';
import { playgroundEngine } from './engine-playground.mjs';
import { fingerprint } from './fingerprint.mjs';
import { assembledPlugin, foldersOf, root } from './folders.mjs';
import { readMade, writeMade } from './made.mjs';
import { makeSite } from './make-site.mjs';
import { phpProgram } from './php-program.mjs';
import { freePort } from './ports.mjs';

/**
 * What runs a WordPress.
 *
 * @typedef {object} Engine
 * @property {'sqlite'|'mariadb'}                    database       Where the data are
 * @property {boolean}                               linksPlugin    Whether it follows a link to the plugin's folder
 * @property {() => Promise<void>}                   check          Complains when this machine lacks what it needs; installs what it may
 * @property {(site: string) => string}              [databaseHost] `DB_HOST` of that site
 * @property {(of: EngineStart) => Promise<Running>} start
 *
 * @typedef {ReturnType<typeof foldersOf> & { port: number, plugin: string, env: NodeJS.ProcessEnv }} EngineStart
 *
 * @typedef {object} Running
 * @property {string}                                url            Without a slash at its end
 * @property {string}                                docroot        Folder of the WordPress, where its PHP sees it
 * @property {(program: string) => Promise<string>}  run            Runs a PHP program on the command line and gives what it printed
 * @property {() => Promise<string>}                 [dump]         The database as text, where PHP cannot give it
 * @property {() => Promise<void>}                   stop
 */

/** @type {Record<string, Engine>} */
const engines = {
	php: phpEngine,
	playground: playgroundEngine,
	mariadb: mariadbEngine,
};

/**
 * A site that is being served.
 *
 * @typedef {object} Site
 * @property {string}                                              url      Without a slash at its end
 * @property {string}                                              site     Folder of all that belongs to it
 * @property {string}                                              docroot  Folder of its WordPress
 * @property {string}                                              mails    Folder of the mails sent, one `.eml` each; a file `fail` in it makes sending fail
 * @property {string}                                              log      PHP's log
 * @property {(source: string, args?: unknown) => Promise<string>} runPhp   Runs PHP with this WordPress loaded: a file (a path that ends in `.php`) or statements; `$args` holds the arguments; gives what it printed
 * @property {() => Promise<string>}                               dump     The whole database as text
 * @property {(time: number|string|null) => Promise<void>}         setClock Doorstep's clock: Unix seconds, an offset as `'+3600'`, or null for the real one
 * @property {() => Promise<string[]>}                             faults   What PHP and WordPress had to say about Doorstep's code so far
 * @property {() => Promise<void>}                                 stop
 */

/**
 * Serves a real WordPress with Doorstep active. The same site folder can be served
 * again later and keeps its data; `admin` and `marketing` log in with `password`.
 *
 * @param {object}                                [of]
 * @param {'php'|'playground'|'mariadb'}          [of.engine]
 * @param {string}                                [of.core]      Folder of a WordPress core, a version, or `latest`
 * @param {string}                                [of.plugin]    Folder of the plugin
 * @param {string}                                [of.site]      Where the site lives
 * @param {number}                                [of.port]      Any free one when left out
 * @param {boolean}                               [of.reset]     Clears the site before
 * @param {boolean}                               [of.demo]      Puts the demo agency's pages in
 * @param {Record<string, string|number|boolean>} [of.constants] More for wp-config.php
 * @param {Record<string, string>}                [of.env]       More environment for its PHP
 * @param {(line: string) => void}                [of.log]       Told what is being done
 * @return {Promise<Site>} When it answers
 * @throws {Complaint} When the machine or the arguments will not do
 */
export async function serve( {
	engine: name = 'php',
	core: wantedCore,
	plugin = assembledPlugin,
	site = join( root, 'build/site', name ),
	port: wantedPort,
	reset = false,
	demo = false,
	constants = {},
	env = {},
	log = () => {},
} = {} ) {
	const engine = await prepareEngine( name );
	const core = await obtainCore( wantedCore );
	const port = await freePort( wantedPort );
	const folders = foldersOf( site );

	log( `laying out WordPress ${ core.version }` );
	const url = `http://127.0.0.1:${ port }`;
	await makeSite( {
		site,
		core: core.folder,
		plugin,
		reset,
		demo,
		url,
		engine,
		constants,
	} );

	log( `starting ${ name }` );
	const running = await engine.start( {
		...folders,
		port,
		plugin,
		env: { ...process.env, ...env },
	} );
	const runPhp = ( source, args, load = true ) =>
		running.run(
			phpProgram( {
				source,
				args,
				docroot: running.docroot,
				url: running.url,
				load,
			} )
		);
	try {
		log( 'installing the site' );
		const install = join( root, 'test/site/php/install.php' );
		await runPhp(
			install,
			{
				title: 'Doorstep',
				theme: 'twentytwentyfour',
				plugins: [ 'doorstep/doorstep.php' ],
			},
			false
		);
		if ( demo ) {
			await installDemo( folders, runPhp, log );
		}
	} catch ( error ) {
		await running.stop();
		throw error;
	}

	return {
		url: running.url,
		site,
		docroot: folders.docroot,
		mails: folders.mails,
		log: folders.log,
		runPhp: ( source, args ) => runPhp( source, args ),
		dump:
			running.dump ??
			( () =>
				runPhp(
					join( root, 'test/site/php/dump-sqlite.php' ),
					{},
					false
				) ),
		setClock: ( time ) =>
			time === null
				? rm( folders.clock, { force: true } )
				: writeFile( folders.clock, String( time ) ),
		async faults() {
			await appendFile( folders.log, '' );
			const lines = ( await readFile( folders.log, 'utf8' ) ).split(
				'\n'
			);
			return lines.filter( ( line ) =>
				/Doorstep fault:|PHP (Fatal|Parse) error/.test( line )
			);
		},
		stop: running.stop,
	};
}

/**
 * Sees to it that this machine can run an engine; may install what npm has of it.
 *
 * @param {string} name Of the engine
 * @return {Promise<Engine>} Ready to start
 * @throws {Complaint} When it cannot
 */
export async function prepareEngine( name ) {
	const engine = engines[ name ];
	if ( ! engine ) {
		throw new Complaint(
			`There is no engine "${ name }": use ${ Object.keys( engines ).join( ', ' ) }.`
		);
	}
	await engine.check();
	return engine;
}

/**
 * Puts the demo in when it is not there yet or has changed since: what somebody
 * edited in the site stays otherwise.
 *
 * @param {ReturnType<typeof foldersOf>} folders Of the site
 * @param {Site['runPhp']}               runPhp  Runs PHP in it
 * @param {(line: string) => void}       log     Told what is being done
 */
async function installDemo( folders, runPhp, log ) {
	const folder = join( root, 'test/demo' );
	const demo = await fingerprint( folder );
	if ( ( await readMade( folders ) ).demo !== demo ) {
		log( 'putting the demo agency in' );
		await runPhp( join( folder, 'install.php' ) );
		await writeMade( folders, { demo } );
	}
}
