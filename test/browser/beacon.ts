import { execFileSync } from 'node:child_process';
import {
	createServer as createHttpServer,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { answerFor } from './beacon-answers';

/** What reached the beacon server: a request, or (with `path` null) a mere connection, as a preconnect makes. */
export type Arrival = { host: string; path: string | null };

export type Beacon = {
	port: number;
	/** Everything that arrived since clear(), in order. */
	arrivals: () => Arrival[];
	/** Requests for a URL that starts with this, without its scheme. */
	requestsFor: ( prefix: string ) => Arrival[];
	clear: () => void;
	/** What siteverify answers, in place of a good score. */
	verifyAnswer: ( answer: unknown ) => void;
	close: () => Promise< void >;
};

/** Hosts that Chromium itself calls on, whatever page is open: updates, sign-in, autofill. */
const ofTheBrowser =
	/^(update|content-autofill|optimizationguide-pa|safebrowsing|clients\d+)\.(googleapis|google)\.com$|^accounts\.google\.com$|^redirector\.gvt1\.com$/;

/** A self-signed certificate; the browser is told to take it. */
function certificate(): { key: string; cert: string } {
	const program = `
		$key = openssl_pkey_new( array( 'private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1' ) );
		$csr = openssl_csr_new( array( 'commonName' => 'beacon.test' ), $key );
		openssl_x509_export( openssl_csr_sign( $csr, null, $key, 2 ), $cert );
		openssl_pkey_export( $key, $text );
		echo json_encode( array( 'key' => $text, 'cert' => $cert ) );`;
	return JSON.parse(
		execFileSync( 'php', [ '-r', program ], { encoding: 'utf8' } )
	) as { key: string; cert: string };
}

/**
 * The server that every foreign host leads to in the tests' browser. One port takes
 * HTTP and HTTPS, and records whatever arrives: the oracle for "nothing before yes".
 */
export async function startBeacon(): Promise< Beacon > {
	let arrived: Arrival[] = [];
	let verify: unknown;
	const record = ( host: string, path: string | null ) => {
		if ( ! ofTheBrowser.test( host ) ) {
			arrived.push( { host, path } );
		}
	};

	const answer = ( request: IncomingMessage, response: ServerResponse ) => {
		const host = ( request.headers.host ?? '' ).replace( /:\d+$/, '' );
		record( host, request.url ?? '/' );
		const reply = answerFor(
			host,
			request.url ?? '/',
			verify,
			request.headers[ 'sec-fetch-dest' ]
		);
		response.writeHead( 200, {
			'Content-Type': reply.type,
			'Access-Control-Allow-Origin': '*',
			'Cache-Control': 'no-store',
		} );
		// What a test wants to come late, to see who waits for it.
		const wait = /[?&]slow\b/.test( request.url ?? '' ) ? 400 : 0;
		setTimeout( () => response.end( reply.body ), wait );
	};
	const plain = createHttpServer( answer );
	const secure = createTlsServer(
		{
			...certificate(),
			SNICallback( servername, done ) {
				record( servername, null );
				done( null );
			},
		},
		answer
	);
	const sockets = new Set< Socket >();
	const server = createServer( ( socket ) => {
		sockets.add( socket );
		socket
			.on( 'close', () => sockets.delete( socket ) )
			.on( 'error', () => socket.destroy() );
		socket.once( 'data', ( first ) => {
			socket.pause();
			socket.unshift( first );
			// A TLS handshake starts with 22.
			( first[ 0 ] === 22 ? secure : plain ).emit( 'connection', socket );
			// Not before whoever took it over reads.
			process.nextTick( () => socket.resume() );
		} );
	} );
	await new Promise< void >( ( done ) =>
		server.listen( 0, '127.0.0.1', done )
	);

	return {
		port: ( server.address() as AddressInfo ).port,
		arrivals: () => arrived,
		requestsFor: ( prefix ) =>
			arrived.filter(
				( { host, path } ) =>
					path !== null && `${ host }${ path }`.startsWith( prefix )
			),
		clear() {
			arrived = [];
		},
		verifyAnswer( value ) {
			verify = value;
		},
		close: () =>
			new Promise( ( done ) => {
				sockets.forEach( ( socket ) => socket.destroy() );
				server.close( () => done() );
			} ),
	};
}
