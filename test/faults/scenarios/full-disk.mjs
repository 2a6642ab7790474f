import { appendFile, cp, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersOf } from '../../site/folders.mjs';
import { runCommand } from '../../site/run-command.mjs';
import { readLedger } from '../ledger.mjs';
import { pause } from '../pause.mjs';

/** What is free beside the database when it begins; it takes some for itself as it starts. */
const ROOM = 32 * 1024 * 1024;

/** The disk that holds the database has no room left, and then has some again. */
export const fullDisk = {
	name: 'full disk',
	rate: 10,
	// Rows of the usual size would long find room in pages that the table has already.
	words: 600,
	skip: () =>
		process.getuid?.() === 0
			? undefined
			: 'only root may mount a small disk',
	async during( { stand, scale, note } ) {
		const [ database ] = stand.databases;
		const data = join( foldersOf( stand.site ).kept, 'mariadb' );
		const disk = await mkdtemp( join( tmpdir(), 'doorstep-disk-' ) );
		const used = Number(
			( await runCommand( 'du', [ '-sb', data ] ) ).split( '\t' )[ 0 ]
		);
		await database.stop();
		await runCommand( 'mount', [
			'-t',
			'tmpfs',
			'-o',
			`size=${ used + ROOM }`,
			'tmpfs',
			disk,
		] );
		try {
			const copy = join( disk, 'mariadb' );
			await cp( data, copy, { recursive: true } );
			await database.start( copy );
			await pause( 3000 );
			const filler = join( disk, 'filler' );
			const full = Date.now() + 30_000 * scale;
			while ( Date.now() < full ) {
				// What the database gives back while it is refused goes too.
				const { bavail, bsize } = await statfs( disk );
				if ( bavail > 0 ) {
					await appendFile(
						filler,
						Buffer.alloc( bavail * bsize )
					).catch( ( { code } ) => {
						if ( code !== 'ENOSPC' ) {
							throw new Error( code );
						}
					} );
				}
				await pause( 200 );
			}
			await rm( filler );
			await pause( 5000 );
			await database.stop();
			await cp( copy, data, { recursive: true, force: true } );
			await database.start( data );
		} finally {
			await runCommand( 'umount', [ '--lazy', disk ] );
			await rm( disk, { recursive: true, force: true } );
		}
		note( `${ 30 * scale } s without a free byte` );
	},
	async after( { ledger, untrue } ) {
		const isRefused = readLedger( ledger ).some( ( { answers } ) =>
			answers.some( ( { code } ) => code === 'unavailable' )
		);
		if ( ! isRefused ) {
			untrue( 'the database never ran out of room' );
		}
	},
};
