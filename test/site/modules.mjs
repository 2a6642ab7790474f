import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './npm.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for.
 *
 * @param {string} folder With both
 * @return {Promise<boolean>} False too when there is no node_modules
 */
export async function modulesAreCurrent( folder ) {
	const wanted = JSON.parse(
		await readFile( join( folder, 'package-lock.json' ), 'utf8' )
	).packages;
	// npm notes here what it has put in.
	const note = await readFile(
		join( folder, 'node_modules/.package-lock.json' ),
		'utf8'
	).catch( () => '{}' );
	const there = JSON.parse( note ).packages ?? {};
	return Object.entries( wanted ).every(
		( [ path, { version, optional, link } ] ) =>
			path === '' ||
			link ||
			there[ path ]?.version === version ||
			( optional && ! there[ path ] )
	);
}

/**
 * Makes node_modules what package-lock.json asks for.
 *
 * @param {string} folder With package.json and package-lock.json
 */
export async function installModules( folder ) {
	await npm( [ 'ci', '--loglevel=error' ], folder, 'install the packages' );
}
