import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
} from 'vitest';
import { leadsOf } from './database';
import { openStand, type Stand } from './stand';

let stand: Stand;
let context: BrowserContext;
let page: Page;

const typed = {
	name: 'Inès Essai',
	email: 'ines@visiteuse.example',
	message: 'Je cherche un appartement avec terrasse.',
};

async function fill( values: Partial< typeof typed > ): Promise< void > {
	for ( const [ name, value ] of Object.entries( { ...typed, ...values } ) ) {
		await page
			.locator( `.doorstep-form [name="fields[${ name }]"]` )
			.fill( value );
	}
}

function send(): Promise< void > {
	return page.locator( '.doorstep-form [type="submit"]' ).click();
}

async function openForm( path = '/contact/' ): Promise< void > {
	await page.goto( path );
	// What form.js has taken over validates by itself.
	await page.locator( '.doorstep-form[novalidate]' ).waitFor();
}

/** A body that the endpoint takes, from what the page and the token route give. */
async function goodBody(): Promise<
	Record< string, unknown > & { fields: Record< string, string > }
> {
	const html = await ( await fetch( `${ stand.site.url }/contact/` ) ).text();
	const form =
		/name="doorstep_form" value="([^"]+)"/.exec( html )?.[ 1 ] ?? '';
	const reply = await post( '/form-token', { form } );
	const { token } = ( await reply.json() ) as { token: string };
	return {
		id: randomUUID(),
		form,
		token,
		fields: { ...typed, phone: '' },
		honeypot: '',
	};
}

function post(
	route: string,
	body: unknown,
	headers: Record< string, string > = {}
): Promise< Response > {
	return fetch( `${ stand.site.url }/wp-json/doorstep/v1${ route }`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify( body ),
	} );
}

beforeAll( async () => {
	stand = await openStand( 'bad-input' );
} );

afterAll( async () => {
	await stand?.close();
} );

beforeEach( async () => {
	context = await stand.visitor();
	page = await context.newPage();
} );

afterEach( async () => {
	await context.close();
} );

describe( 'In the form, bad input is told beside its field and nothing is lost', () => {
	test.each( [
		[ 'the e-mail "x@"', 'email', 'x@' ],
		[ 'an empty message', 'message', '' ],
		[ 'a message of a megabyte', 'message', 'a'.repeat( 1_000_000 ) ],
	] )( '%s', async ( _, field, value ) => {
		const before = ( await leadsOf( stand.site ) ).length;
		await openForm();
		await fill( { [ field ]: value } );
		await send();
		const input = page.locator(
			`.doorstep-form [name="fields[${ field }]"]`
		);
		await expect
			.poll( () => input.getAttribute( 'aria-invalid' ) )
			.toBe( 'true' );
		const message = await input.evaluate( ( element ) =>
			( element.getAttribute( 'aria-describedby' ) ?? '' )
				.split( ' ' )
				.map(
					( id ) => document.getElementById( id )?.textContent ?? ''
				)
				.join( ' ' )
		);
		expect( message ).toMatch( /\S/ );
		expect(
			await input.evaluate(
				( element ) => element === document.activeElement
			)
		).toBe( true );
		expect( ( await input.inputValue() ).length ).toBe( value.length );
		expect(
			await page.inputValue( '.doorstep-form [name="fields[name]"]' )
		).toBe( typed.name );
		expect( await leadsOf( stand.site ) ).toHaveLength( before );
	} );

	test( 'a database that lost its tables: the visitor is told so, keeps the text, and the next try is the one lead', async () => {
		await openForm();
		await fill( { name: 'Panne de Base' } );
		await stand.site.runPhp(
			'Doorstep\\Schema::drop( Doorstep\\Schema::TABLES );'
		);
		await send();
		await expect
			.poll( () => page.locator( '.doorstep-form__problem' ).innerText() )
			.toMatch( /\S/ );
		expect( await page.locator( '.doorstep-received' ).count() ).toBe( 0 );
		expect(
			await page.inputValue( '.doorstep-form [name="fields[message]"]' )
		).toBe( typed.message );
		await stand.site.runPhp( 'Doorstep\\Schema::create();' );
		await send();
		await page.locator( '.doorstep-received' ).waitFor();
		expect(
			( await leadsOf( stand.site ) ).filter( ( { fields } ) =>
				fields.includes( 'Panne de Base' )
			)
		).toHaveLength( 1 );
	} );

	test( 'no line at the moment of sending: the visitor is told so and keeps the text', async () => {
		await openForm();
		await fill( {} );
		await context.setOffline( true );
		await send();
		await expect
			.poll( () => page.locator( '.doorstep-form__problem' ).innerText() )
			.toMatch( /\S/ );
		expect(
			await page.inputValue( '.doorstep-form [name="fields[message]"]' )
		).toBe( typed.message );
	} );

	test( 'a double click is one lead', async () => {
		await openForm();
		await fill( { name: 'Double Clic' } );
		await page.locator( '.doorstep-form [type="submit"]' ).dblclick();
		await page.locator( '.doorstep-received' ).waitFor();
		expect(
			( await leadsOf( stand.site ) ).filter( ( { fields } ) =>
				fields.includes( 'Double Clic' )
			)
		).toHaveLength( 1 );
	} );
} );

