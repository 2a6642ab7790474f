import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DoorstepApi } from '../../widget/doorstep-api';
import {
	asked as all,
	leftToTheShield,
	lateScript,
	pageTemplate,
	vendors,
} from './snippets/late-routes';
import { openStand, type Stand } from './stand';

/**
 * What the site's own scripts insert or ask for at run time, by many routes: while the page is
 * parsed and after it was loaded.
 *
 * The gate's second layer knows the services that the owner declared. What it does not hold is the
 * shield's, and tried in gate-shield.test.ts: hosts that nobody knows, or knows and did not
 * declare; addresses in CSS that scripts write; import() and workers; EventSource and WebSocket;
 * and the few routes of `leftToTheShield`.
 */
type LatePage = { doorstep: DoorstepApi; ran?: string[]; failed?: string[] };

let stand: Stand;
let page: Page;

const asked = all.filter( ( { name } ) => ! leftToTheShield.includes( name ) );

/**
 * Held, and not given back on consent: nothing leads to an element outside the document that
 * markup made. The visitor has it from the next page on.
 */
const lost = [ 'frame by shadow-inner-html', 'image by inner-html-apart' ];

const moments = [ 'parsing', 'loaded' ] as const;
const services = [
	...new Set( Object.values( vendors ).map( ( { service } ) => service ) ),
];
/** Where writing into the document is no longer possible without losing the page. */
const parsingOnly = asked
	.map( ( { name } ) => name )
	.filter( ( name ) => name.endsWith( 'by write' ) );

/** Puts the site's own script into a page, and the template that one route takes. */
const plugin = `<?php
add_action( 'wp_footer', static function () {
	$script = array( 'parsing' => 'late.js"', 'loaded' => 'later.js" defer' )[ $_GET['late'] ?? '' ] ?? null;
	if ( null !== $script ) {
		echo '${ pageTemplate }<script src="/wp-content/', $script, '></script>';
	}
} );`;

const install = `
	file_put_contents( WP_CONTENT_DIR . '/late.js', $args['parsing'] );
	file_put_contents( WP_CONTENT_DIR . '/later.js', $args['loaded'] );
	file_put_contents( WPMU_PLUGIN_DIR . '/late.php', $args['plugin'] );
	unlink( WPMU_PLUGIN_DIR . '/demo-analytics.php' );
	$error = Doorstep\\Settings::save( array( 'services' => $args['services'] ) + Doorstep\\Settings::all() );
	echo is_wp_error( $error ) ? $error->get_error_message() : '';`;

async function visit( moment: ( typeof moments )[ number ] ): Promise< void > {
	await page.goto( `/honoraires/?late=${ moment }`, { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
}

/** Routes and how often each was asked for, as far as it was not this often. */
function notAsked( times: number, moment: string ): Record< string, number > {
	return Object.fromEntries(
		asked
			.filter(
				( { name } ) =>
					moment === 'parsing' || ! parsingOnly.includes( name )
			)
			.map( ( { name, url } ): [ string, number ] => [
				name,
				stand.beacon
					.arrivals()
					.filter(
						( { host, path } ) =>
							`${ host }${ path }`.split( '?' )[ 0 ] === url
					).length,
			] )
			.filter( ( [ , found ] ) => found !== times )
	);
}

async function choose( granted: string[] ): Promise< void > {
	await page.evaluate(
		( ids ) =>
			( globalThis as unknown as LatePage ).doorstep.choose(
				ids,
				'panel'
			),
		granted
	);
}

const failed = () =>
	page.evaluate( () => ( globalThis as unknown as LatePage ).failed ?? [] );

/** How often each script ran. */
async function ranTwice(): Promise< string[] > {
	const ran = await page.evaluate(
		() => ( globalThis as unknown as LatePage ).ran ?? []
	);
	return ran.filter( ( one, index ) => ran.indexOf( one ) !== index );
}

const active = ( state: 'activate' | 'deactivate' ) =>
	stand.site.runPhp(
		`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${ state }_plugins( 'doorstep/doorstep.php' );`
	);

beforeAll( async () => {
	stand = await openStand( 'gate-late' );
	const error = await stand.site.runPhp( install, {
		parsing: lateScript( undefined, leftToTheShield ),
		loaded: `addEventListener( 'load', () => setTimeout( () => ${ lateScript( undefined, [ ...leftToTheShield, ...parsingOnly ] ) } ) );`,
		plugin,
		services,
	} );
	expect( error ).toBe( '' );
} );

afterAll( async () => {
	await stand?.close();
} );

describe.each( moments )( 'When the page is %s', ( moment ) => {
	beforeAll( async () => {
		page = await ( await stand.visitor() ).newPage();
		stand.beacon.clear();
	} );
	afterAll( () => page.context().close() );

	test( 'every route asks without the plugin, so that this proves something', async () => {
		await active( 'deactivate' );
		try {
			await visit( moment );
			const never = Object.entries( notAsked( 1, moment ) ).filter(
				( [ , times ] ) => times === 0
			);
			expect( never ).toEqual( [] );
			expect( await failed() ).toEqual( [] );
		} finally {
			await active( 'activate' );
			await page.goto( 'about:blank' );
			stand.beacon.clear();
		}
	} );

	test( 'nothing is asked for before a choice', async () => {
		await visit( moment );
		expect( notAsked( 0, moment ) ).toEqual( {} );
		expect( stand.beacon.arrivals() ).toEqual( [] );
		expect( await failed() ).toEqual( [] );
	} );

	test( 'each is asked for once on consent, and the page is still there', async () => {
		stand.beacon.clear();
		await choose( services );
		await page.waitForLoadState( 'networkidle' );
		await expect
			.poll( () =>
				Object.keys( notAsked( 1, moment ) ).filter(
					( name ) => ! lost.includes( name )
				)
			)
			.toEqual( [] );
		expect( await ranTwice() ).toEqual( [] );
		expect( await page.locator( 'h1' ).count() ).toBe( 1 );
	} );

	test( 'each is asked for once on the next page', async () => {
		stand.beacon.clear();
		await visit( moment );
		await expect.poll( () => notAsked( 1, moment ) ).toEqual( {} );
		expect( await ranTwice() ).toEqual( [] );
	} );

	test( 'nothing is asked for after refusal', async () => {
		const reloaded = page.waitForEvent( 'load' );
		await choose( [] );
		await reloaded;
		await page.waitForLoadState( 'networkidle' );
		stand.beacon.clear();
		await visit( moment );
		expect( notAsked( 0, moment ) ).toEqual( {} );
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );

	test.each( Object.entries( vendors ) )(
		'%s alone is asked for where its service alone was granted',
		async ( kind, { service } ) => {
			// Where nothing has run nothing has to be unloaded.
			await page.goto( '/honoraires/' );
			await choose( [ service ] );
			stand.beacon.clear();
			await visit( moment );
			const others = Object.entries( notAsked( 0, moment ) ).filter(
				( [ name ] ) => ! name.startsWith( `${ kind } by` )
			);
			expect( others ).toEqual( [] );
			await expect
				.poll( () =>
					Object.keys( notAsked( 1, moment ) ).filter( ( name ) =>
						name.startsWith( `${ kind } by` )
					)
				)
				.toEqual( [] );
		}
	);
} );
