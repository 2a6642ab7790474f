import { randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadsOf } from './database';
import { everyField, publish } from './form-pages';
import { openStand, type Stand } from './stand';

/** A canary a field: it stands nowhere but in the row, the mail and the eyes of those who may read it. */
const canaries = {
	name: 'Canariname Unique',
	email: 'canarimail@visiteuse.example',
	phone: '06 39 98 31 41',
	message: 'Canarimessage, seulement pour vous.',
};
const canary = /canari(name|mail|message|note|motif|recherche)|06 39 98 31 41/i;

let stand: Stand;

/** The lines of the whole database with a canary: in the table of leads alone. */
async function traces(): Promise< string[] > {
	const lines = ( await stand.site.dump() )
		.split( '\n' )
		.filter( ( line ) => canary.test( line ) );
	expect(
		lines.filter( ( line ) => ! /doorstep_leads/.test( line ) )
	).toEqual( [] );
	return lines;
}

/** Writes a note about a lead, and holds it a while. */
async function work( id: string ): Promise< void > {
	const said = await stand.site.runPhp(
		`wp_set_current_user( 1 );
		foreach ( $args['steps'] as $step ) {
			$request = new WP_REST_Request( 'POST', '/doorstep/v1/leads/${ id }/actions' );
			$request->set_body_params( $step );
			echo rest_do_request( $request )->get_status(), ' ';
		}`,
		{
			steps: [
				{ step: 'note', text: 'Canarinote de l’agence' },
				{
					step: 'held',
					text: 'Canarimotif de la réserve',
					kind: 'legal',
					until: new Date( Date.now() + 30 * 86_400_000 )
						.toISOString()
						.slice( 0, 10 ),
				},
				{ step: 'released', text: '' },
			],
		}
	);
	expect( said ).toBe( '200 200 200 ' );
}

/** Sends another lead, with a canary in every type of field, and works on it. */
async function send(): Promise< string > {
	const { url } = stand.site;
	const page = await ( await fetch( `${ url }/tous-les-champs/` ) ).text();
	const form =
		/name="doorstep_form" value="([^"]+)"/.exec( page )?.[ 1 ] ?? '';
	const post = ( route: string, body: unknown ) =>
		fetch( `${ url }/wp-json/doorstep/v1${ route }`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify( body ),
		} );
	await stand.site.setClock( `+${ ( clock += 1000 ) }` );
	const { token } = ( await (
		await post( '/form-token', { form } )
	).json() ) as { token: string };
	await stand.site.setClock( `+${ ( clock += 60 ) }` );
	const id = randomUUID();
	const reply = await post( '/leads', {
		id,
		form,
		token,
		honeypot: '',
		consents: { 'alerts-email': true, 'prospecting-phone': false },
		fields: {
			...canaries,
			kind: 'Maison',
			wants: 'Maison',
			budget: 'Appartement',
			date: '2031-04-17',
			time: '09:41',
			address: 'Canarimessage, 3 quai de la Vigie',
			company: 'Canariname SARL',
			job: 'Canariname de métier',
		},
	} );
	expect( await reply.json() ).toMatchObject( { code: 'received' } );
	await work( id );
	return id;
}

let clock = 1000;

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
	await publish( stand.site, 'tous-les-champs', everyField );
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

test( 'XML-RPC and the export of WordPress tell nothing of it, not even to the administrator', async () => {
	const call = await fetch( `${ stand.site.url }/xmlrpc.php`, {
		method: 'POST',
		body: '<?xml version="1.0"?><methodCall><methodName>wp.getPosts</methodName><params><param><value><int>1</int></value></param><param><value><string>admin</string></value></param><param><value><string>password</string></value></param><param><value><struct><member><name>post_type</name><value><string>any</string></value></member></struct></value></param></params></methodCall>',
	} );
	expect( await call.text() ).not.toMatch( canary );
	const admin = await stand.staff( 'admin' );
	const wxr = await admin.request.get(
		'/wp-admin/export.php?download=true&content=all'
	);
	const text = await wxr.text();
	expect( text ).toContain( '<wp:wxr_version>' );
	expect( text ).not.toMatch( canary );
	await admin.close();
} );

test( 'whatever staff write about it or search for stands in its row alone', async () => {
	const admin = await stand.staff( 'admin' );
	const page = await admin.newPage();
	const urls: string[] = [];
	page.on( 'request', ( request ) => urls.push( request.url() ) );
	await page.goto( '/wp-admin/admin.php?page=doorstep' );
	await page.locator( '[id^="doorstep-lead-"]' ).first().waitFor();
	const found = page.waitForResponse( /doorstep\/v1\/leads/ );
	await page.locator( 'input[type="search"]' ).fill( 'Canarirecherche' );
	await page.keyboard.press( 'Enter' );
	await found;
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
	await admin.close();

	const [ lead ] = await leadsOf( stand.site );
	await work( lead?.id ?? '' );
	expect( ( await traces() ).join( '\n' ) ).toMatch( /Canarinote/ );
	expect( ( await traces() ).join( '\n' ) ).toMatch( /Canarimotif/ );
} );

test( 'it stands in its own table alone, and in no log', async () => {
	await traces();
	const told = [];
	for ( const file of await readdir( stand.site.site, {
		recursive: true,
		withFileTypes: true,
	} ) ) {
		const path = join( file.parentPath, file.name );
		// The database and the owner's mails are where it belongs; WordPress' own code is not written to.
		const isOurs =
			/private\/(database|mariadb|mails)|wp-(admin|includes)\//;
		if (
			file.isFile() &&
			! isOurs.test( path ) &&
			canary.test( await readFile( path, 'utf8' ) )
		) {
			told.push( path );
		}
	}
	expect( told ).toEqual( [] );
} );

describe( 'After its end it stands nowhere in the whole database', () => {
	const program = {
		'erased by staff': ( id: string ) =>
			`wp_set_current_user( 1 ); rest_do_request( new WP_REST_Request( 'DELETE', '/doorstep/v1/leads/${ id }' ) );`,
		'erased by WordPress’ own tool': () =>
			`foreach ( apply_filters( 'wp_privacy_personal_data_erasers', array() ) as $name => $eraser ) { if ( str_starts_with( $name, 'doorstep' ) ) { for ( $page = 1; $page < 9; $page++ ) { call_user_func( $eraser['callback'], 'canarimail@visiteuse.example', $page ); } } }`,
		'expired and purged': () =>
			"add_filter( 'doorstep_now', static fn ( $now ) => $now + 4 * YEAR_IN_SECONDS, 99 ); do_action( 'doorstep_purge' );",
		'deleted with the plugin': () =>
			"require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'doorstep/doorstep.php' ); uninstall_plugin( 'doorstep/doorstep.php' );",
	};

	test.each( Object.entries( program ) )( '%s', async ( _, end ) => {
		const id = ( await leadsOf( stand.site ) )[ 0 ]?.id ?? ( await send() );
		expect( ( await traces() ).length ).toBeGreaterThan( 0 );
		await stand.site.runPhp( end( id ) );
		expect( canary.test( await stand.site.dump() ) ).toBe( false );
	} );
} );
