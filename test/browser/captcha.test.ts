import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentsOf, leadsOf } from './database';
import { openStand, type Stand } from './stand';

/** Captchas on the contact page of a site that uses other services too, in a real browser. */
let stand: Stand;
/** Seconds that the plugin's clock is ahead. */
let ahead = 0;

const providers = [
	{
		provider: 'recaptcha-v3',
		service: 'recaptcha',
		script: 'www.google.com/recaptcha/api.js',
		answers: 'by itself',
	},
	{
		provider: 'recaptcha-v2',
		service: 'recaptcha',
		script: 'www.google.com/recaptcha/api.js',
		answers: 'when ticked',
	},
	{
		provider: 'hcaptcha',
		service: 'hcaptcha',
		script: 'js.hcaptcha.com/1/api.js',
		answers: 'when ticked',
	},
	{
		provider: 'turnstile',
		service: 'cloudflare-turnstile',
		script: 'challenges.cloudflare.com/turnstile/v0/api.js',
		answers: 'by itself',
	},
];

const configure = `
	$settings = Doorstep\\Settings::stored();
	$settings['services'] = array( 'google-analytics-4', 'youtube', $args['service'] );
	$settings['captcha'] = array( 'provider' => $args['provider'], 'siteKey' => 'site-key', 'secretKey' => 'canary-secret' ) + $settings['captcha'];
	$error = Doorstep\\Settings::save( $settings );
	echo is_wp_error( $error ) ? $error->get_error_message() : '';`;

const empty = `global $wpdb; $wpdb->query( "DELETE FROM {$wpdb->prefix}doorstep_leads" ); $wpdb->query( "DELETE FROM {$wpdb->prefix}doorstep_consents" );`;

/** A visitor who was never here, on the page with the form. */
async function arrive(): Promise< Page > {
	stand.beacon.clear();
	const page = await ( await stand.visitor() ).newPage();
	await page.goto( '/contact/', { waitUntil: 'load' } );
	await page.waitForLoadState( 'networkidle' );
	return page;
}

/** Hosts that were asked for, but not by the agency's server. */
const hosts = () => [
	...new Set(
		stand.beacon
			.arrivals()
			.map( ( { host } ) => host )
			.filter( ( host ) => host !== '127.0.0.1' )
	),
];

const verified = () =>
	stand.beacon
		.requestsFor( '127.0.0.1/' )
		.filter( ( { path } ) => path?.endsWith( '/siteverify' ) );

async function touch( page: Page ): Promise< void > {
	const token = page.waitForResponse( /form-token/ );
	await page.locator( '.doorstep-form [name="fields[name]"]' ).focus();
	await token;
	// The token is dated by the plugin's clock: nobody types that fast.
	ahead += 60;
	await stand.site.setClock( `+${ ahead }` );
}

async function write( page: Page ): Promise< void > {
	for ( const [ name, value ] of Object.entries( {
		name: 'Camille Martin',
		email: 'camille.martin@example.com',
		message: 'Cette maison est-elle encore à vendre ?',
	} ) ) {
		await page
			.locator( `.doorstep-form [name="fields[${ name }]"]` )
			.fill( value );
	}
}

async function send( page: Page ): Promise< void > {
	await page.locator( '.doorstep-form [type="submit"]' ).click();
	await page.locator( '.doorstep-received' ).waitFor();
}

const offer = ( page: Page ) =>
	page.locator( '.doorstep-captcha__offer button' );

beforeAll( async () => {
	stand = await openStand( 'captcha' );
} );

afterAll( async () => {
	await stand?.close();
} );

