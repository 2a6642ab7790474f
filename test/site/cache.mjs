import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads stay between clones and runs. */
export const cacheFolder = join(
	process.env.XDG_CACHE_HOME || join( homedir(), '.cache' ),
	'doorstep'
);

/**
 * The cached folder of that name, made on first use. It is made aside and then
 * renamed, so that a run that was interrupted leaves no half of it, and two runs
 * at once do not disturb each other: the second to finish uses the first's.
 *
 * @param {string}                               name What it holds, with its version
 * @param {(folder: string) => Promise<unknown>} make Fills an empty folder
 * @return {Promise<string>} Absolute path
 */
export async function cached( name, make ) {
	const folder = join( cacheFolder, name );
	if ( await exists( folder ) ) {
		return folder;
	}
	await mkdir( cacheFolder, { recursive: true } );
	const aside = await mkdtemp( join( cacheFolder, `.${ name }-` ) );
	try {
		await make( aside );
		await rename( aside, folder );
	} catch ( error ) {
		await rm( aside, { recursive: true, force: true } );
		if (
			! [ 'ENOTEMPTY', 'EEXIST', 'EPERM' ].includes( error.code ) ||
			! ( await exists( folder ) )
		) {
			throw error;
		}
	}
	return folder;
}

/**
 * @param {string} path File or folder
 * @return {Promise<boolean>} Whether it is there
 */
export function exists( path ) {
	return access( path ).then(
		() => true,
		() => false
	);
}
