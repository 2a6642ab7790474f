import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

/**
 * The owner scans the site and decides about what was found. The steps build on each other.
 */
let stand: Stand;
let context: BrowserContext;
let page: Page;

/** A page as a site has it, with third parties that nobody has declared and one that nobody knows; it does not like frames, and sends a form by itself. */
const widget = `<!-- wp:html -->
<script src="https://cdn.unknown-widget.example/w.js?visitor=canary"></script>
<script async src="https://static.hotjar.com/c/hotjar-3000001.js"></script>
<iframe src="https://player.vimeo.com/video/76979871" title="Visite"></iframe>
<form action="https://sent.example/"><input name="email" value="visitor@example.com" autofocus></form>
<script>
	if ( top !== self ) {
		document.forms[ document.forms.length - 1 ].submit();
		open( 'https://opened.example/' );
		top.location = 'https://left.example/';
	}
</script>
<!-- /wp:html -->`;

/** What the server adds: a cookie that no script can see, one page without frames, one that fails. */
const server = `<?php
add_action( 'template_redirect', static function () {
	if ( is_page( 'gadget' ) ) { setcookie( 'server_side', '1', array( 'path' => '/', 'httponly' => true ) ); }
	if ( is_page( 'contact' ) ) { header( 'X-Frame-Options: DENY' ); }
	if ( is_page( 'honoraires' ) ) { wp_die( 'No.', '', array( 'response' => 500 ) ); }
}, 1 );`;

/** What the browser keeps for the site. */
function kept(): Promise< string[] > {
	return page.evaluate( () => [
		...document.cookie.split( '; ' ),
		...Object.keys( localStorage ),
		...Object.keys( sessionStorage ),
	] );
}

async function scan( name: RegExp ): Promise< void > {
	await page.getByRole( 'button', { name } ).click();
	await page
		.getByRole( 'heading', { name: 'Ce que l’analyse a trouvé' } )
		.waitFor( { timeout: 240_000 } );
}

function card( heading: RegExp ) {
	return page.locator( '.doorstep-card', {
		has: page.getByRole( 'heading', { name: heading } ),
	} );
}

