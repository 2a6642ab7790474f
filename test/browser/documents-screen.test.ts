import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe';
import { openStand, type Stand } from './stand';

let stand: Stand;
let admin: BrowserContext;
let page: Page;

async function open( section: string ): Promise< void > {
	await page.goto( 'about:blank' );
	await page.goto(
		`/wp-admin/admin.php?page=doorstep-documents#${ section }`
	);
	await page.locator( '#doorstep-documents h2' ).waitFor();
}

beforeAll( async () => {
	stand = await openStand( 'documents-screen' );
	admin = await stand.staff( 'admin' );
	page = await admin.newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'axe finds nothing wrong with any section, and none is wider than a telephone', async () => {
	await page.setViewportSize( { width: 320, height: 800 } );
	for ( const section of [
		'overview',
		'activities',
		'activities/new',
		'recipients',
		'measures',
		'register',
		'breach',
	] ) {
		await open( section );
		expect( await violations( page, '#wpbody-content' ), section ).toEqual(
			[]
		);
		expect(
			await page.evaluate(
				() =>
					document
						.getElementById( 'doorstep-documents' )!
						.getBoundingClientRect().right <= 320
			),
			section
		).toBe( true );
	}
	await page.setViewportSize( { width: 1280, height: 900 } );
} );

test( 'a newsletter and a processor are declared, and the register and its file hold them', async () => {
	await open( 'recipients' );
	await page
		.locator( '.doorstep-place .doorstep-tools button' )
		.first()
		.click();
	await page
		.locator( '.doorstep-fields input[type=text]' )
		.first()
		.fill( 'Envoi Facile' );
	expect( await violations( page, '#wpbody-content' ) ).toEqual( [] );

	await page.locator( '.doorstep-nav a[href="#activities"]' ).click();
	await page.locator( 'a[href="#activities/new"]' ).click();
	await page.locator( '.doorstep-models li:nth-child(4) button' ).click();
	await page.locator( '#doorstep-documents .doorstep-title' ).waitFor();
	expect( page.url() ).toContain( '#activities/newsletter' );
	await page.getByLabel( 'Envoi Facile' ).check();
	expect( await violations( page, '#wpbody-content' ) ).toEqual( [] );
	await page.locator( '.doorstep-save button[type="submit"]' ).click();
	await page.waitForFunction(
		() => document.querySelector( '.doorstep-save button.is-busy' ) === null
	);

	await open( 'register' );
	const row = page
		.locator( '.doorstep-register tbody tr' )
		.filter( { hasText: 'Envoi Facile' } );
	await row.waitFor();
	const name = (
		await row
			.locator( 'th' )
			.evaluate( ( cell ) => cell.firstChild?.textContent )
	)?.trim();
	const [ download ] = await Promise.all( [
		page.waitForEvent( 'download' ),
		page.locator( 'button[name="format"][value="csv"]' ).click(),
	] );
	const file = await readFile( await download.path(), 'utf8' );
	expect( file ).toContain( name );
	expect( file ).toContain( 'Envoi Facile' );
} );

test( 'the overview leads to the field of the settings that a document lacks', async () => {
	await stand.site.runPhp(
		"$p = get_option( 'doorstep_profile' ); $p['vatNumber'] = ''; update_option( 'doorstep_profile', $p );"
	);
	await open( 'overview' );
	expect( await violations( page, '#wpbody-content' ) ).toEqual( [] );
	await page.locator( '.doorstep-lacks a' ).first().click();
	await page.waitForFunction(
		() =>
			document.activeElement?.getAttribute( 'data-field' ) ===
			'profile.vatNumber'
	);
} );

test( 'PHP had nothing to say', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
