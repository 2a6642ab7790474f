import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentsOf, leadsOf } from './database';
import { openStand, type Stand } from './stand';

/**
 * The main job, from the first visit to the last trace of a lead, on a real WordPress in a
 * real browser. The steps build on each other.
 */
let stand: Stand;
let context: BrowserContext;
let page: Page;

const listing = '/maison-de-pecheur/';
const pages = [
	'/',
	listing,
	'/contact/',
	'/mentions-legales/',
	'/politique-de-confidentialite/',
	'/politique-de-cookies/',
	'/en/',
];

/** What a visitor writes; each value stands nowhere else on the site. */
const typed = {
	name: 'Camille Canari-Nom',
	email: 'canari@visiteuse.example',
	phone: '06 39 98 00 12',
	message: 'Canari-Message : je voudrais visiter samedi.',
};

async function visit( path: string ): Promise< void > {
	await page.goto( path, { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
}

async function cookies(): Promise< string[] > {
	return ( await context.cookies() ).map( ( { name } ) => name ).sort();
}

beforeAll( async () => {
	stand = await openStand( 'story' );
	context = await stand.visitor();
	page = await context.newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'Without the plugin', () => {
	test( 'the same pages do ask third parties, so that this story proves something', async () => {
		const active = ( state: 'activate' | 'deactivate' ) =>
			stand.site.runPhp(
				`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${ state }_plugins( 'doorstep/doorstep.php' );`
			);
		await active( 'deactivate' );
		const other = await stand.visitor();
		const bare = await other.newPage();
		await bare.goto( listing );
		for ( const prefix of [
			'www.googletagmanager.com/gtag/js',
			'www.youtube.com/embed/',
			'www.google.com/maps/embed',
		] ) {
			await expect
				.poll( () => stand.beacon.requestsFor( prefix ).length )
				.toBeGreaterThan( 0 );
		}
		await other.close();
		await active( 'activate' );
		stand.beacon.clear();
	} );
} );

describe( 'A visitor who has not chosen', () => {
	test( 'sees the banner, and no page asks anything of a third party or stores anything', async () => {
		for ( const path of pages ) {
			await visit( path );
			await expect
				.poll( () => page.locator( '#doorstep-banner' ).isVisible() )
				.toBe( true );
		}
		expect( stand.beacon.arrivals() ).toEqual( [] );
		expect( await cookies() ).toEqual( [] );
		expect(
			await page.evaluate( () => [
				localStorage.length,
				sessionStorage.length,
			] )
		).toEqual( [ 0, 0 ] );
	} );

	test( 'finds the same size and look on yes and on no', async () => {
		const [ accept, refuse ] = await Promise.all(
			[ 'accept', 'refuse' ].map( ( action ) =>
				page
					.locator( `#doorstep-banner [data-doorstep="${ action }"]` )
					.evaluate( ( button ) => {
						const { width, height } =
							button.getBoundingClientRect();
						const {
							color,
							backgroundColor,
							fontSize,
							fontWeight,
							borderColor,
						} = getComputedStyle( button );
						return {
							tag: button.tagName,
							width,
							height,
							color,
							backgroundColor,
							fontSize,
							fontWeight,
							borderColor,
						};
					} )
			)
		);
		expect( refuse ).toEqual( accept );
	} );

	test( 'is still asked nothing of when sending the form', async () => {
		await visit( '/contact/' );
		await page
			.locator( 'form.doorstep-form [name="fields[name]"]' )
			.focus();
		await page.waitForLoadState( 'networkidle' );
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );
} );

describe( 'A visitor who refuses', () => {
	test( 'is not asked again, and five more pages ask nothing of a third party', async () => {
		await visit( '/' );
		await page.click( '#doorstep-banner [data-doorstep="refuse"]' );
		await expect
			.poll( () => page.locator( '#doorstep-banner' ).isVisible() )
			.toBe( false );
		for ( const path of pages.slice( 1, 6 ) ) {
			await visit( path );
			expect( await page.locator( '#doorstep-banner' ).isVisible() ).toBe(
				false
			);
		}
		expect( stand.beacon.arrivals() ).toEqual( [] );
		expect( await cookies() ).toEqual( [ 'cookie_consent_doorstep' ] );
	} );

	test( 'leaves one record of that choice', async () => {
		await expect.poll( () => consentsOf( stand.site ) ).toHaveLength( 1 );
		expect( ( await consentsOf( stand.site ) )[ 0 ] ).toMatchObject( {
			granted: '',
			source: 'banner',
		} );
	} );
} );

describe( 'A visitor who opens the panel and accepts', () => {
	test( 'lets the statistics, the video and the map in, once each', async () => {
		await visit( listing );
		await page.locator( '[data-doorstep="open"]' ).first().click();
		await page
			.locator( 'dialog[open] button', { hasText: 'Tout accepter' } )
			.click();
		await page.waitForLoadState( 'networkidle' );
		await expect
			.poll( () =>
				stand.beacon.requestsFor( 'www.googletagmanager.com/gtag/js' )
			)
			.toHaveLength( 1 );
		await expect
			.poll( () => stand.beacon.requestsFor( 'www.youtube.com/embed/' ) )
			.toHaveLength( 1 );
		await expect
			.poll( () =>
				stand.beacon.requestsFor( 'www.google.com/maps/embed' )
			)
			.toHaveLength( 1 );
		await expect
			.poll( () =>
				stand.beacon.requestsFor( 'www.google-analytics.com/g/collect' )
			)
			.toHaveLength( 1 );
		expect(
			stand.beacon.requestsFor( 'www.google.com/recaptcha' )
		).toEqual( [] );
	} );

	test( 'has told Google Consent Mode "denied" before anything else, then each choice once', async () => {
		const entries = await page.evaluate( () =>
			(
				window as unknown as { dataLayer: ArrayLike< unknown >[] }
			 ).dataLayer.map( ( entry ) => Array.from( entry ) )
		);
		expect( entries[ 0 ]?.slice( 0, 2 ) ).toEqual( [
			'consent',
			'default',
		] );
		expect( entries[ 0 ]?.[ 2 ] ).toMatchObject( {
			ad_storage: 'denied',
			analytics_storage: 'denied',
		} );
		const updates = entries.filter(
			( entry ) => entry[ 0 ] === 'consent' && entry[ 1 ] === 'update'
		);
		// One as the page opens, for the refusal of before, and one for the choice made on it.
		expect(
			updates.map(
				( [ , , signals ] ) =>
					( signals as { analytics_storage: string } )
						.analytics_storage
			)
		).toEqual( [ 'denied', 'granted' ] );
	} );

	test( 'leaves a second record that names the first', async () => {
		await expect.poll( () => consentsOf( stand.site ) ).toHaveLength( 2 );
		const all = await consentsOf( stand.site );
		const accepted = all.find( ( { granted } ) => granted !== '' );
		expect( accepted?.granted ).toContain( 'google-analytics-4' );
		expect( accepted?.previous_id ).toBe(
			all.find( ( { granted } ) => granted === '' )?.id
		);
	} );
} );

describe( 'A visitor who sends the form', () => {
	const received = Date.parse( '2026-01-31T10:00:00Z' ) / 1000;
	const expires = Date.parse( '2028-01-31T10:00:00Z' ) / 1000;

	test( 'reads "received", and one lead with its expiry is stored', async () => {
		await stand.site.setClock( received );
		await visit( listing );
		const form = page.locator( 'form.doorstep-form' );
		const token = page.waitForResponse( /form-token/ );
		await form.locator( '[name="fields[name]"]' ).focus();
		await expect
			.poll( () =>
				stand.beacon.requestsFor( 'www.google.com/recaptcha/api.js' )
			)
			.toHaveLength( 1 );
		// The token is dated by the plugin's clock: nobody types that fast.
		await token;
		await stand.site.setClock( received + 60 );
		for ( const [ name, value ] of Object.entries( typed ) ) {
			await form.locator( `[name="fields[${ name }]"]` ).fill( value );
		}
		await form.locator( '[type="submit"]' ).click();
		await page.locator( '.doorstep-received' ).waitFor();
		// The agency's server asked Google about the answer that the visitor's browser was given.
		expect(
			stand.beacon.requestsFor( '127.0.0.1/recaptcha/api/siteverify' )
		).toHaveLength( 1 );

		const rows = await leadsOf( stand.site );
		expect( rows ).toHaveLength( 1 );
		expect( rows[ 0 ] ).toMatchObject( {
			verdict: 'accept',
			reasons: '',
			expires_at: String( expires + 60 ),
		} );
		expect( rows[ 0 ]?.listing_reference ).not.toBe( '' );
		expect( JSON.parse( rows[ 0 ]?.fields ?? '{}' ) ).toEqual( typed );
	} );

	test( 'is announced to the agency by one mail', async () => {
		await expect.poll( mails, { timeout: 20_000 } ).toHaveLength( 1 );
		const [ mail ] = await mails();
		expect( mail ).toContain( `Reply-To: ${ typed.email }` );
	} );

	test( 'is found by marketing until the lead expires', async () => {
		const staff = await stand.staff( 'marketing' );
		const desk = await staff.newPage();
		await desk.goto( '/wp-admin/admin.php?page=doorstep' );
		await desk.getByText( typed.name ).first().waitFor();

		await stand.site.setClock( expires + 59 );
		await desk.reload();
		await desk.getByText( typed.name ).first().waitFor();

		await stand.site.setClock( expires + 60 );
		await desk.reload();
		await desk.waitForLoadState( 'networkidle' );
		expect( await desk.getByText( typed.name ).count() ).toBe( 0 );
		await staff.close();
	} );

	test( 'cannot be read by any route from the second the lead expires', async () => {
		const [ lead ] = await leadsOf( stand.site );
		const staff = await stand.staff( 'admin' );
		const desk = await staff.newPage();
		await desk.goto( '/wp-admin/admin.php?page=doorstep' );
		const readings = await desk.evaluate( async ( id ) => {
			const { apiFetch } = (
				window as unknown as {
					wp: {
						apiFetch: ( options: {
							path: string;
							parse: boolean;
						} ) => Promise< Response >;
					};
				}
			 ).wp;
			const read = ( path: string ) =>
				apiFetch( { path, parse: false } ).then(
					( reply ) => reply.text(),
					( reply: Response ) => reply.text()
				);
			return Promise.all(
				[
					'/doorstep/v1/leads',
					'/doorstep/v1/leads?search=Canari',
					`/doorstep/v1/leads/${ id }`,
				].map( read )
			);
		}, lead?.id );
		const exported = await stand.site.runPhp( `
			foreach ( apply_filters( 'wp_privacy_personal_data_exporters', array() ) as $exporter ) {
				echo wp_json_encode( call_user_func( $exporter['callback'], '${ typed.email }', 1 ) );
			}` );
		expect( [ ...readings, exported ].join( '\n' ) ).not.toMatch(
			/canari/i
		);
		await staff.close();
	} );

	test( 'is gone from the database once the daily purge has run', async () => {
		expect( /canari/i.test( await stand.site.dump() ) ).toBe( true );
		await stand.site.runPhp( "do_action( 'doorstep_purge' );" );
		expect( /canari/i.test( await stand.site.dump() ) ).toBe( false );
		await stand.site.setClock( null );
	} );
} );

describe( 'A visitor who withdraws', () => {
	test( 'gets rid of the cookies, and later pages are clean', async () => {
		expect( await cookies() ).toContain( '_ga' );
		await visit( '/' );
		await page.locator( '[data-doorstep="open"]' ).first().click();
		const reloaded = page.waitForEvent( 'load' );
		await page
			.locator( 'dialog[open] button', { hasText: 'Tout refuser' } )
			.click();
		await reloaded;
		await page.waitForLoadState( 'networkidle' );
		stand.beacon.clear();
		for ( const path of pages ) {
			await visit( path );
		}
		expect( stand.beacon.arrivals() ).toEqual( [] );
		expect( await cookies() ).toEqual( [ 'cookie_consent_doorstep' ] );
		await expect.poll( () => consentsOf( stand.site ) ).toHaveLength( 3 );
	} );
} );

describe( 'The legal notice', () => {
	test( 'shows the profile', async () => {
		await visit( '/mentions-legales/' );
		const text = await page.locator( 'main' ).innerText();
		const profile = JSON.parse(
			await stand.site.runPhp(
				"echo wp_json_encode( get_option( 'doorstep_profile' ) );"
			)
		) as Record< string, string >;
		for ( const fact of [
			'legalName',
			'street',
			'publicationDirector',
			'hostName',
			'cardNumber',
			'guarantorName',
			'mediatorName',
		] ) {
			expect( text, fact ).toContain( profile[ fact ] );
		}
	} );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );

async function mails(): Promise< string[] > {
	const files = ( await readdir( stand.site.mails ) ).filter( ( name ) =>
		name.endsWith( '.eml' )
	);
	return Promise.all(
		files.map( ( name ) =>
			readFile( join( stand.site.mails, name ), 'utf8' )
		)
	);
}
