import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe';
import { leadsOf } from './database';
import { openStand, type Stand } from './stand';

const address = 'ines@visiteuse.example';
const viewport = { width: 320, height: 640 };

let stand: Stand;
let context: BrowserContext;
let page: Page;
let copy: Page;
let link: string;

/** A page with a form that asks for consents too. */
const formPage = `
	$blocks = '';
	foreach ( Doorstep\\Leads\\FormPresets::blocks( 'viewing', 'fr' ) as $block ) {
		$blocks .= '<!-- wp:' . $block['name'] . ' ' . wp_json_encode( $block['attributes'] ) . ' /-->';
	}
	$form = '<!-- wp:doorstep/contact-form {"formId":"5a0f2b34-6d7e-4f03-9a21-3c5d7e9b1a99","kind":"viewing"} -->' . $blocks . '<!-- /wp:doorstep/contact-form -->';
	wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Visites', 'post_name' => 'visites', 'post_content' => $form ) ) );`;

/** The newest link to the door in the mails that were sent to the visitor. */
async function newestLink(): Promise< string | undefined > {
	await stand.site.runPhp( 'Doorstep\\Leads\\Outbox::deliver();' );
	const links: string[] = [];
	for ( const name of ( await readdir( stand.site.mails ) ).sort() ) {
		const mail = await readFile( join( stand.site.mails, name ), 'utf8' );
		if ( mail.includes( address ) ) {
			const text = mail.replace( /=\r?\n/g, '' ).replaceAll( '=3D', '=' );
			links.push(
				...( text.match( /https?:\S+\?doorstep=v1[\w.-]+/g ) ?? [] )
			);
		}
	}
	return links.at( -1 );
}

/** What axe finds on the page, in a browser where axe itself can run, and how wide the page is. */
async function looks() {
	await copy.setContent( await page.content() );
	return {
		violations: await violations( copy, 'html' ),
		width: await copy.evaluate(
			() => document.documentElement.scrollWidth
		),
	};
}

beforeAll( async () => {
	stand = await openStand( 'door' );
	await stand.site.runPhp( formPage );
	context = await stand.visitor( {
		javaScriptEnabled: false,
		viewport,
	} );
	page = await context.newPage();
	copy = await ( await stand.visitor( { viewport } ) ).newPage();

	await page.goto( '/visites/' );
	await page.fill( '[name="fields[name]"]', 'Inès Lefèvre' );
	await page.fill( '[name="fields[email]"]', address );
	await page.fill( '[name="fields[message]"]', 'Samedi, si possible.' );
	await page.check( '[name="consents[alerts-email]"]' );
	await page.click( '.doorstep-form [type="submit"]' );
	await stand.site.setClock( '+5' );
	await page.click( '.doorstep-form [type="submit"]' );
	await stand.site.setClock( null );
}, 60_000 );

afterAll( async () => {
	await stand?.close();
} );

