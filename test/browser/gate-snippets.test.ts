import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DoorstepApi } from '../../widget/doorstep-api';
import { services } from '../../php-bridge/contract/services.json';
import { snippets } from './snippets/all';
import { openShopWindow, servicesOf, shopWindow } from './snippets/shop-window';
import type { Snippet } from './snippets/snippet';
import { openStand, type Stand } from './stand';

/**
 * What vendors tell owners to paste, pasted where owners paste it: each of them asks for its host
 * without the plugin, and not before its service is granted with it.
 *
 * Hosts that no service names are not the matter here: gate-shield.test.ts tries those.
 */
type ShopPage = { doorstep: DoorstepApi; ran?: string[] };

let stand: Stand;

const [ first, second ] = shopWindow as [
	( typeof shopWindow )[ 0 ],
	( typeof shopWindow )[ 0 ],
];

async function visit( page: Page, path: string ): Promise< void > {
	await page.goto( path, { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
}

/** Names of those snippets of which something was asked for, or of which all was. */
function asked( some: Snippet[], how: 'some' | 'every' ): string[] {
	return some
		.filter( ( { asks } ) =>
			asks[ how ](
				( start ) => stand.beacon.requestsFor( start ).length > 0
			)
		)
		.map( ( { name } ) => name );
}

/** Vendors' scripts that ran on the page open now, and what snippets called of them. */
function ran( page: Page ): Promise< string[] > {
	return page.evaluate(
		() => ( globalThis as unknown as ShopPage ).ran ?? []
	);
}

async function traces( context: BrowserContext, page: Page ) {
	return {
		arrivals: stand.beacon.arrivals(),
		cookies: ( await context.cookies() ).map( ( { name } ) => name ),
		stored: await page.evaluate( () => [
			...Object.keys( localStorage ),
			...Object.keys( sessionStorage ),
		] ),
		ran: await ran( page ),
	};
}

/** Makes a choice as the banner and the panel do. */
async function choose( page: Page, granted: string[] ): Promise< void > {
	await page.evaluate(
		( ids ) =>
			( globalThis as unknown as ShopPage ).doorstep.choose(
				ids,
				'panel'
			),
		granted
	);
}

const names = ( some: Snippet[] ) => some.map( ( { name } ) => name );
const twice = ( list: string[] ) =>
	list.filter( ( one, index ) => list.indexOf( one ) !== index );

beforeAll( async () => {
	stand = await openStand( 'gate-snippets' );
	await openShopWindow( stand.site );
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'The snippets', () => {
	test( 'are of services that the catalogue knows, by the very address that they ask for', () => {
		const serviceOf = ( url: string ) =>
			Object.values( services )
				.flatMap( ( { id, urls } ) =>
					( urls as string[] ).map( ( pattern ) => ( {
						id,
						pattern,
					} ) )
				)
				.filter( ( { pattern } ) =>
					`.${ url }`
						.toLowerCase()
						.includes( `.${ pattern.toLowerCase() }` )
				)
				.sort( ( a, b ) => b.pattern.length - a.pattern.length )[ 0 ]
				?.id;
		expect(
			snippets
				.flatMap( ( { asks, noscript, name, service } ) =>
					[ ...asks, ...( noscript ? [ noscript ] : [] ) ].map(
						( url ) => ( {
							name,
							url,
							service,
							found: serviceOf( url ),
						} )
					)
				)
				.filter( ( { service, found } ) => service !== found )
		).toEqual( [] );
		expect( snippets.length ).toBeGreaterThanOrEqual( 45 );
	} );
} );

describe( 'Without the plugin', () => {
	const active = ( state: 'activate' | 'deactivate' ) =>
		stand.site.runPhp(
			`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${ state }_plugins( 'doorstep/doorstep.php' );`
		);
	beforeAll( () => active( 'deactivate' ) );
	afterAll( async () => {
		await active( 'activate' );
		stand.beacon.clear();
	} );

	test.each( shopWindow )(
		'every snippet on $path asks for its host, so that this proves something',
		async ( { path, snippets: here } ) => {
			stand.beacon.clear();
			const context = await stand.visitor();
			const page = await context.newPage();
			await visit( page, path );
			// Those of frames that are only loaded when they come near.
			await page.evaluate( () =>
				document
					.querySelectorAll( '[loading=lazy]' )
					.forEach( ( frame ) => frame.scrollIntoView() )
			);
			await expect
				.poll( () => asked( here, 'every' ) )
				.toEqual( names( here ) );
			await context.close();
		}
	);

	test( 'pixels in noscript are asked for where JavaScript is off', async () => {
		stand.beacon.clear();
		const context = await stand.visitor( { javaScriptEnabled: false } );
		const page = await context.newPage();
		for ( const { path } of shopWindow ) {
			await visit( page, path );
		}
		expect(
			snippets
				.filter(
					( { noscript } ) =>
						noscript &&
						stand.beacon.requestsFor( noscript ).length === 0
				)
				.map( ( { name } ) => name )
		).toEqual( [] );
		await context.close();
	} );
} );

describe( 'A visitor who has not chosen', () => {
	test.each( [ true, false ] )(
		'asks nothing of any vendor (JavaScript on: %s)',
		async ( javaScriptEnabled ) => {
			const context = await stand.visitor( { javaScriptEnabled } );
			const page = await context.newPage();
			for ( const { path } of shopWindow ) {
				await visit( page, path );
				await page.mouse.wheel( 0, 20_000 );
				await page.waitForLoadState( 'networkidle' );
			}
			expect( stand.beacon.arrivals() ).toEqual( [] );
			if ( javaScriptEnabled ) {
				expect( await traces( context, page ) ).toEqual( {
					arrivals: [],
					cookies: [],
					stored: [],
					ran: [],
				} );
			}
			await context.close();
		}
	);

	test( 'refuses, and still asks nothing of any vendor', async () => {
		const context = await stand.visitor();
		const page = await context.newPage();
		await visit( page, first.path );
		await page.click( '#doorstep-banner [data-doorstep="refuse"]' );
		for ( const { path } of [ ...shopWindow, first ] ) {
			await visit( page, path );
			expect( await traces( context, page ) ).toEqual( {
				arrivals: [],
				cookies: [ 'cookie_consent_doorstep' ],
				stored: [],
				ran: [],
			} );
		}
		await context.close();
	} );
} );

describe( 'A visitor who accepts', () => {
	let context: BrowserContext;
	let page: Page;
	const failures: string[] = [];

	/** Each script and frame once, and everything else that the snippets ask for. */
	async function expectEachOnce( here: Snippet[] ): Promise< void > {
		await page.locator( 'body' ).evaluate( () => window.scrollTo( 0, 0 ) );
		await expect
			.poll( () => asked( here, 'every' ) )
			.toEqual( names( here ) );
		await page.waitForLoadState( 'networkidle' );
		expect(
			here
				.filter(
					( { asks } ) =>
						stand.beacon.requestsFor( asks[ 0 ]! ).length !== 1
				)
				.map( ( { name } ) => name )
		).toEqual( [] );
		expect( twice( await ran( page ) ) ).toEqual( [] );
	}

	beforeAll( async () => {
		context = await stand.visitor();
		page = await context.newPage();
		page.on( 'pageerror', ( { message } ) => failures.push( message ) );
		stand.beacon.clear();
		await visit( page, first.path );
		await page.click( '#doorstep-banner [data-doorstep="accept"]' );
	} );
	afterAll( () => context.close() );

	test( 'has each vendor asked once on the same page', async () => {
		await expectEachOnce( first.snippets );
	} );

	test( 'finds that what snippets do with the vendor’s script is done, after it', async () => {
		await expect
			.poll( () => ran( page ) )
			.toEqual(
				expect.arrayContaining( [
					'pa.sendEvent',
					'mapboxgl.Map',
					'hbspt.forms.create',
				] )
			);
		const order = await ran( page );
		const at = ( start: string ) =>
			order.findIndex( ( one ) => one.startsWith( start ) );
		expect( at( 'tag.aticdn.net/' ) ).toBeLessThan( at( 'pa.' ) );
		expect( at( 'api.mapbox.com/' ) ).toBeLessThan( at( 'mapboxgl.' ) );
		expect( failures ).toEqual( [] );
	} );

	test( 'lets the tag manager insert the tags of other vendors', async () => {
		for ( const url of [
			'static.hotjar.com/c/by-tag-manager.js',
			'px.ads.linkedin.com/by-tag-manager',
			'region1.google-analytics.com/g/by-tag-manager',
		] ) {
			await expect
				.poll( () => stand.beacon.requestsFor( url ) )
				.toHaveLength( 1 );
		}
	} );

	test( 'who chooses the same again, changes the page or comes back to it has nothing run twice', async () => {
		const before = stand.beacon.arrivals().length;
		const scripts = await ran( page );
		await choose( page, servicesOf( snippets ) );
		await page.evaluate( () => {
			document.body.append( document.createElement( 'p' ) );
			window.dispatchEvent(
				new PageTransitionEvent( 'pageshow', { persisted: true } )
			);
			document.dispatchEvent( new Event( 'visibilitychange' ) );
		} );
		await page.waitForLoadState( 'networkidle' );
		expect( stand.beacon.arrivals().slice( before ) ).toEqual( [] );
		expect( await ran( page ) ).toEqual( scripts );
	} );

	test.each( [ second, first ] )(
		'has each vendor of $path asked once on opening it',
		async ( { path, snippets: here } ) => {
			stand.beacon.clear();
			failures.length = 0;
			await visit( page, path );
			await expectEachOnce( here );
			expect( failures ).toEqual( [] );
		}
	);

	test.each( [
		[
			'in the panel',
			async () => {
				await page.locator( '[data-doorstep="open"]' ).first().click();
				await page
					.locator( 'dialog[open] button', {
						hasText: 'Tout refuser',
					} )
					.click();
			},
		],
		[ 'by a script of the site', () => choose( page, [] ) ],
	] )(
		'who withdraws %s gets the page anew, with nothing asked and the vendors’ cookies gone',
		async ( _, withdraw ) => {
			await choose( page, servicesOf( snippets ) );
			await visit( page, first.path );
			expect(
				( await context.cookies() ).map( ( { name } ) => name )
			).toEqual( expect.arrayContaining( [ '_ga', '_fbp', '_clck' ] ) );
			const reloaded = page.waitForEvent( 'load' );
			await withdraw();
			await reloaded;
			await page.waitForLoadState( 'networkidle' );
			stand.beacon.clear();
			for ( const { path } of [ second, first ] ) {
				await visit( page, path );
				expect( await traces( context, page ) ).toEqual( {
					arrivals: [],
					cookies: [ 'cookie_consent_doorstep' ],
					stored: [],
					ran: [],
				} );
			}
		}
	);
} );

describe( 'A visitor who accepts one service', () => {
	test.each( servicesOf( snippets ) )(
		'%s has its vendor asked and nobody else',
		async ( service ) => {
			const context = await stand.visitor();
			const page = await context.newPage();
			const own = snippets.filter( ( one ) => one.service === service );
			for ( const { path, snippets: here } of shopWindow ) {
				const some = own.filter( ( one ) => here.includes( one ) );
				if ( some.length > 0 ) {
					stand.beacon.clear();
					await page.goto( path );
					if (
						await page.evaluate(
							() =>
								! (
									globalThis as unknown as ShopPage
								 ).doorstep.get()
						)
					) {
						await choose( page, [ service ] );
					}
					await expect
						.poll( () => asked( some, 'every' ) )
						.toEqual( names( some ) );
					await page.waitForLoadState( 'networkidle' );
					const hosts = new Set(
						own.flatMap( ( { asks } ) =>
							asks.map( ( start ) => start.split( '/' )[ 0 ] )
						)
					);
					expect(
						stand.beacon
							.arrivals()
							.filter( ( { host } ) => ! hosts.has( host ) )
					).toEqual( [] );
				}
			}
			await context.close();
		}
	);
} );
