import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leadsOf } from './database';
import { openStand, type Stand } from './stand';

/** A canary a field: it stands nowhere but in the row, the mail and the eyes of those who may read it. */
const canaries = {
	name: 'Canariname Unique',
	email: 'canarimail@visiteuse.example',
	phone: '06 39 98 31 41',
	message: 'Canarimessage, seulement pour vous.',
};
const canary = /canari(name|mail|message)|06 39 98 31 41/i;

let stand: Stand;

beforeAll( async () => {
	stand = await openStand( 'personal-data' );
	const context = await stand.visitor();
	const page = await context.newPage();
	const urls: string[] = [];
	page.on( 'request', ( request ) => urls.push( request.url() ) );
	await page.goto( '/contact/' );
	const token = page.waitForResponse( /form-token/ );
	await page
		.locator( '.doorstep-form[novalidate] [name="fields[name]"]' )
		.focus();
	await token;
	await stand.site.setClock( '+60' );
	for ( const [ name, value ] of Object.entries( canaries ) ) {
		await page.fill( `.doorstep-form [name="fields[${ name }]"]`, value );
	}
	await page.click( '.doorstep-form [type="submit"]' );
	await page.locator( '.doorstep-received' ).waitFor();
	expect( urls.join( '\n' ) ).not.toMatch( canary );
	expect(
		await page.evaluate( () =>
			JSON.stringify( [
				{ ...localStorage },
				{ ...sessionStorage },
				document.cookie,
			] )
		)
	).not.toMatch( canary );
	await context.close();
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'the lead is stored, so that there is something to leak', async () => {
	expect( JSON.stringify( await leadsOf( stand.site ) ) ).toMatch( canary );
} );

test( 'no route, feed, sitemap, search or page tells a stranger anything of it', async () => {
	const index = ( await (
		await fetch( `${ stand.site.url }/wp-json/` )
	).json() ) as { routes: Record< string, { methods: string[] } > };
	const [ lead ] = await leadsOf( stand.site );
	const routes = Object.entries( index.routes )
		.filter( ( [ , { methods } ] ) => methods.includes( 'GET' ) )
		.map(
			( [ route ] ) =>
				`/wp-json${ route.replace( /\(\?P<[^>]+>(?:[^()]|\([^()]*\))*\)/g, lead?.id ?? '' ) }`
		);
	expect(
		routes.some( ( route ) =>
			route.includes( `/doorstep/v1/leads/${ lead?.id }` )
		)
	).toBe( true );
	const paths = [
		...routes,
		'/wp-json/wp/v2/search?search=canari',
		'/',
		'/contact/',
		'/?s=Canarimessage',
		'/feed/',
		'/comments/feed/',
		'/wp-sitemap.xml',
		`/?p=${ lead?.id }`,
		'/wp-admin/admin-ajax.php?action=doorstep',
		'/wp-content/debug.log',
	];
	for ( const path of paths ) {
		const text = await ( await fetch( stand.site.url + path ) ).text();
		// What was searched for may be repeated to whoever searched.
		expect(
			canary.test(
				text.replaceAll(
					'Canarimessage',
					path.includes( '?s=' ) ? '' : '$&'
				)
			),
			path
		).toBe( false );
	}
} );

test( 'it stands in its own table alone, and in no log', async () => {
	const lines = ( await stand.site.dump() )
		.split( '\n' )
		.filter( ( line ) => canary.test( line ) );
	expect( lines.length ).toBeGreaterThan( 0 );
	expect(
		lines.filter( ( line ) => ! /doorstep_leads/.test( line ) )
	).toEqual( [] );
	expect(
		await readFile( stand.site.log, 'utf8' ).catch( () => '' )
	).not.toMatch( canary );
} );
