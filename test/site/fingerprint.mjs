import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} folder Any
 * @return {Promise<string>} The same for the same files with the same bytes
 */
export async function fingerprint( folder ) {
	const hash = createHash( 'sha256' );
	const entries = await readdir( folder, {
		recursive: true,
		withFileTypes: true,
	} );
	const files = entries
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) => join( entry.parentPath, entry.name ) );
	for ( const file of files.sort() ) {
		hash.update( file.slice( folder.length ) ).update(
			await readFile( file )
		);
	}
	return hash.digest( 'hex' );
}
