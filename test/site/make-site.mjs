import { cpSync } from 'node:fs';
import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './cache.mjs';
import { Complaint } from './complaint.mjs';
import { foldersOf, root } from './folders.mjs';
import { readMade, writeMade } from './made.mjs';
import { addSqlite } from './sqlite.mjs';
import { secretsIn, wpConfig } from './wp-config.mjs';

/**
 * Lays a site's files out: WordPress, its configuration, the plugin and the
 * must-use plugins. What is there already is kept: the data always, the core's
 * files when they come from the same core.
 *
 * @param {object}                                of
 * @param {string}                                of.site      Folder of the site
 * @param {string}                                of.core      Folder of a WordPress core
 * @param {string}                                of.plugin    Folder of the plugin
 * @param {boolean}                               of.reset     Whether to start from nothing
 * @param {boolean}                               of.demo      Whether it gets the demo's must-use plugins
 * @param {string}                                of.url       Its address
 * @param {import('./serve.mjs').Engine}          of.engine    What will run it
 * @param {Record<string, string|number|boolean>} of.constants For wp-config.php
 */
export async function makeSite( {
	site,
	core,
	plugin,
	reset,
	demo,
	url,
	engine,
	constants,
} ) {
	if ( ! ( await exists( join( plugin, 'doorstep.php' ) ) ) ) {
		throw new Complaint(
			`There is no doorstep.php in ${ plugin }: run \`npm run build\`.`
		);
	}
	const folders = foldersOf( site );
	if ( reset ) {
		await rm( site, { recursive: true, force: true } );
	}
	await mkdir( folders.mails, { recursive: true } );
	await mkdir( folders.database, { recursive: true } );

	if ( ( await readMade( folders ) ).core !== core ) {
		// Three thousand files: in one go it takes less than half the time.
		cpSync( core, folders.docroot, { recursive: true } );
		await writeMade( folders, { core } );
	}
	const content = join( folders.docroot, 'wp-content' );
	if ( engine.database === 'sqlite' ) {
		await addSqlite( folders.docroot );
	}
	await writeFile(
		join( folders.docroot, 'wp-config.php' ),
		wpConfig( {
			url,
			secrets: await secretsIn( folders.secrets ),
			databaseHost: engine.databaseHost?.( site ) ?? '',
			constants,
		} )
	);
	await rm( join( content, 'mu-plugins' ), { recursive: true, force: true } );
	await copyFiles(
		join( root, 'test/site/mu-plugins' ),
		join( content, 'mu-plugins' )
	);
	await copyFiles(
		join( root, 'test/site/languages' ),
		join( content, 'languages' )
	);
	if ( demo ) {
		await copyFiles(
			join( root, 'test/demo/mu-plugins' ),
			join( content, 'mu-plugins' )
		);
	}
	const installed = join( content, 'plugins/doorstep' );
	await rm( installed, { recursive: true, force: true } );
	if ( engine.linksPlugin ) {
		// A link, so that a rebuild shows at once.
		await symlink( plugin, installed, 'junction' );
	}
}

/**
 * @param {string} from Folder of files
 * @param {string} to   Folder; made when missing
 */
async function copyFiles( from, to ) {
	await mkdir( to, { recursive: true } );
	for ( const file of await readdir( from ) ) {
		await cp( join( from, file ), join( to, file ) );
	}
}
