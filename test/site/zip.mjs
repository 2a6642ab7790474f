import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Unpacks a zip, because a machine with nothing but Node has no `unzip`.
 * Knows what WordPress and its plugins are packed with: stored and deflated
 * entries under 4 GB, no encryption.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3
 *
 * @param {string}                             file   The archive
 * @param {string}                             folder Where to; made when missing
 * @param {(name: string) => string|undefined} rename Path within the folder for a name in the archive; undefined leaves it out
 */
export async function unzip( file, folder, rename = ( name ) => name ) {
	const zip = await readFile( file );
	const root = resolve( folder );
	for ( const { name, data } of entries( zip, file ) ) {
		const path = rename( name );
		if ( ! path || path.endsWith( '/' ) ) {
			continue;
		}
		const target = join( root, path );
		if ( ! target.startsWith( root + sep ) ) {
			throw new Error(
				`${ file } has an entry that leaves its folder: ${ name }`
			);
		}
		await mkdir( dirname( target ), { recursive: true } );
		await writeFile( target, data() );
	}
}

/**
 * @param {Buffer} zip  Its bytes
 * @param {string} file Its name, for error messages
 * @return {Generator<{name: string, data: () => Buffer}>} Entries, unpacked when asked
 */
function* entries( zip, file ) {
	// The end record is 22 bytes and a comment of up to 64 kB.
	let end = zip.length - 22;
	while ( end >= 0 && zip.readUInt32LE( end ) !== END_OF_DIRECTORY ) {
		end--;
	}
	if ( end < 0 ) {
		throw new Error( `${ file } is not a zip file` );
	}
	let at = zip.readUInt32LE( end + 16 );
	for ( let left = zip.readUInt16LE( end + 10 ); left > 0; left-- ) {
		if ( zip.readUInt32LE( at ) !== DIRECTORY_ENTRY ) {
			throw new Error( `${ file } is damaged` );
		}
		const deflated = zip.readUInt16LE( at + 10 ) === 8;
		const size = zip.readUInt32LE( at + 20 );
		const nameLength = zip.readUInt16LE( at + 28 );
		const header = zip.readUInt32LE( at + 42 );
		yield {
			name: zip.toString( 'utf8', at + 46, at + 46 + nameLength ),
			data() {
				const start =
					header +
					30 +
					zip.readUInt16LE( header + 26 ) +
					zip.readUInt16LE( header + 28 );
				const packed = zip.subarray( start, start + size );
				return deflated ? inflateRawSync( packed ) : packed;
			},
		};
		at +=
			46 +
			nameLength +
			zip.readUInt16LE( at + 30 ) +
			zip.readUInt16LE( at + 32 );
	}
}
