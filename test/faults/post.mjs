import { request } from 'node:http';

/**
 * Posts to a site as a visitor with an address of their own.
 *
 * @param {string}                    url          Where to
 * @param {string|Buffer}             body         What
 * @param {object}                    [of]
 * @param {Record<string, string>}    [of.headers] JSON's when left out
 * @param {number}                    [of.seconds] How long a visitor waits
 * @param {string}                    [of.address] The sender's; any of 127.0.0.0/8
 * @param {import('node:http').Agent} [of.agent]   Keeps connections, where one is given
 * @return {Promise<{status: number, text: string}>} Status 0 where nothing came, or not all of it
 */
export function post(
	url,
	body,
	{ headers, seconds = 20, address, agent } = {}
) {
	return new Promise( ( done ) => {
		const nothing = () => done( { status: 0, text: '' } );
		const sent = request( url, {
			method: 'POST',
			agent: agent ?? false,
			...( address && { localAddress: address } ),
			headers: {
				'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64)',
				'Content-Length': String( Buffer.byteLength( body ) ),
				...( headers ?? {
					'Content-Type': 'application/json',
					Accept: 'application/json',
				} ),
			},
			signal: AbortSignal.timeout( seconds * 1000 ),
		} );
		sent.on( 'error', nothing );
		sent.on( 'response', ( response ) => {
			let text = '';
			response.setEncoding( 'utf8' );
			response.on( 'data', ( chunk ) => ( text += chunk ) );
			response.on( 'error', nothing );
			response.on( 'end', () =>
				done( { status: response.statusCode ?? 0, text } )
			);
		} );
		sent.end( body );
	} );
}