describe( 'A page cached before the plugin was updated', () => {
	test( 'still sends: its old form and script are understood', async () => {
		const old = await (
			await fetch( `${ stand.site.url }/contact/` )
		).text();
		await page.route( '**/contact/', ( route ) =>
			route.fulfill( {
				contentType: 'text/html; charset=utf-8',
				body: old,
			} )
		);
		await stand.site.runPhp(
			"update_option( 'doorstep_installed', 0 ); Doorstep\\Installation::upgrade();"
		);
		await stand.site.setClock( '+31536000' );
		await openForm();
		await fill( { name: 'Vieille Page' } );
		await send();
		await page.locator( '.doorstep-received' ).waitFor();
		await stand.site.setClock( null );
		expect(
			( await leadsOf( stand.site ) ).filter( ( { fields } ) =>
				fields.includes( 'Vieille Page' )
			)
		).toHaveLength( 1 );
	} );
} );

describe( 'Over the wire, every bad request has its answer and stores nothing', () => {
	type Change = ( body: Awaited< ReturnType< typeof goodBody > > ) => unknown;
	const cases: [ string, Change, number, string ][] = [
		[
			'an unknown property',
			( body ) => ( { ...body, admin: true } ),
			400,
			'malformed',
		],
		[
			'an unknown field',
			( body ) => ( {
				...body,
				fields: { ...body.fields, role: 'administrator' },
			} ),
			400,
			'malformed',
		],
		[ 'no JSON', () => '{"id":', 400, 'malformed' ],
		[
			'an id with a trailing newline',
			( body ) => ( { ...body, id: `${ randomUUID() }\n` } ),
			400,
			'malformed',
		],
		[
			'a list in place of a text',
			( body ) => ( {
				...body,
				fields: { ...body.fields, name: [ 'a' ] },
			} ),
			400,
			'malformed',
		],
		[
			'a form that this site did not sign',
			( body ) => ( {
				...body,
				form: String( body.form ).replace( /.$/, '0' ) + '1',
			} ),
			404,
			'unknown_form',
		],
		[
			"another form's token",
			( body ) => ( {
				...body,
				token: String( body.token ).replace(
					/(?<=^v\d\.)[^.]+/,
					randomUUID()
				),
			} ),
			409,
			'unknown_token',
		],
		[
			'the e-mail "x@"',
			( body ) => ( {
				...body,
				fields: { ...body.fields, email: 'x@' },
			} ),
			422,
			'invalid',
		],
		[
			'an empty message',
			( body ) => ( {
				...body,
				fields: { ...body.fields, message: ' \n ' },
			} ),
			422,
			'invalid',
		],
		[
			'a megabyte of text',
			( body ) => ( {
				...body,
				fields: { ...body.fields, message: 'a'.repeat( 1_000_000 ) },
			} ),
			413,
			'too_large',
		],
	];

	test.each( cases )( '%s', async ( _, change, status, code ) => {
		const before = await leadsOf( stand.site );
		const reply = await post( '/leads', change( await goodBody() ) );
		expect( reply.status ).toBe( status );
		expect( await reply.json() ).toMatchObject( { code } );
		expect( await leadsOf( stand.site ) ).toEqual( before );
	} );

	test( 'a request from another site', async () => {
		const reply = await post( '/leads', await goodBody(), {
			Origin: 'https://evil.example',
		} );
		expect( reply.status ).toBe( 403 );
	} );

	test( 'a file', async () => {
		const body = new FormData();
		body.set( 'fields[name]', 'x' );
		body.set( 'file', new Blob( [ 'x' ] ), 'x.php' );
		const reply = await fetch(
			`${ stand.site.url }/wp-json/doorstep/v1/leads`,
			{ method: 'POST', body }
		);
		expect( reply.status ).toBe( 415 );
	} );

	test( 'the same lead twice is one lead, and another text under its id is refused', async () => {
		const before = ( await leadsOf( stand.site ) ).length;
		const body = await goodBody();
		expect( ( await post( '/leads', body ) ).status ).toBe( 200 );
		expect( ( await post( '/leads', body ) ).status ).toBe( 200 );
		const other = await post( '/leads', {
			...body,
			fields: { ...body.fields, name: 'Autre Nom' },
		} );
		expect( other.status ).toBe( 409 );
		expect( await leadsOf( stand.site ) ).toHaveLength( before + 1 );
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
