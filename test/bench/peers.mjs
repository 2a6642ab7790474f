/**
 * Doorstep beside the newest published vanilla-cookieconsent, klaro and tarteaucitron: the same
 * static page, services and words for each, one interleaved run of cold visits with a slow
 * processor, on a fast line and on 4G. Doorstep's part is what a real WordPress prints, cut out of
 * the page of the demo agency.
 *
 *   npm run bench:peers -- [--rounds 15] [--only 4g|fast]
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { root } from '../site/folders.mjs';
import { serve } from '../site/serve.mjs';
import { chromium } from '../tools.mjs';
import { contenders } from './peers/contenders.mjs';
import { ofThePage, page } from './peers/page.mjs';
import { services } from './peers/texts.mjs';
import { visit } from './peers/visit.mjs';

const option = ( name, otherwise ) => {
	const at = process.argv.indexOf( `--${ name }` );
	return at < 0 ? otherwise : process.argv[ at + 1 ];
};
const rounds = Number( option( 'rounds', '15' ) );
const lines = {
	fast: { cpu: 4, latency: null, rate: 0 },
	'4g': { cpu: 4, latency: 150, rate: 1.6e6 / 8 },
};
const chosen = Object.keys( lines ).filter(
	( name ) => option( 'only', name ) === name
);

const median = ( numbers ) =>
	[ ...numbers ].sort( ( a, b ) => a - b )[
		Math.floor( numbers.length / 2 )
	];
const weight = ( text ) => gzipSync( text, { level: 9 } ).length;

/** A page of the demo agency with the services of this comparison. */
async function realPage() {
	const site = await serve( {
		core: process.env.WP_CORE_DIR,
		site: join( root, 'build/test-site/bench-peers' ),
		reset: true,
		demo: true,
	} );
	try {
		await site.runPhp(
			`$wrong = Doorstep\\Settings::save( array( 'services' => $args ) + Doorstep\\Settings::all() );
			if ( $wrong ) { throw new Exception( $wrong->get_error_message() ); }`,
			services.map( ( { id } ) => id )
		);
		return await ( await fetch( `${ site.url }/` ) ).text();
	} finally {
		await site.stop();
	}
}

const all = contenders( await realPage() );

/** Serves each contender's page below its number, compressed as a site would. */
const server = createServer( ( request, response ) => {
	const { pathname } = new URL( request.url, 'http://localhost' );
	const number = /^\/page\/(\d)$/.exec( pathname )?.[ 1 ];
	const file = number
		? { type: 'text/html', text: page( all[ number ] ) }
		: Object.assign( {}, ofThePage, ...all.map( ( { files } ) => files ) )[
				pathname
			];
	if ( ! file ) {
		// A consent record, which only Doorstep sends.
		response.writeHead( request.method === 'POST' ? 201 : 404 ).end();
		return;
	}
	response.writeHead( 200, {
		'Content-Type': `${ file.type }; charset=utf-8`,
		'Content-Encoding': 'gzip',
	} );
	response.end( gzipSync( file.text ) );
} );
await new Promise( ( done ) => server.listen( 0, '127.0.0.1', done ) );
const { port } = server.address();

const browser = await playwright.launch( {
	executablePath: chromium(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-background-networking',
		'--disable-component-update',
	],
} );
const visits = Object.fromEntries(
	chosen.map( ( line ) => [ line, all.map( () => [] ) ] )
);
try {
	// The first visits warm the browser itself, and do not count.
	for ( let round = -1; round < rounds; round++ ) {
		for ( const line of chosen ) {
			for ( let turn = 0; turn < all.length; turn++ ) {
				const number = ( turn + round + 1 ) % all.length;
				const figures = await visit(
					browser,
					`http://127.0.0.1:${ port }/page/${ number }`,
					all[ number ],
					lines[ line ]
				);
				if ( round >= 0 ) {
					visits[ line ][ number ].push( figures );
				}
			}
		}
		process.stderr.write( `round ${ round + 1 } of ${ rounds }\n` );
	}
} finally {
	await browser.close();
	server.close();
}

const figure = ( line, number, name ) =>
	median( visits[ line ][ number ].map( ( figures ) => figures[ name ] ) );
const bytes = ( { files, ...contender } ) =>
	weight( page( contender ) ) -
	weight( page( all[ 0 ] ) ) +
	Object.entries( files )
		// The panel is not loaded before somebody opens it.
		.filter( ( [ path ] ) => ! /\/panel\.(js|css)$/.test( path ) )
		.reduce( ( sum, [ , { text } ] ) => sum + weight( text ), 0 );

/** What is compared, each the smaller the better: how it is read, and whether the bare page's share is taken off. */
const fast = chosen[ 0 ];
const columns = [
	...chosen.map( ( line ) => [
		`visible ms${ line === '4g' ? ', 4G' : '' }`,
		( number ) => figure( line, number, 'visible' ),
	] ),
	...chosen.map( ( line ) => [
		`first paint later by ms${ line === '4g' ? ', 4G' : '' }`,
		( number ) =>
			figure( line, number, 'paint' ) - figure( line, 0, 'paint' ),
	] ),
	[
		'script ms',
		( number ) =>
			figure( fast, number, 'script' ) - figure( fast, 0, 'script' ),
	],
	[
		'blocking ms',
		( number ) =>
			figure( fast, number, 'blocking' ) - figure( fast, 0, 'blocking' ),
	],
	[ 'INP of refuse ms', ( number ) => figure( fast, number, 'inp' ) ],
	[
		'next frame after refuse ms',
		( number ) => figure( fast, number, 'next' ),
	],
	[ 'gone after ms', ( number ) => figure( fast, number, 'gone' ) ],
	[ 'bytes gzip', ( number ) => bytes( all[ number ] ) ],
	[
		'requests',
		( number ) =>
			figure( fast, number, 'requests' ) - figure( fast, 0, 'requests' ),
	],
	[
		'nodes',
		( number ) =>
			figure( fast, number, 'nodes' ) - figure( fast, 0, 'nodes' ),
	],
	[ 'CLS', ( number ) => figure( fast, number, 'shift' ), 3 ],
];

const names = all.slice( 1 ).map( ( { name } ) => name );
console.log(
	`medians of ${ rounds } cold visits each, in turn; bare page: first paint ${ chosen.map( ( line ) => `${ figure( line, 0, 'paint' ).toFixed() } ms (${ line })` ).join( ', ' ) }, script ${ figure( fast, 0, 'script' ).toFixed() } ms\n`
);
console.log( `| | ${ names.join( ' | ' ) } | nearest / Doorstep |` );
console.log( `|---|${ '---|'.repeat( names.length + 1 ) }` );
const behind = [];
for ( const [ name, read, digits = 0 ] of columns ) {
	const [ ours, ...theirs ] = names.map( ( _, index ) => read( index + 1 ) );
	const nearest = Math.min( ...theirs );
	if ( ours > nearest ) {
		behind.push( name );
	}
	const ratio = ours > 0 ? `${ ( nearest / ours ).toFixed( 1 ) }` : '–';
	console.log(
		`| ${ name } | ${ [ ours, ...theirs ].map( ( value ) => value.toFixed( digits ) ).join( ' | ' ) } | ${ ratio } |`
	);
}
console.log(
	behind.length > 0
		? `\nDoorstep is behind in: ${ behind.join( ', ' ) }`
		: '\nDoorstep is behind in nothing.'
);
process.exitCode = behind.length > 0 ? 1 : 0;
