import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

/**
 * What was held runs in the order in which the page would have run it, once. The page without
 * the plugin says what that order is.
 */
let stand: Stand;
let page: Page;

const said = ( what: string ) =>
	`( globalThis.ran ||= [] ).push( '${ what }' );`;
const vendor = ( name: string ) => `https://static.hotjar.com/c/${ name }.js`;

/** Scripts of a vendor whose parts wait for each other, and of the site itself between them. */
const head = `
<script>${ said( 'site, inline' ) } document.addEventListener( 'DOMContentLoaded', () => { ${ said( 'site, DOMContentLoaded' ) } } );</script>
<script defer src="${ vendor( 'deferred-first' ) }?slow"></script>
<script type="module" src="${ vendor( 'module' ) }"></script>
<script>window._hjSettings = {}; ${ said( 'vendor, first inline' ) }
document.addEventListener( 'DOMContentLoaded', () => { ${ said( 'vendor, DOMContentLoaded' ) } } );</script>
<script src="${ vendor( 'blocking-slow' ) }?slow"></script>
<script>window._hjSettings = {}; ${ said( 'vendor, inline after blocking' ) }
addEventListener( 'load', () => { ${ said( 'vendor, load' ) } } );</script>
<script src="${ vendor( 'blocking-fast' ) }"></script>
<script async src="${ vendor( 'async' ) }"></script>`;
const footer = `
<p id="before">Before</p>
<script src="${ vendor( 'writes' ) }"></script>
<p id="after">After</p>
<script defer src="${ vendor( 'deferred-last' ) }"></script>
<script type="module">window._hjSettings; ${ said( 'vendor, inline module' ) }</script>
<script>window._hjSettings; ${ said( 'vendor, last inline' ) }</script>
<script type="application/ld+json">{ "@type": "Thing", "url": "https://www.hotjar.com/" }</script>`;

const plugin = `<?php
add_action( 'wp_head', static function () { echo file_get_contents( __DIR__ . '/order-head.html' ); } );
add_action( 'wp_footer', static function () { echo file_get_contents( __DIR__ . '/order-footer.html' ); } );`;
const install = `
	file_put_contents( WPMU_PLUGIN_DIR . '/order-head.html', $args['head'] );
	file_put_contents( WPMU_PLUGIN_DIR . '/order-footer.html', $args['footer'] );
	file_put_contents( WPMU_PLUGIN_DIR . '/order.php', $args['plugin'] );
	unlink( WPMU_PLUGIN_DIR . '/demo-analytics.php' );
	$error = Doorstep\\Settings::save( array( 'services' => array( 'hotjar' ) ) + Doorstep\\Settings::all() );
	echo is_wp_error( $error ) ? $error->get_error_message() : '';`;

/** What ran, in order; async scripts come when they like. */
async function ran(): Promise< string[] > {
	const all = await page.evaluate(
		() => ( globalThis as unknown as { ran?: string[] } ).ran ?? []
	);
	return all.filter( ( one ) => ! one.includes( '/async' ) );
}

async function visit(): Promise< void > {
	await page.goto( '/honoraires/', { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
}

const active = ( state: 'activate' | 'deactivate' ) =>
	stand.site.runPhp(
		`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${ state }_plugins( 'doorstep/doorstep.php' );`
	);

/** What ran, as the page without the plugin ran it. */
let native: string[];
const ofVendor = ( some: string[] ) =>
	some.filter( ( one ) => ! one.startsWith( 'site,' ) );

const events = [ 'vendor, DOMContentLoaded', 'vendor, load' ];
const written = 'static.hotjar.com/c/written.js';

/**
 * Without what keeps no place in the order: events are the browser's, and may come while scripts
 * still wait for each other; for a script that another one writes nobody waits.
 */
const inOrder = ( some: string[] ) =>
	ofVendor( some ).filter(
		( one ) => ! [ ...events, written ].includes( one )
	);

beforeAll( async () => {
	stand = await openStand( 'gate-order' );
	const error = await stand.site.runPhp( install, { head, footer, plugin } );
	expect( error ).toBe( '' );
	page = await ( await stand.visitor() ).newPage();
	await active( 'deactivate' );
	await visit();
	native = await ran();
	await active( 'activate' );
	await page.goto( 'about:blank' );
	stand.beacon.clear();
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'The order of held scripts', () => {
	test( 'is what this is about: without the plugin it is known', () => {
		expect( native ).toHaveLength( 15 );
	} );

	test( 'is kept on consent on the same page; there nothing waits for events that are over', async () => {
		await visit();
		expect( ofVendor( await ran() ) ).toEqual( [] );
		await page.click( '#doorstep-banner [data-doorstep="accept"]' );
		await expect
			.poll( async () => inOrder( await ran() ) )
			.toEqual( inOrder( native ) );
		const all = await ran();
		expect( all.indexOf( written ) ).toBeGreaterThan(
			all.indexOf( 'static.hotjar.com/c/writes.js' )
		);
		expect( all.filter( ( one ) => events.includes( one ) ) ).toEqual( [] );
	} );

	test( 'leaves what a script writes into the document where the script is, and the page as it was', async () => {
		expect(
			await page.evaluate( () =>
				[
					...document.querySelectorAll( '#before, #written, #after' ),
				].map( ( { id } ) => id )
			)
		).toEqual( [ 'before', 'written', 'after' ] );
		expect( await page.locator( 'h1' ).count() ).toBe( 1 );
	} );

	test( 'is that of the page itself where the visitor had consented before, with all events', async () => {
		await visit();
		await expect
			.poll( async () => [ ...( await ran() ) ].sort() )
			.toEqual( [ ...native ].sort() );
		expect( inOrder( await ran() ) ).toEqual( inOrder( native ) );
	} );

	test( 'has each asked for once, and data left alone', async () => {
		stand.beacon.clear();
		await visit();
		const paths = stand.beacon
			.arrivals()
			.flatMap( ( { path } ) => path ?? [] );
		expect( paths ).toHaveLength( new Set( paths ).size );
		expect( paths ).toHaveLength( 8 );
		expect(
			await page.locator( 'script[type="application/ld+json"]' ).count()
		).toBe( 1 );
	} );
} );
