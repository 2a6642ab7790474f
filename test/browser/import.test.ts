import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

/** An agency moves from Contact Form 7, and has leads sent to its CRM. The steps build on each other. */
let stand: Stand;
let page: Page;

/** Messages as Flamingo 2.6.2 stores them, sent so many days ago; Flamingo itself is not there any more. */
const store = `
foreach ( $args as $days ) {
	$id = wp_insert_post( array(
		'post_type'   => 'flamingo_inbound',
		'post_status' => 'publish',
		'post_title'  => 'Visite',
		'post_date'   => wp_date( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS ),
	) );
	foreach ( array( 'your-name' => 'Maud Kerbrat', 'your-email' => 'maud@kerbrat.example', 'your-message' => 'Il y a ' . $days . ' jours' ) as $name => $value ) {
		update_post_meta( $id, '_field_' . $name, $value );
		$fields[ $name ] = null;
	}
	update_post_meta( $id, '_fields', $fields );
}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const listener = `<?php
add_action( 'doorstep_lead_received', static function ( ...$heard ) {
	$lead = Doorstep\\Leads\\LeadStore::find( $heard[0] );
	update_option( 'heard', array( $heard, $lead->fields['message'] ) );
}, 10, 9 );`;

const group = () => page.locator( '.doorstep-group:has( .doorstep-tools )' );

const figures = () => group().locator( '.doorstep-tally dd' ).allTextContents();

async function open( section: string ): Promise< void > {
	await page.goto( 'about:blank' );
	await page.goto(
		`/wp-admin/admin.php?page=doorstep-settings#${ section }`
	);
	await page.locator( '.doorstep-save' ).waitFor();
}

/** Saves, and says what status the server answered with. */
async function save(): Promise< number > {
	const [ reply ] = await Promise.all( [
		page.waitForResponse(
			( response ) =>
				response.request().method() !== 'GET' &&
				response.url().includes( 'settings' )
		),
		page.locator( '.doorstep-save button[type="submit"]' ).click(),
	] );
	return reply.status();
}

beforeAll( async () => {
	stand = await openStand( 'import' );
	page = await ( await stand.staff( 'admin' ) ).newPage();
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'nothing is offered where Flamingo stored nothing', async () => {
	await open( 'leads' );
	expect( await group().count() ).toBe( 0 );
} );

test( 'the messages are counted, imported batch by batch, and not twice', async () => {
	await stand.site.runPhp( store, [
		...Array.from( { length: 60 }, ( _, index ) => index * 10 ),
		900,
	] );
	await open( 'leads' );
	const buttons = group().locator( '.doorstep-tools button' );
	const through = () =>
		group().locator( '[role="status"].doorstep-text' ).waitFor();

	await buttons.first().click();
	await through();
	expect( await figures() ).toEqual( [ '60', '0', '1', '0', '0' ] );
	expect(
		await stand.site.runPhp(
			`echo wp_json_encode( Doorstep\\Leads\\LeadList::page( Doorstep\\Leads\\LeadQuery::view( 'all' ), null, 1 )['leads'] );`
		)
	).not.toContain( 'maud@' );

	await buttons.nth( 1 ).click();
	await group().locator( '.doorstep-import h4' ).waitFor();
	await through();
	expect( await figures() ).toEqual( [ '60', '0', '1', '0', '0' ] );

	await buttons.nth( 1 ).click();
	await through();
	expect( await figures() ).toEqual( [ '0', '60', '1', '0', '0' ] );
	expect( readdirSync( stand.site.mails ) ).toEqual( [] );
} );

test( 'an imported lead is read with the day when it was sent', async () => {
	await page.goto( '/wp-admin/admin.php?page=doorstep' );
	await page.fill( 'input[type="search"]', 'Il y a 590 jours' );
	const row = page.locator( 'tbody tr' ).filter( { hasText: 'Maud' } );
	await expect.poll( () => row.count() ).toBe( 1 );
	const sent = new Date( Date.now() - 590 * 86400_000 ).getFullYear();
	expect( await row.textContent() ).toContain( String( sent ) );
} );

test( 'the originals go once the owner confirms, and what was not imported stays', async () => {
	await open( 'leads' );
	await group().locator( '.doorstep-import button' ).click();
	await page.locator( '.components-modal__content .is-primary' ).click();
	await expect
		.poll( () => page.locator( '.doorstep-import' ).count() )
		.toBe( 0 );
	expect(
		await stand.site.runPhp(
			`echo wp_json_encode( Doorstep\\Import\\FlamingoPosts::counts() );`
		)
	).toBe( '{"messages":1,"spam":0,"trash":0,"imported":0}' );
} );

test( 'a team and the CRM are saved, with errors at their fields and the secret shown once', async () => {
	await open( 'mail' );
	await page.locator( '.doorstep-add' ).click();
	const team = page.locator( '.doorstep-team' );
	await team.locator( 'input' ).fill( 'Location' );
	await page.locator( 'input[type="url"]' ).fill( 'https://crm.local/' );
	expect( await save() ).toBe( 400 );
	await team.locator( 'textarea[aria-invalid="true"]' ).waitFor();
	await team.locator( 'textarea' ).fill( 'location@agence.example' );
	expect( await save() ).toBe( 400 );
	const address = page.locator( 'input[type="url"]' );
	await page.locator( 'input[type="url"][aria-invalid="true"]' ).waitFor();
	await address.fill( 'https://crm.example.com/' );
	expect( await save() ).toBe( 200 );

	const secret = page.locator( '.doorstep-secret input' );
	const shown = await secret.inputValue();
	expect( shown ).toMatch( /^[a-z0-9]{40}$/ );
	expect(
		await stand.site.runPhp(
			`echo Doorstep\\Settings::stored()['webhook']['secret'];`
		)
	).toBe( shown );
	await open( 'mail' );
	expect( await secret.inputValue() ).toBe( '' );
	expect( await page.content() ).not.toContain( shown );
} );

test( 'another plugin hears of a received lead by ids alone, and reads it from the table', async () => {
	await stand.site.runPhp(
		`file_put_contents( WPMU_PLUGIN_DIR . '/listener.php', $args['listener'] );`,
		{ listener }
	);
	const visitor = await ( await stand.visitor() ).newPage();
	await visitor.goto( '/maison-de-pecheur/' );
	await visitor.locator( '.doorstep-form[novalidate]' ).waitFor();
	for ( const [ name, text ] of Object.entries( {
		name: 'Jeanne Morvan',
		email: 'jeanne@morvan.example',
		message: 'Samedi ?',
	} ) ) {
		await visitor.fill( `[name="fields[${ name }]"]`, text );
	}
	await visitor.click( '.doorstep-form [type="submit"]' );
	await visitor.locator( '.doorstep-received' ).waitFor();
	await expect
		.poll( async () =>
			JSON.parse(
				await stand.site.runPhp(
					`echo wp_json_encode( get_option( 'heard' ) );`
				)
			)
		)
		.toEqual( [
			[ expect.stringMatching( uuid ), expect.stringMatching( uuid ) ],
			'Samedi ?',
		] );
} );

test( 'PHP had nothing to say about the plugin', async () => {
	expect( await stand.site.faults() ).toEqual( [] );
} );
