import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe';
import { openStand, type Stand } from './stand';

const policy = '/politique-de-confidentialite/';
const day = ( days: number ) =>
	new Date( Date.now() + days * 86_400_000 ).toISOString().slice( 0, 10 );

let stand: Stand;
let page: Page;
let visitor: Page;

async function openVersions(): Promise< void > {
	await page.goto( 'about:blank' );
	await page.goto( '/wp-admin/admin.php?page=doorstep-documents#versions' );
	await page.locator( '.doorstep-versions' ).first().waitFor();
}

/** Reads an address as a visitor, and says what axe finds. */
async function read( url: string ): Promise< string > {
	const reply = await visitor.goto( url );
	expect( reply?.status() ).toBe( 200 );
	await visitor
		.locator( '[data-doorstep="refuse"]' )
		.first()
		.click( { timeout: 500 } )
		.catch( () => undefined );
	expect( await violations( visitor, 'main' ), url ).toEqual( [] );
	return visitor.locator( 'body' ).innerText();
}

beforeAll( async () => {
	stand = await openStand( 'versions' );
	page = await ( await stand.staff( 'admin' ) ).newPage();
	visitor = await (
		await stand.visitor( { viewport: { width: 320, height: 700 } } )
	).newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'whoever opens the versions has their PDFs made, which visitors can download', async () => {
	await openVersions();
	const pdfs = page.locator( '.doorstep-versions a[href$=".pdf"]' );
	await expect.poll( () => pdfs.count(), { timeout: 60_000 } ).toBe( 3 );
	expect( await violations( page, '#wpbody-content' ) ).toEqual( [] );

	expect( await read( policy ) ).toContain( 'Version 1, en vigueur' );
	const link = visitor.locator( '.doorstep-version a[href$=".pdf"]' );
	const pdf = await visitor.request.get(
		( await link.getAttribute( 'href' ) )!
	);
	expect( pdf.headers()[ 'content-type' ] ).toBe( 'application/pdf' );
	expect( ( await pdf.body() ).subarray( 0, 5 ).toString() ).toBe( '%PDF-' );
} );

test( 'a shorter term makes a second version, and the first can still be read', async () => {
	await stand.site.runPhp(
		"$s = get_option( 'doorstep_settings' ); $s['retention']['leadMonths'] = 12; update_option( 'doorstep_settings', $s );"
	);
	expect( await read( policy ) ).toContain( 'Version 2, en vigueur' );
	await visitor.locator( '.doorstep-version a' ).first().click();
	await visitor.locator( '.doorstep-versions' ).waitFor();
	expect( await visitor.locator( '.doorstep-versions li' ).count() ).toBe(
		2
	);
	const first = `${ policy }?doorstep-version=privacy-policy.fr.1`;
	expect( await read( first ) ).toContain( 'Vous lisez la version 1' );
	expect(
		await visitor.locator( 'meta[name="robots"]' ).getAttribute( 'content' )
	).toContain( 'noindex' );
	await read( `${ policy }?doorstep-version=privacy-policy.fr.2` );
	expect( await visitor.locator( 'del' ).allInnerTexts() ).toContain( '24' );
	expect( await visitor.locator( 'ins' ).allInnerTexts() ).toContain( '12' );
} );

test( 'a change that is announced stands on every page until its day, and is not done before', async () => {
	await page.goto( 'about:blank' );
	await page.goto( '/wp-admin/admin.php?page=doorstep-documents#measures' );
	const measure = page.locator(
		'.doorstep-section input[type="checkbox"]:not(:checked)'
	);
	await measure.first().click();
	await page.locator( '.doorstep-save .is-secondary' ).click();
	const dialog = page.locator( '.components-modal__frame' );
	expect( await violations( page, '.components-modal__frame' ) ).toEqual(
		[]
	);
	await dialog.locator( 'input[type="date"]' ).fill( day( 10 ) );
	await dialog.locator( '.is-primary' ).click();
	await dialog.locator( '[role="alert"] .is-error' ).waitFor();
	await dialog.locator( 'input[type="date"]' ).fill( day( 45 ) );
	await dialog.locator( '.is-primary' ).click();
	await dialog.waitFor( { state: 'detached' } );
	// The draft is gone: there is nothing left to save.
	await page.locator( '.doorstep-save' ).waitFor();
	expect( await page.locator( '.doorstep-save .is-secondary' ).count() ).toBe(
		0
	);

	await visitor.goto( '/' );
	const notice = visitor.locator( '.doorstep-change' );
	expect( await notice.innerText() ).toContain(
		'Notre politique de confidentialité change le'
	);
	await notice.locator( 'a' ).click();
	expect( await read( visitor.url() ) ).toContain(
		'Voici ce que dira ce document'
	);
	expect( await visitor.locator( 'ins' ).count() ).toBe( 1 );
	expect( await read( policy ) ).toContain( 'Version 2, en vigueur' );

	await openVersions();
	await page.locator( '.components-notice button' ).click();
	await page.locator( '.components-modal__frame .is-primary' ).click();
	await page
		.locator( '.doorstep-section .components-notice' )
		.waitFor( { state: 'detached' } );
	await visitor.goto( '/' );
	expect( await notice.count() ).toBe( 0 );
} );
