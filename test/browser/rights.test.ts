import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../vectors/rights.json';
import { openStand, type Stand } from './stand';

let stand: Stand;
let cookie: string;
let nonce: string;
const lead = randomUUID();

/** A body that each route would take, from whoever may. */
const bodies: Record< string, unknown > = {
	actions: { step: 'note', text: 'Un mot' },
	bulk: { step: 'answered', ids: [ lead ] },
	requests: { outcome: 'done' },
	flamingo: { dryRun: false },
	'captcha-keys': { provider: 'turnstile', siteKey: 'a', secretKey: 'b' },
	'retention-preview': { retention: {} },
	settings: { settings: {}, profile: {} },
	scan: {},
};

/** Routes with an id in the place of each pattern, by method, but for those that anybody may use. */
const all = Object.entries( routes )
	.filter( ( [ , roles ] ) => ! roles.includes( 'anybody' ) )
	.map( ( [ name ] ) => {
		const [ method = '', route = '' ] = name.split( ' ' );
		return {
			method,
			path: route
				.replace( /\(\?P<channel>[^)]*\)/, 'mail' )
				.replace( /\(\?P<version>[^)]*\)/, '0123abcd' )
				.replace( /\(\?P<document>[^)]*\)/, 'privacy-policy' )
				.replace( /\(\?P<language>[^)]*\)/, 'fr' )
				.replace( /\(\?P<number>[^)]*\)/, '1' )
				.replace( /\(\?P<id>[^)]*\)/, lead ),
		};
	} );
const changing = all.filter( ( { method } ) => method !== 'GET' );

/** A request with the administrator's cookies. */
function ask(
	method: string,
	path: string,
	headers: Record< string, string > = {}
) {
	const body =
		bodies[ path.split( '/' ).at( -1 ) ?? '' ] ??
		bodies[ path.split( '/' ).at( -2 ) ?? '' ] ??
		{};
	return fetch( `${ stand.site.url }/wp-json${ path }`, {
		method,
		redirect: 'manual',
		headers: { cookie, 'Content-Type': 'application/json', ...headers },
		...( method === 'GET' ? {} : { body: JSON.stringify( body ) } ),
	} );
}

/** The whole database, but for what WordPress notes of whoever comes by, and when it was dumped. */
async function dump(): Promise< string[] > {
	return ( await stand.site.dump() )
		.split( '\n' )
		.filter( ( line ) => ! /^--|_transient_|session_tokens/.test( line ) );
}

beforeAll( async () => {
	stand = await openStand( 'rights' );
	await stand.site.runPhp( `
		Doorstep\\Database::insert( 'leads', array(
			'id' => '${ lead }', 'form_id' => '', 'kind' => 'contact', 'team' => '', 'post_id' => 0, 'listing_reference' => '',
			'listing_title' => '', 'page' => '/', 'language' => 'fr', 'fields' => '{"name":"Ines Le Goff"}', 'labels' => '{}',
			'consents' => '[]', 'search_text' => '', 'email' => '', 'body_hash' => '', 'text_hash' => '', 'token_nonce' => 'x',
			'verdict' => 'accept', 'reasons' => '', 'received_at' => time(), 'last_contact_at' => time(),
			'expires_at' => time() + 86400, 'erase_at' => time() + 86400, 'deliveries' => '{}', 'due_at' => 0, 'activity' => '',
		) );` );
	const context = await stand.staff( 'admin' );
	cookie = ( await context.cookies() )
		.map( ( { name, value } ) => `${ name }=${ value }` )
		.join( '; ' );
	const page = await context.newPage();
	// The first page of wp-admin keeps what it looks up.
	await page.goto( '/wp-admin/profile.php' );
	nonce = await ( await page.goto(
		'/wp-admin/admin-ajax.php?action=rest-nonce'
	) )!.text();
	await context.close();
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'the cookie and the nonce are an administrator’s, so that what is refused below is refused for what is missing', async () => {
	const reply = await ask( 'GET', `/doorstep/v1/leads/${ lead }`, {
		'X-WP-Nonce': nonce,
	} );
	expect( await reply.text() ).toContain( 'Ines Le Goff' );
} );

test( 'S6: with the administrator’s cookie and no nonce, a foreign or a stale one, nothing is changed by any route or action', async () => {
	const before = await dump();
	const nonces: Record< string, string >[] = [
		{},
		{ 'X-WP-Nonce': 'abcdef0123' },
		{ 'X-WP-Nonce': '' },
		{ Origin: 'https://evil.example' },
	];
	for ( const { method, path } of changing ) {
		for ( const headers of nonces ) {
			const { status } = await ask( method, path, headers );
			expect( [ 401, 403 ], `${ method } ${ path }` ).toContain( status );
		}
		// By a method that links and images have; they have no body either.
		const { status } = await ask( 'GET', `${ path }?_method=${ method }` );
		expect( [ 400, 401, 403 ], `GET for ${ method } ${ path }` ).toContain(
			status
		);
	}
	for ( const action of [
		'export_leads',
		'export_records',
		'export_register',
	] ) {
		for ( const given of [
			'',
			'&_wpnonce=abcdef0123',
			`&_wpnonce=${ nonce }`,
		] ) {
			const { status } = await fetch(
				`${ stand.site.url }/wp-admin/admin-post.php?action=doorstep_${ action }&format=csv${ given }`,
				{ headers: { cookie }, redirect: 'manual' }
			);
			expect( status, action ).toBe( 403 );
		}
	}
	expect( await dump() ).toEqual( before );
} );

test( 'S6: what is only read changes nothing but the trail of who read it', async () => {
	const readAll = async () => {
		for ( const { method, path } of all ) {
			if ( method === 'GET' ) {
				const { status } = await ask( method, path, {
					'X-WP-Nonce': nonce,
				} );
				expect( [ 200, 400, 404 ], path ).toContain( status );
			}
		}
	};
	// What is made at its first use is there from then on.
	await readAll();
	const before = await dump();
	await readAll();
	expect(
		( await dump() ).filter( ( line ) => ! before.includes( line ) )
	).toEqual( [ expect.stringMatching( /doorstep_trail.*read/ ) ] );
	expect( await stand.site.faults() ).toEqual( [] );
} );
