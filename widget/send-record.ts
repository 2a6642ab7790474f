import type { ConsentRecord } from '@contract/consent-record';
import { page } from './current-choice';

const prefix = 'doorstep_record_';

/**
 * Sends one record, and keeps it until the site has it. It outlives the page, and comes without
 * cookies: the proof tells nothing of who chose. Rejects without a connection, or in a browser
 * that keeps nothing; then the console says so, and nobody waits.
 */
async function send( key: string, body: string ): Promise< void > {
	const reply = fetch( page.consents, {
		method: 'POST',
		keepalive: true,
		credentials: 'omit',
		body,
	} );
	localStorage[ key ] = body;
	if ( ( await reply ).status < 500 ) {
		delete localStorage[ key ];
	}
}

/** Sends the server its proof of one choice. */
export const sendRecord = ( record: ConsentRecord ) =>
	send( prefix + record.id, JSON.stringify( record ) );

/** Sends what has not arrived. */
export async function sendKept(): Promise< void > {
	for ( const key in localStorage ) {
		if ( key.startsWith( prefix ) ) {
			void send( key, localStorage[ key ] );
		}
	}
}
