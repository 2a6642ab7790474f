import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

/** What an owner describes in the settings, the gate holds. The steps build on each other. */
let stand: Stand;
let settings: Page;

const host = 'visites.example';
const plugin = `<?php
add_action( 'wp_footer', static function () {
	echo '<script src="https://${ host }/embed/tour.js"></script>';
} );`;

async function open( place: string ): Promise< void > {
	await settings.goto( 'about:blank' );
	await settings.goto(
		`/wp-admin/admin.php?page=doorstep-settings#${ place }`
	);
	await settings.locator( '.doorstep-save' ).waitFor();
}

/** Saves, and says what status the server answered with. */
async function save(): Promise< number > {
	const [ reply ] = await Promise.all( [
		settings.waitForResponse(
			( response ) =>
				response.request().method() !== 'GET' &&
				response.url().includes( 'settings' )
		),
		settings.locator( '.doorstep-save button[type="submit"]' ).click(),
	] );
	return reply.status();
}

/** A page for a visitor who was never here; requests to the host that it made. */
async function visit(): Promise< { page: Page; asked: () => number } > {
	stand.beacon.clear();
	const page = await ( await stand.visitor() ).newPage();
	await page.goto( '/contact/', { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
	return { page, asked: () => stand.beacon.requestsFor( host ).length };
}

beforeAll( async () => {
	stand = await openStand( 'own-services' );
	await stand.site.runPhp(
		`file_put_contents( WPMU_PLUGIN_DIR . '/tour.php', $args['plugin'] );`,
		{ plugin }
	);
	settings = await ( await stand.staff( 'admin' ) ).newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'a host that nobody described is asked for, so that this proves something', async () => {
	const { page, asked } = await visit();
	expect( asked() ).toBe( 1 );
	await page.context().close();
} );

test( 'a service that the owner adds is held until the visitor allows it', async () => {
	await open( 'services/new' );
	const field = settings.locator( '.doorstep-fields input' );
	await field.nth( 0 ).fill( 'Visites du Port' );
	await field.nth( 1 ).fill( `https://${ host }/embed/` );
	await settings.keyboard.press( 'Enter' );
	await settings.locator( '.doorstep-editor' ).waitFor();
	// Who provides it is still missing, and the first such field has the focus.
	expect( await save() ).toBe( 400 );
	await expect
		.poll( () =>
			settings
				.locator( '[aria-invalid="true"]' )
				.first()
				.evaluate( ( one ) => one === document.activeElement )
		)
		.toBe( true );
	await settings.keyboard.type( 'Visites SAS' );
	await settings.getByLabel( /^(Country|Pays)$/ ).selectOption( 'FR' );
	expect( await save() ).toBe( 200 );

	const { page, asked } = await visit();
	expect( asked() ).toBe( 0 );
	await page.click( '#doorstep-banner [data-doorstep="accept"]' );
	await expect.poll( asked ).toBe( 1 );
	await page.context().close();
} );

test( 'what the owner says of a service of the catalogue is what visitors read', async () => {
	await open( 'services/youtube' );
	await settings
		.locator( '.doorstep-fields input' )
		.first()
		.fill( 'Nos vidéos' );
	expect( await save() ).toBe( 200 );

	const { page } = await visit();
	await page.click( '#doorstep-banner [data-doorstep="choose"]' );
	await page
		.locator( '#doorstep-service-youtube', { hasText: 'Nos vidéos' } )
		.waitFor( { state: 'attached' } );
	expect( await page.getByText( 'YouTube', { exact: true } ).count() ).toBe(
		0
	);
	await page.context().close();
} );
