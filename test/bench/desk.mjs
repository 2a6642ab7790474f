/**
 * What the desk costs with many leads: the list, its sorts, filters and searches, and the figures, beside an
 * admin screen that prints nothing; the export; and the purge while visitors send. Real requests of a logged-in
 * administrator, in turn in one run, so that the machine's mood hits all alike. Ends with 1 when something
 * takes longer than it may.
 *
 *   npm run bench:desk -- [--leads 100000] [--rounds 11] [--engine mariadb|php]
 */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formOf, startLoad } from '../faults/load.mjs';
import { openLedger } from '../faults/ledger.mjs';
import { options } from '../faults/options.mjs';
import { root } from '../site/folders.mjs';
import { serve } from '../site/serve.mjs';

const { leads, rounds, engine } = options( {
	leads: '100000',
	rounds: '11',
	engine: 'mariadb',
} );
/** How many times an empty screen a list may take. */
const most = Number( leads ) > 100000 ? 2 : 1.5;
const here = ( name ) => new URL( `desk/${ name }`, import.meta.url ).pathname;
const month = new Date( Date.now() - 200 * 86400e3 )
	.toISOString()
	.slice( 0, 8 );

const lists = {
	'first page': {},
	...Object.fromEntries(
		[ 'received', 'contact', 'expires', 'name', 'listing' ].flatMap(
			( sort ) =>
				[ 'asc', 'desc' ].flatMap( ( order ) => [
					[ `by ${ sort } ${ order }`, { sort, order } ],
					[
						`by ${ sort } ${ order }, deep`,
						{ sort, order, deep: 1 },
					],
				] )
		)
	),
	'view open': { view: 'open' },
	'view doubtful': { view: 'doubtful' },
	'view expiring': { view: 'expiring' },
	'view open, oldest first': { view: 'open', order: 'asc' },
	'view open by name': { view: 'open', sort: 'name' },
	'kind viewing': { kind: 'viewing' },
	'kind nobody uses': { kind: 'rights' },
	'state transferred': { state: 'transferred' },
	listing: { listing: 'AP-1100' },
	'listing by name': { listing: 'AP-1100', sort: 'name' },
	'consent partners': { consent: 'partners' },
	'mark held': { mark: 'held' },
	'mark frozen': { mark: 'frozen' },
	'mark frozen by name': { mark: 'frozen', sort: 'name' },
	'one month': { from: `${ month }01`, to: `${ month }28` },
	'one month by name': {
		from: `${ month }01`,
		to: `${ month }28`,
		sort: 'name',
	},
	'all filters at once': {
		view: 'expiring',
		kind: 'alert',
		state: 'transferred',
		consent: 'partners',
		mark: 'held',
		from: '2020-01-01',
		sort: 'listing',
	},
	'search common': { search: 'Jardin' },
	'search a name': { search: 'guérin' },
	'search one lead': { search: 'aiguille' },
	'search nothing': { search: 'introuvable' },
	'search a phone': { search: '0639981234' },
	'search three letters': { search: 'xyq' },
	'search one lead, oldest first': { search: 'aiguille', order: 'asc' },
	'search one lead by name': { search: 'aiguille', sort: 'name' },
	'search common by name': { search: 'Jardin', sort: 'name' },
	'search with filters': {
		search: 'jardin garage',
		kind: 'viewing',
		state: 'transferred',
	},
	'search in a listing': { search: 'aiguille', listing: 'AP-1100' },
};

const median = ( numbers ) =>
	[ ...numbers ].sort( ( a, b ) => a - b )[
		Math.floor( numbers.length / 2 )
	];
const failures = [];
const row = ( name, figure, note, isOver ) => {
	console.log(
		`| ${ name } | ${ figure } | ${ note }${ isOver ? ' **over**' : '' } |`
	);
	if ( isOver ) {
		failures.push( name );
	}
};

