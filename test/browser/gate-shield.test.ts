import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DoorstepApi } from '../../widget/doorstep-api';
import {
	asked,
	lateScript,
	pageTemplate,
	vendors,
} from './snippets/late-routes';
import { openStand, type Stand } from './stand';

/**
 * The shield: the browser refuses every host that is neither granted nor allowed, whatever the
 * way in which a script asks for it, and also where nobody knows the host.
 */
type ShieldPage = { doorstep: DoorstepApi };

let stand: Stand;
let context: BrowserContext;
let page: Page;

const path = '/contact/?late=1';
const unknown = 'unknown.example/';

/** What only the browser can hold: nothing of it passes an element or a function that the gate watches. */
const shieldOnly = `
	document.body.style.backgroundImage = 'url( https://${ unknown }css/background )';
	document.head.appendChild( document.createElement( 'style' ) ).textContent = '@import url( https://${ unknown }css/import );';
	new FontFace( 'Unknown', 'url( https://${ unknown }css/font )' ).load().catch( () => {} );
	new EventSource( 'https://${ unknown }socket/event-source' );
	try { new WebSocket( 'wss://${ unknown }socket/web-socket' ); } catch {}
	import( 'https://${ unknown }module/import.js' ).catch( () => {} );
	new Worker( URL.createObjectURL( new Blob( [ 'fetch( "https://${ unknown }worker/fetch" ).catch( () => {} )' ], { type: 'text/javascript' } ) ) );`;

/** What stands in the page itself. */
const inPage = `
<script src="https://${ unknown }page/script.js"></script>
<iframe src="https://${ unknown }page/frame" width="300" height="200"></iframe>
<iframe src="https://www.youtube.com/embed/VideoInPage1" width="300" height="200"></iframe>`;

const plugin = `<?php
add_action( 'wp_footer', static function () {
	if ( isset( $_GET['late'] ) ) {
		echo '${ inPage }${ pageTemplate }<script src="/wp-content/late.js"></script>';
	}
} );`;
const install = `
	file_put_contents( WP_CONTENT_DIR . '/late.js', $args['late'] );
	file_put_contents( WPMU_PLUGIN_DIR . '/late.php', $args['plugin'] );
	unlink( WPMU_PLUGIN_DIR . '/demo-analytics.php' );
	$error = Doorstep\\Settings::save( array( 'services' => $args['services'] ) + Doorstep\\Settings::all() );
	echo is_wp_error( $error ) ? $error->get_error_message() : '';`;

const services = [
	...new Set( Object.values( vendors ).map( ( { service } ) => service ) ),
];

function set( settings: Record< string, unknown > ): Promise< string > {
	return stand.site.runPhp(
		`$error = Doorstep\\Settings::save( $args + Doorstep\\Settings::all() );
		echo is_wp_error( $error ) ? $error->get_error_message() : '';`,
		settings
	);
}