describe( 'The visitor’s own door, without JavaScript', () => {
	test( 'is asked for by mail, and a stranger’s address is answered alike', async () => {
		expect( await leadsOf( stand.site ) ).toHaveLength( 1 );
		const answers: string[] = [];
		for ( const email of [ 'personne@visiteuse.example', address ] ) {
			await page.goto( '/?doorstep=door' );
			expect( await looks() ).toEqual( { violations: [], width: 320 } );
			await page.fill( '[name="email"]', email );
			await page.click( '[type="submit"]' );
			answers.push( await page.content() );
		}
		expect( answers[ 0 ] ).toBe( answers[ 1 ] );

		await expect.poll( newestLink, { timeout: 10_000 } ).toBeDefined();
		link = ( await newestLink() )!;
		expect( link ).not.toMatch( /ines|visiteuse|%40/i );
	} );

	test( 'shows what is held, in the language of the form, to nobody else and from nowhere else', async () => {
		const requests: string[] = [];
		page.on( 'request', ( request ) => requests.push( request.url() ) );
		const reply = await page.goto( link );
		expect( reply?.headers() ).toMatchObject( {
			'cache-control': 'no-store, private',
			'referrer-policy': 'no-referrer',
			'x-robots-tag': 'noindex, nofollow',
		} );
		expect( requests ).toEqual( [ link ] );
		const text = await page.innerText( 'main' );
		for ( const part of [
			'Ce que nous détenons sur vous',
			'Inès Lefèvre',
			'Samedi, si possible.',
			'biens similaires',
		] ) {
			expect( text ).toContain( part );
		}
		expect( await context.cookies() ).toEqual( [] );
		await page.locator( 'summary' ).first().click();
		expect( await looks() ).toEqual( { violations: [], width: 320 } );
	} );

	test( 'leaves no trace of its address where its links lead', async () => {
		await page.goto( link );
		const [ request ] = await Promise.all( [
			page.waitForRequest( /visites/ ),
			page.click( 'dd a' ),
		] );
		expect( request.headers() ).not.toHaveProperty( 'referer' );
		expect( await page.evaluate( () => document.referrer ) ).toBe( '' );
	} );

	test( 'corrects a field, and names what is wrong beside it', async () => {
		await page.goto( link );
		await page.locator( 'summary' ).first().click();
		await page.fill( 'details [name="fields[phone]"]', '12345678x' );
		await page.click( 'details [type="submit"]' );
		const phone = page.locator( 'details [name="fields[phone]"]' );
		expect( await phone.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		expect( await looks() ).toEqual( { violations: [], width: 320 } );

		await phone.fill( '06 39 98 00 12' );
		await page.click( 'details [type="submit"]' );
		expect( await page.innerText( '[role="status"]' ) ).toContain(
			'enregistrée'
		);
		const [ lead ] = await leadsOf( stand.site );
		expect( JSON.parse( lead?.fields ?? '{}' ) ).toMatchObject( {
			phone: '06 39 98 00 12',
			name: 'Inès Lefèvre',
		} );
	} );

	test( 'withdraws a consent, and a reload does nothing more', async () => {
		await page.goto( link );
		await page.click( '.doorstep-door__consents [type="submit"]' );
		const text = await page.innerText( '.doorstep-door__consents' );
		expect( text ).toContain( 'Vous l’avez retiré' );
		await page.reload();
		expect( await page.innerText( '.doorstep-door__consents' ) ).toBe(
			text
		);
	} );

	test( 'hands everything over as a file', async () => {
		await page.goto( link );
		const [ download ] = await Promise.all( [
			page.waitForEvent( 'download' ),
			page.click( '#doorstep-export [type="submit"]' ),
		] );
		const data = JSON.parse(
			await readFile( await download.path(), 'utf8' )
		);
		expect( download.suggestedFilename() ).toMatch( /\.json$/ );
		expect( data.messages ).toHaveLength( 1 );
		expect( JSON.stringify( data ) ).toContain( 'Samedi, si possible.' );
	} );

	test( 'objects, erases after a question, and the link is dead then', async () => {
		await page.goto( link );
		await page.click( '#doorstep-object [type="submit"]' );
		expect( await page.locator( '#doorstep-object' ).count() ).toBe( 0 );

		await page.click( '#doorstep-erase a' );
		expect( await looks() ).toEqual( { violations: [], width: 320 } );
		expect( await leadsOf( stand.site ) ).toHaveLength( 1 );
		await page.click( '[type="submit"]' );
		expect( await page.innerText( 'h1' ) ).toBe( 'Tout est effacé' );
		expect( await leadsOf( stand.site ) ).toEqual( [] );
		expect( ( await page.goto( link ) )?.status() ).toBe( 410 );
		expect( await looks() ).toEqual( { violations: [], width: 320 } );
	} );

	test( 'stands in the log of requests, done, and names nobody', async () => {
		const staff = await stand.staff( 'marketing' );
		const screen = await staff.newPage();
		await screen.goto( '/wp-admin/admin.php?page=doorstep-requests' );
		await screen.locator( '.doorstep-requests tbody tr' ).first().waitFor();
		const text = await screen.innerText( '#doorstep-requests' );
		for ( const kind of [
			'Accès',
			'Rectification',
			'Retrait d’un consentement',
			'Portabilité',
			'Opposition',
			'Effacement',
		] ) {
			expect( text ).toContain( kind );
		}
		expect( text ).not.toMatch( /Inès|visiteuse/ );
		expect( await violations( screen, '#wpbody-content' ) ).toEqual( [] );
		await staff.close();
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