describe.each( providers )(
	'$provider',
	( { provider, service, script, answers } ) => {
		const load = async ( page: Page ) => {
			await offer( page ).click();
			await expect
				.poll( () => stand.beacon.requestsFor( script ).length )
				.toBe( 1 );
			if ( provider !== 'recaptcha-v3' ) {
				await page.locator( '[role="checkbox"]' ).last().waitFor();
			}
		};

		beforeAll( async () => {
			expect(
				await stand.site.runPhp( configure, { provider, service } )
			).toBe( '' );
			await stand.site.runPhp( empty );
		} );

		test( 'nothing of it is asked for before consent, however long somebody writes', async () => {
			const page = await arrive();
			await touch( page );
			await write( page );
			await page.waitForLoadState( 'networkidle' );
			expect( hosts() ).toEqual( [] );
			expect( await page.content() ).not.toContain( 'canary-secret' );
			await page.context().close();
		} );

		test( 'one click at the form lets in this service alone, moves nothing, and is proven', async () => {
			const page = await arrive();
			await touch( page );
			const top = async () =>
				( await page
					.locator( '.doorstep-form [type="submit"]' )
					.boundingBox() )!.y +
				( await page.evaluate( () => window.scrollY ) );
			const before = await top();
			await load( page );
			await page.waitForLoadState( 'networkidle' );
			expect( hosts() ).toEqual( [ script.split( '/' )[ 0 ] ] );
			expect( await top() ).toBe( before );
			expect(
				await page.evaluate( () =>
					document.activeElement?.classList.contains(
						'doorstep-captcha__place'
					)
				)
			).toBe( true );
			await expect
				.poll( () => consentsOf( stand.site ) )
				.toHaveLength( 1 );
			expect( ( await consentsOf( stand.site ) )[ 0 ] ).toMatchObject( {
				source: 'form',
				granted: service,
			} );
			await page.context().close();
		} );

		test( 'its answer goes with the lead, and the agency asks about it once', async () => {
			await stand.site.runPhp( empty );
			const page = await arrive();
			await touch( page );
			await load( page );
			await write( page );
			if ( answers === 'when ticked' ) {
				await page.locator( '[role="checkbox"]' ).last().click();
			}
			const sent = page.waitForRequest( /doorstep\/v1\/leads/ );
			await send( page );
			expect( ( await sent ).postDataJSON() ).toMatchObject( {
				captcha: 'answer-of-the-visitor',
			} );
			expect( verified() ).toHaveLength( 1 );
			expect( ( await leadsOf( stand.site ) )[ 0 ] ).toMatchObject( {
				verdict: 'accept',
				reasons: '',
			} );
			await page.context().close();
		} );

		test( 'whoever refuses sends all the same, and is no suspect', async () => {
			await stand.site.runPhp( empty );
			const page = await arrive();
			await page.click( '#doorstep-banner [data-doorstep="refuse"]' );
			await touch( page );
			await write( page );
			await send( page );
			expect( hosts() ).toEqual( [] );
			expect( verified() ).toEqual( [] );
			expect( ( await leadsOf( stand.site ) )[ 0 ] ).toMatchObject( {
				verdict: 'accept',
				reasons: '',
			} );
			await page.context().close();
		} );

		test( 'where it is allowed, it is loaded at the first focus and not before, and on no page without a form', async () => {
			const page = await arrive();
			await touch( page );
			await load( page );
			stand.beacon.clear();
			await page.goto( '/mentions-legales/' );
			await page.goto( '/contact/' );
			await page.waitForLoadState( 'networkidle' );
			expect( hosts() ).toEqual( [] );
			await touch( page );
			await expect
				.poll( () => stand.beacon.requestsFor( script ).length )
				.toBe( 1 );
			expect( await offer( page ).isVisible() ).toBe( false );
			await page.context().close();
		} );

		test( 'where the browser blocks it, the form says so and sends', async () => {
			await stand.site.runPhp( empty );
			const page = await arrive();
			await page.route( `**/${ script }*`, ( route ) => route.abort() );
			await touch( page );
			await offer( page ).click();
			await page
				.getByText( /n’a pas pu être chargé/ )
				.waitFor( { state: 'visible' } );
			await write( page );
			await send( page );
			expect( ( await leadsOf( stand.site ) )[ 0 ]?.verdict ).toBe(
				'accept'
			);
			await page.context().close();
		} );
	}
);

test( 'behind the shield, which only a new page can open, the click brings the captcha and loses no text', async () => {
	const [ , , , turnstile ] = providers;
	await stand.site.runPhp( configure, turnstile );
	await stand.site.runPhp(
		`Doorstep\\Settings::save( array( 'shield' => true ) + Doorstep\\Settings::stored() );`
	);
	const page = await arrive();
	await touch( page );
	await write( page );
	await Promise.all( [ page.waitForEvent( 'load' ), offer( page ).click() ] );
	expect(
		await page
			.locator( '.doorstep-form [name="fields[name]"]' )
			.inputValue()
	).toBe( 'Camille Martin' );
	await touch( page );
	await page.locator( '[role="checkbox"]' ).last().waitFor();
	expect( hosts() ).toEqual( [ 'challenges.cloudflare.com' ] );
	await page.context().close();
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