async function visit(): Promise< void > {
	await page.goto( path, { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
}

/** What arrived at the unknown host, and whether by a request or a mere connection. */
const atUnknown = () =>
	stand.beacon
		.arrivals()
		.filter( ( { host } ) => unknown.startsWith( host ) )
		.map( ( arrival ) => arrival.path ?? 'connection' );

async function chooseAndWait( granted: string[] ): Promise< void > {
	const reloaded = page.waitForEvent( 'load' );
	await page.evaluate(
		( ids ) =>
			( globalThis as unknown as ShieldPage ).doorstep.choose(
				ids,
				'panel'
			),
		granted
	);
	await reloaded;
	await page.waitForLoadState( 'networkidle' );
}

beforeAll( async () => {
	stand = await openStand( 'gate-shield' );
	const error = await stand.site.runPhp( install, {
		late: `${ lateScript( unknown, [ 'script by page-template' ] ) } ${ shieldOnly } ${ lateScript() }`,
		plugin,
		services,
	} );
	expect( error ).toBe( '' );
	context = await stand.visitor();
	page = await context.newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'Without the shield', () => {
	test( 'an unknown host is asked by all these routes, so that this proves something', async () => {
		await page.goto( path );
		const expected = asked
			.filter( ( { name } ) => name !== 'script by page-template' )
			.map(
				( { kind, name } ) =>
					`/${ kind }/${ name.split( ' by ' )[ 1 ] }`
			);
		for ( const one of [
			...expected,
			'/css/background',
			'/css/import',
			'/css/font',
			'/socket/event-source',
			'/socket/web-socket',
			'/module/import.js',
			'/worker/fetch',
			'/page/script.js',
			'/page/frame',
		] ) {
			await expect.poll( atUnknown ).toContain( one );
		}
		await page.goto( 'about:blank' );
	} );
} );

describe( 'With the shield', () => {
	beforeAll( async () => {
		expect( await set( { shield: true } ) ).toBe( '' );
		stand.beacon.clear();
	} );

	test( 'nothing is asked of anybody before a choice', async () => {
		await visit();
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );

	test( 'the site itself works: its form sends, and its panel opens', async () => {
		await page.locator( '[data-doorstep="open"]' ).first().click();
		await page.locator( 'dialog[open]' ).waitFor();
		await page.keyboard.press( 'Escape' );
		const token = page.waitForResponse( /form-token/ );
		await page
			.locator( 'form.doorstep-form [name="fields[name]"]' )
			.focus();
		expect( ( await token ).ok() ).toBe( true );
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );

	test( 'who has begun a form and then accepts finds it as it was, after the page was made anew', async () => {
		const message = page.locator(
			'form.doorstep-form [name="fields[message]"]'
		);
		await page
			.locator( 'form.doorstep-form [name="fields[name]"]' )
			.fill( 'Camille Brouillon' );
		await message.fill( 'Je voudrais visiter samedi.' );
		await chooseAndWait( services );
		expect( await message.inputValue() ).toBe(
			'Je voudrais visiter samedi.'
		);
		expect(
			await page
				.locator( 'form.doorstep-form [name="fields[name]"]' )
				.inputValue()
		).toBe( 'Camille Brouillon' );
	} );

	test( 'what was granted is let in, in the page and at run time', async () => {
		for ( const one of [
			'www.youtube.com/embed/VideoInPage1',
			...asked
				.filter( ( { kind } ) => kind !== 'media' )
				.map( ( { url } ) => url ),
		] ) {
			await expect
				.poll( () => stand.beacon.requestsFor( one ).length, {
					message: one,
				} )
				.toBeGreaterThan( 0 );
		}
	} );

	test( 'what nobody knows is still refused', async () => {
		expect( atUnknown() ).toEqual( [] );
		stand.beacon.clear();
		await visit();
		expect( atUnknown() ).toEqual( [] );
	} );

	test( 'one service alone lets nobody else in', async () => {
		await chooseAndWait( [ 'youtube' ] );
		stand.beacon.clear();
		await visit();
		expect(
			stand.beacon.requestsFor( 'www.youtube.com/embed/VideoInPage1' )
		).toHaveLength( 1 );
		expect(
			stand.beacon
				.arrivals()
				.filter( ( { host } ) => host !== 'www.youtube.com' )
		).toEqual( [] );
	} );

	test( 'after withdrawal nothing is asked of anybody', async () => {
		await chooseAndWait( [] );
		stand.beacon.clear();
		await visit();
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );

	test( 'a host that the owner allowed is let in before any choice', async () => {
		expect( await set( { allowedHosts: [ 'unknown.example' ] } ) ).toBe(
			''
		);
		stand.beacon.clear();
		await page.goto( path );
		await expect.poll( atUnknown ).toContain( '/page/script.js' );
		await expect.poll( atUnknown ).toContain( '/request/fetch' );
		expect(
			stand.beacon
				.arrivals()
				.filter( ( { host } ) => host !== 'unknown.example' )
		).toEqual( [] );
	} );
} );
