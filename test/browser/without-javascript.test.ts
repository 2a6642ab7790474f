import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe';
import { leadsOf } from './database';
import { everyField, oldPage, publish } from './form-pages';
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

	test( 'every answer and every tick is kept from page to page, and stored once', async () => {
		await publish( stand.site, 'tout', everyField );
		const context = await stand.visitor( { javaScriptEnabled: false } );
		const page = await context.newPage();
		await page.goto( '/tout/' );
		await page
			.locator( '.doorstep-form' )
			.evaluate( ( form ) => form.setAttribute( 'novalidate', '' ) );
		await page.fill( '[name="fields[name]"]', typed.name );
		await page.fill( '[name="fields[email]"]', 'x@' );
		await page.fill( '[name="fields[message]"]', 'A &amp; B' );
		await page.fill( '[name="fields[date]"]', '2027-01-31' );
		await page.check( '[name="fields[kind]"][value="Terrain & bois"]' );
		await page.check( '[name="fields[wants][]"][value="Maison"]' );
		await page.check( '[name="fields[wants][]"][value="Appartement"]' );
		await page.selectOption( 'select', 'Maison' );
		await page.check( '[name="consents[alerts-email]"]' );
		await page.click( '.doorstep-form [type="submit"]' );

		const email = page.locator( '[name="fields[email]"]' );
		expect( await email.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		await email.fill( typed.email );
		await page.click( '.doorstep-form [type="submit"]' );
		const summary = await page.innerText( 'main' );
		for ( const text of [ 'Terrain & bois', '31/01/2027', 'A &amp; B' ] ) {
			expect( summary ).toContain( text );
		}
		await stand.site.setClock( '+1205' );
		await page.click( '.doorstep-form [type="submit"]' );
		await stand.site.setClock( null );

		const lead = ( await leadsOf( stand.site ) ).at( -1 );
		expect( JSON.parse( lead?.fields ?? '' ) ).toMatchObject( {
			kind: 'Terrain & bois',
			wants: 'Maison\nAppartement',
			budget: 'Maison',
			date: '2027-01-31',
			message: 'A &amp; B',
		} );
		expect( JSON.parse( lead?.consents ?? '[]' ) ).toMatchObject( [
			{ id: 'alerts-email', granted: true },
			{ id: 'prospecting-phone', granted: false },
		] );
		await context.close();
	} );

	test( 'a page that a cache has kept since version 0.1 sends', async () => {
		const id = await publish( stand.site, 'ancienne', '<p>Contact</p>' );
		const html = await oldPage( stand.site, id );
		const context = await stand.visitor( { javaScriptEnabled: false } );
		const page = await context.newPage();
		await page.route( /\/ancienne\/$/, ( route ) =>
			route.fulfill( { contentType: 'text/html', body: html } )
		);
		await page.goto( '/ancienne/' );
		for ( const [ name, value ] of Object.entries( {
			...typed,
			phone: '06 39 98 00 12',
		} ) ) {
			await page.fill( `[name="fields[${ name }]"]`, value );
		}
		await page.click( '[type="submit"]' );
		await stand.site.setClock( '+2405' );
		await page.click( '[type="submit"]' );
		await stand.site.setClock( null );
		const lead = ( await leadsOf( stand.site ) ).at( -1 );
		expect( lead?.listing_reference ).toBe( 'AP-1024' );
		await context.close();
	} );

	test( 'axe finds nothing in the pages that answer', async () => {
		const context = await stand.visitor();
		const page = await context.newPage();
		await page.route( /form\.js/, ( route ) => route.abort() );
		for ( const colorScheme of [ 'light', 'dark' ] as const ) {
			await page.emulateMedia( { colorScheme } );
			await page.goto( '/contact/' );
			await page
				.locator( '.doorstep-form' )
				.evaluate( ( form ) => form.setAttribute( 'novalidate', '' ) );
			await page.fill( '[name="fields[email]"]', typed.email );
			await page.click( '.doorstep-form [type="submit"]' );
			expect( await violations( page, 'html' ) ).toEqual( [] );
			await page.fill( '[name="fields[name]"]', typed.name );
			await page.fill( '[name="fields[message]"]', typed.message );
			await page.click( '.doorstep-form [type="submit"]' );
			expect( await violations( page, 'html' ) ).toEqual( [] );
		}
		await context.close();
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
