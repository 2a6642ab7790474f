import { createServer } from 'node:net';
import { readMail } from './read-mail.mjs';

/**
 * How the mail server behaves. `dead`: nobody listens. `deferring` and `refusing`: 451 and 550 to each
 * recipient. `silent`: takes the connection and says nothing for a minute. `dropping`: takes the whole
 * mail and is gone before it said so. `deadly`: takes the mail, says so, and the process that sent it
 * dies before it can note that.
 *
 * @typedef {'working'|'dead'|'deferring'|'refusing'|'silent'|'dropping'|'deadly'} MailMode
 */

/**
 * A mail server that keeps what it took.
 *
 * @typedef {object} MailServer
 * @property {number}                            port
 * @property {import('./read-mail.mjs').Mail[]}  taken   Mails that it said yes to
 * @property {import('./read-mail.mjs').Mail[]}  dropped Mails that came whole and got no answer
 * @property {(mode: MailMode) => Promise<void>} become
 * @property {() => Promise<void>}               close
 */

const SILENCE = 60_000;

/**
 * @see https://www.rfc-editor.org/rfc/rfc5321
 *
 * @param {(pid: number) => void} [kill] Ends the process that sent a mail, in mode `deadly`
 * @return {Promise<MailServer>} Working
 */
export async function startMailServer( kill = () => {} ) {
	const taken = [];
	const dropped = [];
	const sockets = new Set();
	let mode = 'working';
	let port = 0;

	const server = createServer( ( socket ) => {
		sockets.add( socket );
		socket.setNoDelay( true );
		socket.on( 'close', () => sockets.delete( socket ) );
		socket.on( 'error', () => {} );
		if ( mode === 'silent' ) {
			setTimeout( () => socket.destroy(), SILENCE ).unref();
			return;
		}
		converse( socket );
	} );

	const converse = ( socket ) => {
		const say = ( line ) => socket.write( `${ line }\r\n` );
		let waiting = '';
		let isData = false;
		let recipients = [];
		socket.setEncoding( 'latin1' );
		say( '220 stand.example.test' );

		const takeMail = ( source ) => {
			const mail = readMail( source, recipients );
			if ( mode === 'dropping' ) {
				dropped.push( mail );
				socket.destroy();
				return;
			}
			taken.push( mail );
			if ( mode === 'deadly' ) {
				kill(
					Number( mail.headers.get( 'x-sent-by-process' )?.[ 0 ] )
				);
			}
			say( '250 taken' );
		};
		const takeLine = ( line ) => {
			const verb = line.slice( 0, 4 ).toUpperCase();
			if ( verb === 'RCPT' ) {
				recipients.push( /<([^>]*)>/.exec( line )?.[ 1 ] ?? '' );
			}
			if ( verb === 'MAIL' ) {
				recipients = [];
			}
			const refusals = { deferring: '451 later', refusing: '550 no' };
			if ( verb === 'RCPT' && mode in refusals ) {
				say( refusals[ mode ] );
			} else if ( verb === 'DATA' ) {
				isData = true;
				say( '354 go on' );
			} else if ( verb === 'QUIT' ) {
				say( '221 bye' );
				socket.end();
			} else {
				say( '250 ok' );
			}
		};
		socket.on( 'data', ( chunk ) => {
			waiting += chunk;
			while ( ! socket.destroyed ) {
				const end = isData ? '\r\n.\r\n' : '\r\n';
				const at = waiting.indexOf( end );
				if ( at < 0 ) {
					return;
				}
				const text = waiting.slice( 0, at );
				waiting = waiting.slice( at + end.length );
				if ( isData ) {
					isData = false;
					takeMail( text.replace( /^\.\./gm, '.' ) );
				} else {
					takeLine( text );
				}
			}
		} );
	};

	const listen = () =>
		new Promise( ( done, failed ) => {
			server.once( 'error', failed );
			server.listen( port, '127.0.0.1', () => {
				( { port } = server.address() );
				done();
			} );
		} );
	const close = () =>
		new Promise( ( done ) => {
			for ( const socket of sockets ) {
				socket.destroy();
			}
			if ( server.listening ) {
				server.close( () => done() );
			} else {
				done();
			}
		} );

	await listen();
	return {
		port,
		taken,
		dropped,
		async become( next ) {
			mode = next;
			if ( mode === 'dead' ) {
				await close();
			} else if ( ! server.listening ) {
				await listen();
			}
			if ( mode === 'working' ) {
				// Whoever still waits for the silent one hears the line go.
				for ( const socket of sockets ) {
					socket.destroy();
				}
			}
		},
		close,
	};
}
