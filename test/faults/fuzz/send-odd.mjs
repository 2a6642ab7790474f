import { request } from 'node:http';

/**
 * @param {string}                                              url Of the site
 * @param {import('./requests.mjs').Odd}                        odd What
 * @param {{agent: import('node:http').Agent, address: string}} by  Whose connection, and from where
 * @return {Promise<{status: number, text: string, type: string}>} Status 0 where nothing came
 */
export function sendOdd( url, odd, { agent, address } ) {
	return new Promise( ( done ) => {
		const nothing = ( error ) =>
			done( { status: 0, text: String( error ), type: '' } );
		let sent;
		try {
			sent = request( url + odd.path, {
				method: odd.method,
				agent,
				localAddress: address,
				headers: {
					Accept: 'application/json',
					...odd.headers,
					...( odd.chunked
						? { 'Transfer-Encoding': 'chunked' }
						: { 'Content-Length': String( odd.body.length ) } ),
				},
				signal: AbortSignal.timeout( 60_000 ),
			} );
		} catch ( error ) {
			// Node itself would not send that.
			done( { status: -1, text: String( error ), type: '' } );
			return;
		}
		sent.on( 'error', nothing );
		sent.on( 'response', ( response ) => {
			let text = '';
			response.setEncoding( 'utf8' );
			response.on( 'data', ( chunk ) => ( text += chunk ) );
			response.on( 'error', nothing );
			response.on( 'end', () =>
				done( {
					status: response.statusCode ?? 0,
					text,
					type: response.headers[ 'content-type' ] ?? '',
				} )
			);
		} );
		sent.end( odd.body );
	} );
}
