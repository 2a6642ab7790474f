import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname( fileURLToPath( import.meta.url ) );

/** The repository. */
export const root = join( here, '../..' );

/** The one folder of ours that WordPress loads. */
export const assembledPlugin = join( root, 'build/doorstep' );

/**
 * Where the parts of one installed site lie.
 *
 * @param {string} site Its folder
 */
export function foldersOf( site ) {
	const kept = join( site, 'private' );
	return {
		site,
		/** What the web server serves. */
		docroot: join( site, 'wordpress' ),
		/** What it must not: everything below. Called `DOORSTEP_SITE` in PHP. */
		kept,
		mails: join( kept, 'mails' ),
		database: join( kept, 'database' ),
		clock: join( kept, 'clock' ),
		log: join( kept, 'debug.log' ),
		serverLog: join( kept, 'server.log' ),
		secrets: join( kept, 'secrets.json' ),
		/** What this site was last made from, so that a second start does only what is new. */
		made: join( kept, 'made.json' ),
	};
}