const site = await serve( {
	engine,
	core: process.env.WP_CORE_DIR,
	site: join( root, 'build/test-site/desk' ),
	reset: true,
	demo: true,
	constants: { WP_DEBUG: false },
	log: console.log,
} );
try {
	await copyFile(
		here( 'probe.php' ),
		join( site.docroot, 'wp-content/mu-plugins/bench-desk.php' )
	);
	console.log(
		`${ await site.runPhp( here( 'fill.php' ), { leads: Number( leads ) } ) } leads`
	);
	const cookie = await logIn( site.url );
	const nonces = await (
		await fetch(
			`${ site.url }/wp-admin/admin-ajax.php?action=bench_nonces`,
			{ headers: { cookie } }
		)
	).json();
	const timed = async ( ask ) => {
		const from = performance.now();
		const reply = await ask();
		const text = await reply.text();
		if ( ! reply.ok ) {
			throw new Error( `${ reply.status }: ${ text.slice( 0, 300 ) }` );
		}
		return { ms: performance.now() - from, text };
	};
	const empty = () =>
		timed( () =>
			fetch( `${ site.url }/wp-admin/admin.php?page=bench-empty`, {
				headers: { cookie },
			} )
		);
	const figures = () =>
		timed( () =>
			fetch( `${ site.url }/wp-json/doorstep/v1/leads/figures`, {
				headers: { cookie, 'X-WP-Nonce': nonces.rest },
			} )
		);
	const list = ( query ) =>
		timed( () =>
			fetch( `${ site.url }/wp-json/doorstep/v1/leads`, {
				method: 'POST',
				headers: {
					cookie,
					'X-WP-Nonce': nonces.rest,
					'X-HTTP-Method-Override': 'GET',
					'Content-Type': 'application/json',
				},
				body: JSON.stringify( query ),
			} )
		);

	// A deep page begins where the other order's first hundred end.
	const queries = {};
	for ( const [ name, { deep, ...query } ] of Object.entries( lists ) ) {
		queries[ name ] = deep
			? {
					...query,
					before: JSON.parse(
						(
							await list( {
								...query,
								order: query.order === 'asc' ? 'desc' : 'asc',
								per_page: 100,
							} )
						).text
					).next,
				}
			: query;
	}
	const times = { empty: [], figures: [] };
	const found = {};
	for ( let round = -2; round < Number( rounds ); round++ ) {
		const { ms: figuresMs } = await figures();
		if ( round >= 0 ) {
			times.figures.push( figuresMs );
		}
		for ( const [ name, query ] of Object.entries( queries ) ) {
			for ( const [ which, measure ] of [
				[ 'empty', empty ],
				[ name, () => list( query ) ],
			] ) {
				const { ms, text } = await measure();
				if ( round >= 0 ) {
					( times[ which ] ??= [] ).push( ms );
				}
				if ( which === name ) {
					const reply = JSON.parse( text );
					found[ name ] =
						`${ reply.leads.length }${ reply.next ? '+' : '' }`;
				}
			}
		}
	}
	const base = median( times.empty );
	console.log(
		`\n| ${ leads } leads on ${ engine } | median ms | times an empty screen; leads found |\n|---|---:|---|`
	);
	row( 'empty admin screen', base.toFixed( 1 ), '1' );
	for ( const name of Object.keys( queries ) ) {
		const ratio = median( times[ name ] ) / base;
		row(
			name,
			median( times[ name ] ).toFixed( 1 ),
			`${ ratio.toFixed( 2 ) }; ${ found[ name ] }`,
			ratio > most
		);
	}

	// They count every lead, and are asked for by a click.
	const counted = median( times.figures );
	row(
		'figures',
		counted.toFixed( 1 ),
		( counted / base ).toFixed( 2 ),
		Number( leads ) <= 100000 && counted > base + 80
	);

	for ( const format of [ 'csv', 'json' ] ) {
		const { ms, text } = await timed( () =>
			fetch( nonces.exportUrl, {
				method: 'POST',
				headers: { cookie },
				body: new URLSearchParams( {
					action: 'doorstep_export_leads',
					_wpnonce: nonces.exportNonce,
					format,
				} ),
			} )
		);
		const peak =
			Number(
				await readFile(
					join( site.docroot, 'wp-content/bench-peak.txt' ),
					'utf8'
				)
			) /
			2 ** 20;
		row(
			`export as ${ format }`,
			ms.toFixed(),
			`${ ( text.length / 2 ** 20 ).toFixed() } MB, ${ peak.toFixed() } MB of memory`,
			( Number( leads ) <= 100000 && ms > 60_000 ) || peak > 64
		);
	}

	await site.runPhp( here( 'expire.php' ) );
	const ledger = openLedger( join( site.site, 'ledger.jsonl' ) );
	const load = startLoad( {
		urls: [ site.url ],
		form: await formOf( site.url ),
		ledger,
		rate: 4,
	} );
	const batches = JSON.parse( await site.runPhp( here( 'purge.php' ) ) );
	await load.end();
	const answers = ( await readFile( ledger.file, 'utf8' ) )
		.trim()
		.split( '\n' )
		.map( ( line ) => JSON.parse( line ) )
		.filter( ( { code } ) => code );
	const received = answers.filter( ( { code } ) => code === 'received' );
	row(
		`purge, ${ batches.length } batches`,
		median( batches ).toFixed(),
		`longest ${ Math.max( ...batches ).toFixed() } ms, ${ batches.filter( ( ms ) => ms > 100 ).length } over 100 ms`,
		Math.max( ...batches ) > 200
	);
	row(
		'sent meanwhile',
		median( received.map( ( { ms } ) => ms ) ).toFixed(),
		`${ received.length } received, longest ${ Math.max( ...received.map( ( { ms } ) => ms ) ) } ms`,
		received.length < answers.length
	);
} finally {
	await site.stop();
}
process.exitCode = failures.length > 0 ? 1 : 0;

/**
 * @param {string} url Of a site
 * @return {Promise<string>} Cookies of its administrator
 */
async function logIn( url ) {
	const reply = await fetch( `${ url }/wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		body: new URLSearchParams( {
			log: 'admin',
			pwd: 'password',
			testcookie: '1',
		} ),
	} );
	return reply.headers
		.getSetCookie()
		.map( ( line ) => line.split( ';' )[ 0 ] )
		.join( '; ' );
}
