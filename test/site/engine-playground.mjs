import { fork } from 'node:child_process';
import { cp, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './cache.mjs';
import { Complaint } from './complaint.mjs';
import { root } from './folders.mjs';
import { npm } from './npm.mjs';

const PACKAGE = join( root, 'test/site/playground' );

/** Where the site lies in Playground's own file system. */
const DOCROOT = '/wordpress';

/**
 * WordPress Playground: PHP in WebAssembly, needs nothing but Node.
 *
 * @see https://wordpress.github.io/wordpress-playground/
 *
 * @type {import('./serve.mjs').Engine}
 */
export const playgroundEngine = {
	database: 'sqlite',
	linksPlugin: false,

	async check() {
		await installed();
	},

	async start( { docroot, kept, serverLog, port, plugin, env } ) {
		const output = await open( serverLog, 'a' );
		const child = fork( join( PACKAGE, 'server.mjs' ), {
			detached: true,
			stdio: [ 'ignore', output.fd, output.fd, 'ipc' ],
			env,
			execArgv: [],
		} );
		const ended = new Promise( ( done ) =>
			child.on( 'exit', () => done() )
		);
		await output.close();

		/** @type {Map<number, {done: (text: string) => void, failed: (error: Error) => void}>} */
		const waiting = new Map();
		let asked = 0;
		const ask = ( message ) =>
			new Promise( ( done, failed ) => {
				waiting.set( ++asked, { done, failed } );
				child.send( { ...message, id: asked } );
			} );
		child.on( 'message', ( { id, error, value } ) => {
			const { done, failed } = waiting.get( id );
			waiting.delete( id );
			if ( error ) {
				failed( new Error( error ) );
			} else {
				done( value );
			}
		} );
		ended.then( () => {
			const gone = new Complaint(
				`WordPress Playground ended: see ${ serverLog }`
			);
			waiting.forEach( ( { failed } ) => failed( gone ) );
		} );

		await ask( {
			start: {
				cli: pathToFileURL(
					join(
						await installed(),
						'node_modules/@wp-playground/cli/index.js'
					)
				).href,
				port,
				mounts: [
					{ hostPath: docroot, vfsPath: DOCROOT },
					{ hostPath: kept, vfsPath: '/private' },
					{
						hostPath: plugin,
						vfsPath: `${ DOCROOT }/wp-content/plugins/doorstep`,
					},
					// What runs there from this repository has the same path as here.
					{
						hostPath: join( root, 'test' ),
						vfsPath: join( root, 'test' ),
					},
				],
			},
		} );
		return {
			url: `http://127.0.0.1:${ port }`,
			docroot: DOCROOT,
			run: ( program ) => ask( { program } ),
			stop() {
				if ( child.connected ) {
					child.disconnect();
				}
				return ended;
			},
		};
	},
};

/** @return {Promise<string>} Folder with Playground in its node_modules */
async function installed() {
	const lock = JSON.parse(
		await readFile( join( PACKAGE, 'package-lock.json' ), 'utf8' )
	);
	const { version } = lock.packages[ 'node_modules/@wp-playground/cli' ];
	return cached( `playground-${ version }`, async ( folder ) => {
		await cp(
			join( PACKAGE, 'package.json' ),
			join( folder, 'package.json' )
		);
		await cp(
			join( PACKAGE, 'package-lock.json' ),
			join( folder, 'package-lock.json' )
		);
		await npm(
			[ 'ci', '--ignore-scripts', '--loglevel=error' ],
			folder,
			'install WordPress Playground'
		);
	} );
}
