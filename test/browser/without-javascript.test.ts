import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadsOf } from './database';
import { openStand, type Stand } from './stand';

let stand: Stand;

const typed = {
	name: 'Noé Sansscript',
	email: 'noe@visiteur.example',
	phone: '',
	message: "Bonjour,\nj'aimerais estimer ma maison <b>vite</b>.",
};

beforeAll( async () => {
	stand = await openStand( 'without-javascript' );
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'Without JavaScript', () => {
	test( 'third parties stay out, and what is held tells so', async () => {
		const context = await stand.visitor( { javaScriptEnabled: false } );
		const page = await context.newPage();
		for ( const path of [ '/', '/maison-de-pecheur/', '/contact/' ] ) {
			await page.goto( path );
		}
		await page.goto( '/maison-de-pecheur/' );
		expect(
			await page.locator( '.doorstep-placeholder' ).first().innerText()
		).toContain( 'YouTube' );
		expect( stand.beacon.arrivals() ).toEqual( [] );
		expect( await context.cookies() ).toEqual( [] );
		await context.close();
	} );

	test( 'the form sends after a look at what will be sent', async () => {
		const context = await stand.visitor( { javaScriptEnabled: false } );
		const page = await context.newPage();
		await page.goto( '/maison-de-pecheur/' );
		for ( const [ name, value ] of Object.entries( typed ) ) {
			await page
				.locator( `.doorstep-form [name="fields[${ name }]"]` )
				.fill( value );
		}
		await page.click( '.doorstep-form [type="submit"]' );
		expect( await page.innerText( 'main' ) ).toContain( typed.email );
		expect( await leadsOf( stand.site ) ).toEqual( [] );

		// The token of this step is dated by the plugin's clock.
		await stand.site.setClock( '+5' );
		await page.click( '.doorstep-form [type="submit"]' );
		await stand.site.setClock( null );
		const leads = await leadsOf( stand.site );
		expect( leads ).toHaveLength( 1 );
		expect( leads[ 0 ]?.verdict ).toBe( 'accept' );
		expect( JSON.parse( leads[ 0 ]?.fields ?? '{}' ) ).toEqual( typed );

		await page.reload();
		expect( await leadsOf( stand.site ) ).toHaveLength( 1 );
		await context.close();
	} );

	test( 'a wrong field is named beside it, and what was typed stays', async () => {
		const context = await stand.visitor( { javaScriptEnabled: false } );
		const page = await context.newPage();
		await page.goto( '/contact/' );
		await page
			.locator( '.doorstep-form' )
			.evaluate( ( form ) => form.setAttribute( 'novalidate', '' ) );
		await page.fill( '[name="fields[name]"]', typed.name );
		await page.fill( '[name="fields[email]"]', 'x@' );
		await page.fill( '[name="fields[message]"]', typed.message );
		await page.click( '.doorstep-form [type="submit"]' );
		const email = page.locator( '[name="fields[email]"]' );
		expect( await email.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		expect( await email.inputValue() ).toBe( 'x@' );
		expect( await page.inputValue( '[name="fields[message]"]' ) ).toBe(
			typed.message
		);
		await context.close();
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
