import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Takes some files of an npm package without installing it or what it depends on.
 *
 * @param {string}   name    Package and version, `name@1.2.3`
 * @param {string[]} members Paths within the package, files or folders
 * @param {string}   folder  An existing folder; they come to lie in its `package/`
 */
export async function npmPack( name, members, folder ) {
	await npm(
		[ 'pack', name, '--pack-destination', folder ],
		folder,
		`download ${ name }`
	);
	const archive = ( await readdir( folder ) ).find( ( file ) =>
		file.endsWith( '.tgz' )
	);
	const wanted = members.map( ( member ) => `package/${ member }` );
	await runCommand( 'tar', [ '-xzf', archive, ...wanted ], { cwd: folder } );
	await rm( join( folder, archive ) );
}
