import { createServer } from 'node:net';
import { Complaint } from './complaint.mjs';

/**
 * A port to listen on.
 *
 * @param {number} [wanted] That one, or any free one
 * @return {Promise<number>} A port that was free a moment ago
 */
export function freePort( wanted = 0 ) {
	return new Promise( ( done, failed ) => {
		const server = createServer();
		server.on( 'error', ( { code } ) =>
			failed(
				new Complaint(
					code === 'EADDRINUSE'
						? `Port ${ wanted } is in use: give another with --port.`
						: `Port ${ wanted } cannot be used (${ code }): give another with --port.`
				)
			)
		);
		server.listen( wanted, '127.0.0.1', () => {
			const { port } = server.address();
			server.close( () => done( port ) );
		} );
	} );
}
