import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { npmPack } from './npm-pack.mjs';
import { unzip } from './zip.mjs';

const PLAYGROUND = '@wp-playground/cli@3.1.56';
const NAME = 'sqlite-database-integration';

/**
 * Lets a WordPress keep its data in SQLite: WordPress' own integration, as the
 * drop-in that replaces `wpdb`. Kept out of `plugins/`, where it would show.
 *
 * @see https://wordpress.org/plugins/sqlite-database-integration/
 *
 * @param {string} docroot Folder of the WordPress
 */
export async function addSqlite( docroot ) {
	const content = join( docroot, 'wp-content' );
	await cp( await integration(), join( content, NAME ), { recursive: true } );
	await writeFile(
		join( content, 'db.php' ),
		`<?php
define( 'SQLITE_DB_DROPIN_VERSION', '1.8.0' );
define( 'DB_ENGINE', 'sqlite' );
define( 'DATABASE_TYPE', 'sqlite' );
require_once __DIR__ . '/${ NAME }/wp-includes/sqlite/db.php';
`
	);
}

/** @return {Promise<string>} Folder of the unpacked integration */
function integration() {
	return cached( `${ NAME }-3.0.2`, async ( folder ) => {
		await npmPack( PLAYGROUND, [ `${ NAME }.zip` ], folder );
		const unpacked = join( folder, 'package' );
		await rename(
			join( unpacked, `${ NAME }.zip` ),
			join( folder, 'archive.zip' )
		);
		await rm( unpacked, { recursive: true } );
		await unzip( join( folder, 'archive.zip' ), folder, ( name ) =>
			name.split( '/' ).slice( 1 ).join( '/' )
		);
		await rm( join( folder, 'archive.zip' ) );
	} );
}
