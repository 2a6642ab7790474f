import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cached, exists } from './cache.mjs';
import { Complaint } from './complaint.mjs';
import { npmPack } from './npm-pack.mjs';
import { unzip } from './zip.mjs';

/** The WordPress that npm can give us: the oldest that Doorstep supports. */
export const BUNDLED_VERSION = '6.5.5';

const BUILDS = '@wp-playground/wordpress-builds@0.9.19';

/**
 * A folder with an untouched WordPress core.
 *
 * @param {string} [wanted] Nothing: the bundled version. Else a folder, a version, or `latest`; the last two may use the network.
 * @return {Promise<{folder: string, version: string}>} Where it is
 */
export async function obtainCore( wanted ) {
	if ( ! wanted || wanted === BUNDLED_VERSION ) {
		return { folder: await bundled(), version: BUNDLED_VERSION };
	}
	if ( wanted === 'latest' ) {
		return obtainCore( await latestVersion() );
	}
	if (
		/^\d+\.\d+(\.\d+)?(-\w+)?$/.test( wanted ) &&
		! ( await exists( wanted ) )
	) {
		return { folder: await downloaded( wanted ), version: wanted };
	}
	const folder = resolve( wanted );
	return { folder, version: await versionOf( folder ) };
}

/** @return {Promise<string>} Folder of the core that comes as an npm package */
function bundled() {
	return cached( `wordpress-${ BUNDLED_VERSION }`, async ( folder ) => {
		// The package keeps PHP in the zip and what needs no PHP beside it.
		await npmPack(
			BUILDS,
			[ 'src/wordpress/wp-6.5.zip', 'public/wp-6.5' ],
			folder
		);
		const unpacked = join( folder, 'package' );
		await unzip( join( unpacked, 'src/wordpress/wp-6.5.zip' ), folder );
		await cp( join( unpacked, 'public/wp-6.5' ), folder, {
			recursive: true,
		} );
		await rm( unpacked, { recursive: true } );
		// It comes configured and installed; ours shall start empty.
		await rm( join( folder, 'wp-content/database' ), { recursive: true } );
		await rm( join( folder, 'wp-config.php' ) );
	} );
}

/**
 * @param {string} version Of WordPress
 * @return {Promise<string>} Folder
 */
function downloaded( version ) {
	return cached( `wordpress-${ version }`, async ( folder ) => {
		const url = `https://wordpress.org/wordpress-${ version }.zip`;
		const reply = await ask( url, 120_000 );
		if ( ! reply.ok ) {
			throw new Complaint(
				`There is no WordPress ${ version } at ${ url } (it answered ${ reply.status }).`
			);
		}
		const zip = join( tmpdir(), `doorstep-wordpress-${ process.pid }.zip` );
		try {
			await writeFile( zip, Buffer.from( await reply.arrayBuffer() ) );
			await unzip( zip, folder, ( name ) =>
				name.replace( /^wordpress\//, '' )
			);
		} finally {
			await rm( zip, { force: true } );
		}
	} );
}

/** @return {Promise<string>} The version that wordpress.org offers today */
async function latestVersion() {
	const reply = await ask(
		'https://api.wordpress.org/core/version-check/1.7/',
		5_000
	);
	const { offers } = await reply.json();
	return offers[ 0 ].version;
}

/**
 * @param {string} url          Address
 * @param {number} milliseconds How long to wait
 * @return {Promise<Response>} The reply, whatever its status
 */
async function ask( url, milliseconds ) {
	try {
		return await fetch( url, {
			signal: AbortSignal.timeout( milliseconds ),
		} );
	} catch ( error ) {
		throw new Complaint(
			`${ new URL( url ).host } cannot be reached (${ error.cause?.code ?? error.message }): leave --wp out for WordPress ${ BUNDLED_VERSION }, or give a folder.`
		);
	}
}

/**
 * @param {string} folder Of a WordPress core
 * @return {Promise<string>} Its version
 */
async function versionOf( folder ) {
	const file = join( folder, 'wp-includes/version.php' );
	const text = await readFile( file, 'utf8' ).catch( () => '' );
	const version = text.match( /\$wp_version\s*=\s*'([^']+)'/ )?.[ 1 ];
	if ( ! version ) {
		throw new Complaint( `There is no WordPress core in ${ folder }.` );
	}
	return version;
}
