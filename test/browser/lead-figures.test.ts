import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe';
import { openStand, type Stand } from './stand';

/** The figures of the desk, as a marketing assistant looks at them. */
let stand: Stand;
let marketing: BrowserContext;
let page: Page;

const complaints: string[] = [];

beforeAll( async () => {
	stand = await openStand( 'lead-figures' );
	expect(
		await stand.site.runPhp( `
			global $wpdb;
			$now = Doorstep\\Clock::now();
			foreach ( range( 1, 120 ) as $number ) {
				$at   = $now - $number * $number * 4000;
				$end  = Doorstep\\Clock::add_months( $at, 24 );
				$kind = array( 'contact', 'contact', 'viewing', 'valuation', 'contact' )[ $number % 5 ];
				$lead = new Doorstep\\Leads\\Lead( wp_generate_uuid4(), '', $kind, '', 0, '/', 'MV-20' . $number % 14, '', 'fr', array( 'name' => 'Camille Perrin' ), array(), array(), 'camille@courrier.example', 'accept', array(), $at, $end, $end, Doorstep\\Leads\\Deliveries::of_text( '' ), 0, $at, $number % 3 ? 'answered' : 'new' );
				$wpdb->insert( $wpdb->prefix . 'doorstep_leads', Doorstep\\Leads\\LeadRow::columns( $lead ) + array( 'token_nonce' => substr( md5( $lead->id ), 0, 22 ) ) );
				echo $wpdb->last_error;
			}` )
	).toBe( '' );
	marketing = await stand.staff( 'marketing' );
	page = await marketing.newPage();
	page.on( 'pageerror', ( error ) => complaints.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' ) {
			complaints.push( message.text() );
		}
	} );
} );

afterAll( async () => {
	await stand?.close();
} );

test( 'a link beside the heading leads to the figures, and back leads to the list', async () => {
	await page.goto( '/wp-admin/admin.php?page=doorstep' );
	await page.getByRole( 'button', { name: 'Chiffres' } ).click();
	await page.getByRole( 'heading', { name: 'Contacts reçus' } ).waitFor();
	expect( new URL( page.url() ).searchParams.get( 'view' ) ).toBe(
		'figures'
	);
	expect(
		await page.evaluate( () => document.activeElement?.textContent )
	).toBe( 'Chiffres' );
	await page.goBack();
	await page.getByRole( 'button', { name: 'Chiffres' } ).waitFor();
} );

test.each( [ 1280, 390, 320 ] )(
	'at %i pixels nothing overflows, and axe finds nothing wrong, as charts and as tables',
	async ( width ) => {
		await page.setViewportSize( { width, height: 900 } );
		await page.goto( '/wp-admin/admin.php?page=doorstep&view=figures' );
		await page.getByRole( 'heading', { name: 'Par formulaire' } ).waitFor();
		expect( await violations( page, '#doorstep-leads' ) ).toEqual( [] );
		expect(
			await page.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth
			)
		).toBe( 0 );
		await page
			.getByRole( 'button', { name: 'En tableau' } )
			.first()
			.click();
		expect( await violations( page, '#doorstep-leads' ) ).toEqual( [] );
	}
);

test( 'the browser complained about nothing', () => {
	expect( complaints ).toEqual( [] );
} );