beforeAll( async () => {
	stand = await openStand( 'scan' );
	await stand.site.runPhp(
		`wp_set_current_user( 1 ); wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'gadget', 'post_title' => 'Gadget', 'post_content' => $args[0] ) ) );
		update_user_meta( 1, 'locale', 'fr_FR' );`,
		[ widget ]
	);
	const folder = join( stand.site.docroot, 'wp-content/mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await writeFile( join( folder, 'of-the-scan-test.php' ), server );
	context = await stand.staff( 'admin' );
	page = await context.newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'A page opened with a scan’s address', () => {
	test( 'is byte for byte the page of everybody, for everybody but its owner', async () => {
		await page.goto( '/wp-admin/admin.php?page=doorstep-scan' );
		const { plan } = ( await page.evaluate( () =>
			( window as unknown as WithWp ).wp.apiFetch( {
				path: '/doorstep/v1/scan',
			} )
		) ) as { plan: { path: string; after: string; before: string }[] };
		expect( plan.length ).toBeGreaterThan( 8 );
		const gadget = plan.find( ( { path } ) => path === '/gadget/' )!;
		const text = async ( path: string, Cookie = '' ) => {
			const reply = await fetch( stand.site.url + path, {
				headers: { Cookie },
			} );
			return [ reply.status, await reply.text() ];
		};
		const marketing = await stand.staff( 'marketing' );
		const cookie = ( await marketing.cookies() )
			.map( ( { name, value } ) => `${ name }=${ value }` )
			.join( '; ' );
		await marketing.close();

		for ( const path of [ gadget.before, gadget.after ] ) {
			expect( await text( path ) ).toEqual( await text( '/gadget/' ) );
			expect(
				( await text( path, cookie ) )[ 1 ]
					?.toString()
					.includes( 'doorstep-scan' )
			).toBe( false );
		}
		const own = await context.request.get( gadget.after );
		expect( await own.text() ).toContain(
			' src="https://player.vimeo.com/video/76979871" title="Visite"'
		);
		expect( own.headers()[ 'cache-control' ] ).toContain( 'no-store' );
	} );
} );

describe( 'The scan', () => {
	test( 'opens the pages twice, and before consent asks nobody but whom nobody knows', async () => {
		await page.goto( '/wp-admin/admin.php?page=doorstep-scan' );
		await page.waitForLoadState( 'networkidle' );
		await context.addCookies( [
			{ name: 'of_the_owner', value: '1', url: stand.site.url },
			{
				name: 'cookie_consent_doorstep',
				value: '1.tabcde.00000000.3f2504e0-4f89-41d3-9a0c-0305e82c3301.1111',
				url: stand.site.url,
			},
		] );
		const before = await kept();
		stand.beacon.clear();

		let first: string[] | null = null;
		page.on( 'request', ( request ) => {
			if ( request.url().includes( 'doorstep_scan=after' ) ) {
				first ??= stand.beacon.arrivals().map( ( { host } ) => host );
			}
		} );
		await scan( /Lancer l’analyse/ );

		expect( new Set( first ?? [ 'never' ] ) ).toEqual(
			new Set( [ 'cdn.unknown-widget.example' ] )
		);
		expect(
			stand.beacon.requestsFor( 'player.vimeo.com/video/' ).length
		).toBeGreaterThan( 0 );
		expect(
			stand.beacon.requestsFor( 'static.hotjar.com/' ).length
		).toBeGreaterThan( 0 );
		for ( const host of [ 'sent', 'opened', 'left' ] ) {
			expect( stand.beacon.requestsFor( `${ host }.example` ) ).toEqual(
				[]
			);
		}
		expect( await kept() ).toEqual( before );
		expect(
			( await context.cookies() ).map( ( { name } ) => name )
		).toEqual( expect.not.arrayContaining( [ 'server_side' ] ) );
	}, 300_000 );

	test( 'finds the host that nobody knows, and keeps no query of it', async () => {
		const found = card( /hôte inconnu/ );
		await expect
			.poll( () => found.textContent() )
			.toContain( 'cdn.unknown-widget.example' );
		expect( await found.getByRole( 'listitem' ).count() ).toBe( 1 );
		expect( await found.textContent() ).toContain( 'Gadget' );
		expect( await found.textContent() ).toContain( 'Script' );
		expect(
			await stand.site.runPhp(
				'echo json_encode( \\Doorstep\\Scan\\Report::last() );'
			)
		).not.toContain( 'canary' );
		expect(
			await stand.site.runPhp(
				'echo implode( "|", \\Doorstep\\Scan\\Report::unclassified() );'
			)
		).toBe( 'cdn.unknown-widget.example' );
	} );

	test( 'names the services that are declared, and finds no leak', async () => {
		const declared = await card( /déclarés/ ).textContent();
		for ( const name of [
			'Google Analytics 4',
			'YouTube',
			'Google Maps',
		] ) {
			expect( declared ).toContain( name );
		}
		expect( await page.locator( '.doorstep-leaks' ).count() ).toBe( 0 );
	} );

	test( 'tells the cookie that only the server can see, and those of a service', async () => {
		expect(
			await card( /qu’aucun service ne déclare/ ).textContent()
		).toContain( 'server_side' );
		expect( await card( /à ajouter/ ).textContent() ).toContain(
			'_hjSessionUser_3000001'
		);
	} );

	test( 'says which pages it could not look at, and why', async () => {
		const missed = await page
			.locator( '.components-notice', { hasText: 'Contact' } )
			.textContent();
		expect( missed ).toContain( 'X-Frame-Options' );
		expect( missed ).toContain( '500' );
	} );

	test( 'adds a proposed service by a click', async () => {
		const toAdd = card( /à ajouter/ );
		expect( await toAdd.textContent() ).toContain( 'Vimeo' );
		await page.getByRole( 'button', { name: 'Ajouter Vimeo' } ).click();
		await expect
			.poll( () => card( /déclarés/ ).textContent() )
			.toContain( 'Vimeo' );
		expect(
			await stand.site.runPhp(
				'echo implode( "|", \\Doorstep\\Settings::all()["services"] );'
			)
		).toContain( 'vimeo' );
	} );

	test( 'allows a host only after a warning', async () => {
		await page
			.getByRole( 'button', {
				name: /Autoriser cdn\.unknown-widget\.example/,
			} )
			.click();
		const dialog = page.getByRole( 'dialog' );
		expect( await dialog.textContent() ).toContain( 'adresse IP' );
		await dialog.getByRole( 'button', { name: /Autoriser/ } ).click();
		await expect
			.poll( () => card( /sans consentement/ ).textContent() )
			.toContain( 'cdn.unknown-widget.example' );
		expect(
			await stand.site.runPhp(
				'echo count( \\Doorstep\\Scan\\Report::unclassified() );'
			)
		).toBe( '0' );
	} );

	test( 'that is cancelled keeps nothing, and leaves the last report', async () => {
		const before = await kept();
		await page
			.getByRole( 'button', { name: /Relancer l’analyse/ } )
			.click();
		await page.getByRole( 'progressbar' ).waitFor();
		await page.getByRole( 'button', { name: 'Annuler' } ).click();
		await page.getByText( 'L’analyse a été annulée' ).waitFor();
		expect( await page.locator( 'iframe' ).count() ).toBe( 0 );
		expect( await kept() ).toEqual( before );
		expect( await card( /déclarés/ ).count() ).toBe( 1 );
	} );
} );

interface WithWp {
	wp: { apiFetch: ( options: { path: string } ) => Promise< unknown > };
}
