import type { ConsentRecord } from '@contract/consent-record';
import { page } from './current-choice';

const key = 'doorstep_unsent';

/** Sends one record; outlives the page, and comes without cookies: the proof tells nothing of who chose. */
function send( body: string ): void {
	void fetch( page.consents, {
		method: 'POST',
		keepalive: true,
		credentials: 'omit',
		body,
	} )
		.then(
			( { status } ) => status < 500,
			() => false
		)
		.then( ( isTaken ) => {
			if ( ! isTaken ) {
				localStorage[ key ] =
					`${ localStorage[ key ] ?? '' }${ body }\n`;
			}
		} );
}

/** Sends the server its proof of one choice; what does not arrive is kept and sent later. */
export function sendRecord( record: ConsentRecord ): void {
	send( JSON.stringify( record ) );
}

/** Sends what did not arrive. */
export function sendUnsent(): void {
	const bodies: string = localStorage[ key ] ?? '';
	localStorage.removeItem( key );
	bodies.match( /.+/g )?.forEach( send );
}
