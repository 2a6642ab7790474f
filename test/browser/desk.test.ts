import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe';
import { openStand, type Stand } from './stand';

/** The desk, worked on as a marketing assistant does. The steps build on each other. */
let stand: Stand;
let marketing: BrowserContext;
let page: Page;

/** What the browser complained about so far. */
const complaints: string[] = [];

type Made = { name: string } & Partial< {
	id: string;
	email: string;
	kind: string;
	state: string;
	listing: string;
	daysAgo: number;
	expiresInDays: number;
} >;

/** Puts leads where the form would have put them. */
async function putLeads( leads: Made[] ): Promise< void > {
	const program = `
		global $wpdb;
		$now = Doorstep\\Clock::now();
		foreach ( $args as $made ) {
			$at   = $now - (int) ( $made['daysAgo'] * DAY_IN_SECONDS );
			$end  = $now + (int) ( $made['expiresInDays'] * DAY_IN_SECONDS );
			$lead = new Doorstep\\Leads\\Lead( $made['id'], '', $made['kind'], '', 0, '/', $made['listing'], '', 'fr', array( 'name' => $made['name'], 'email' => $made['email'], 'message' => 'Bonjour' ), array(), array(), $made['email'], 'accept', array(), $at, $end, $end + DAY_IN_SECONDS, Doorstep\\Leads\\Deliveries::of_text( '' ), 0, $at, $made['state'] );
			$wpdb->insert( $wpdb->prefix . 'doorstep_leads', Doorstep\\Leads\\LeadRow::columns( $lead ) + array( 'token_nonce' => substr( md5( $lead->id ), 0, 22 ) ) );
			echo $wpdb->last_error;
		}`;
	expect(
		await stand.site.runPhp(
			program,
			leads.map( ( lead ) => ( {
				id: randomUUID(),
				email: `${ lead.name
					.toLowerCase()
					.replace( /[^a-z0-9]+/g, '.' ) }@courrier.example`,
				kind: 'contact',
				state: 'new',
				listing: '',
				daysAgo: 1,
				expiresInDays: 700,
				...lead,
			} ) )
		)
	).toBe( '' );
}

async function openedBy( context: BrowserContext ): Promise< Page > {
	const opened = await context.newPage();
	opened.on( 'pageerror', ( error ) => complaints.push( String( error ) ) );
	opened.on( 'console', ( message ) => {
		if ( message.type() === 'error' ) {
			complaints.push( message.text() );
		}
	} );
	return opened;
}

/** Opens the desk with these fields in its URL, and waits until it knows its leads. */
async function openDesk( at: Page, query = '' ): Promise< void > {
	await at.goto( `/wp-admin/admin.php?page=doorstep${ query }` );
	await at
		.locator( '.doorstep-leads tr, .doorstep-cards li' )
		.nth( 1 )
		.waitFor();
}

const rows = () => page.locator( '.doorstep-leads tbody tr' );
const button = ( name: string | RegExp ) =>
	page.getByRole( 'button', { name, exact: typeof name === 'string' } );
const link = ( name: string ) =>
	page.getByRole( 'link', { name, exact: true } );
const focused = () =>
	page.evaluate( () => document.activeElement?.textContent ?? '' );

/** What axe finds on phones and on a desktop. */
async function wrong( within = '#wpbody-content' ): Promise< string[] > {
	const found = [];
	for ( const width of [ 320, 390, 1280 ] ) {
		await page.setViewportSize( { width, height: 900 } );
		await page.locator( `${ within } h1` ).first().waitFor();
		found.push( ...( await violations( page, within ) ) );
		expect(
			await page.evaluate(
				() => document.documentElement.scrollWidth <= window.innerWidth
			),
			`nothing to push sideways at ${ width } pixels`
		).toBe( true );
	}
	return found;
}

beforeAll( async () => {
	stand = await openStand( 'desk' );
	await putLeads( [
		...Array.from( { length: 44 }, ( _, index ) => ( {
			name: `Visiteur ${ String( index ).padStart( 2, '0' ) }`,
			daysAgo: 10 + index,
		} ) ),
		{
			name: 'Anouk Brient',
			kind: 'valuation',
			state: 'answered',
			daysAgo: 3,
		},
		{
			name: 'Zélie Corre',
			kind: 'valuation',
			daysAgo: 4,
			listing: 'AP-0312',
		},
		{ name: 'Nour Haddad', email: 'nour@courrier.example', daysAgo: 2 },
		{
			name: 'N. Haddad',
			email: 'nour@courrier.example',
			daysAgo: 5,
			kind: 'viewing',
		},
		{ name: 'Yann Kervella', daysAgo: 6, expiresInDays: 8 },
		{ name: 'Expirée Hier', daysAgo: 800, expiresInDays: -1 },
	] );
	marketing = await stand.staff( 'marketing' );
	page = await openedBy( marketing );
	await page.setViewportSize( { width: 1280, height: 900 } );
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'The list', () => {
	test( 'shows the newest first, and how many there are of what there is to do', async () => {
		await openDesk( page );
		expect( await rows().first().textContent() ).toContain( 'Nour Haddad' );
		expect( await rows().count() ).toBe( 20 );
		await expect
			.poll( () =>
				page
					.getByRole( 'navigation', { name: 'Quels contacts' } )
					.innerText()
			)
			.toMatch(
				/À traiter\s*48\s.*sous 30 jours\s*1\s.*effacement\s*1/s
			);
		expect( await wrong() ).toEqual( [] );
	} );

	test( 'is narrowed and sorted by what then stands in the URL, and back undoes it', async () => {
		await button( 'Filtres' ).click();
		await page.getByLabel( 'Formulaire' ).selectOption( 'valuation' );
		await expect.poll( () => rows().count() ).toBe( 2 );
		await button( 'Nom' ).click();
		await expect
			.poll( () => page.locator( '[aria-sort]' ).innerText() )
			.toContain( 'Nom' );
		await expect
			.poll( () => rows().first().textContent() )
			.toContain( 'Anouk Brient' );
		await button( 'Nom' ).click();
		await expect
			.poll( () => rows().first().textContent() )
			.toContain( 'Zélie Corre' );
		expect( new URL( page.url() ).search ).toBe(
			'?page=doorstep&sort=name&order=desc&kind=valuation'
		);
		expect( await wrong() ).toEqual( [] );

		await page.reload();
		await expect.poll( () => rows().count() ).toBe( 2 );
		expect( await button( 'Filtres (1)' ).count() ).toBe( 1 );
		await page.goBack();
		await expect
			.poll( () => rows().first().textContent() )
			.toContain( 'Anouk Brient' );
		await button( 'Effacer les filtres' ).click();
		await expect.poll( () => rows().count() ).toBe( 20 );
	} );

	test( 'finds by name, with nothing of it in the URL', async () => {
		await page.getByRole( 'searchbox' ).fill( 'kervella' );
		await expect.poll( () => rows().count() ).toBe( 1 );
		expect( page.url() ).not.toContain( 'kervella' );
		await page.getByRole( 'searchbox' ).fill( '' );
		await expect.poll( () => rows().count() ).toBe( 20 );
	} );

	test( 'can be cards, which this browser remembers', async () => {
		await openDesk( page );
		await button( 'Fiches' ).click();
		await page.reload();
		await page.locator( '.doorstep-cards li' ).nth( 19 ).waitFor();
		expect( await wrong() ).toEqual( [] );
		await button( 'Tableau' ).click();
	} );

	test( 'does not show who has expired, but how many wait for their erasure', async () => {
		await link( 'En attente d’effacement 1' ).click();
		await page
			.getByText( '1 contact expiré attend son effacement' )
			.waitFor();
		expect( await page.locator( 'body' ).innerText() ).not.toContain(
			'Expirée Hier'
		);
		expect( await wrong() ).toEqual( [] );
	} );
} );

describe( 'A lead', () => {
	test( 'is opened, noted on and left by keyboard', async () => {
		await openDesk( page );
		await link( 'Nour Haddad' ).focus();
		await page.keyboard.press( 'Enter' );
		await expect.poll( focused ).toContain( 'Nour Haddad' );
		await page.getByLabel( 'Note', { exact: true } ).focus();
		await page.keyboard.type( 'Rappeler jeudi.' );
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Enter' );
		await page
			.locator( '.doorstep-activity', { hasText: 'Rappeler jeudi.' } )
			.waitFor();
		expect( await focused() ).toContain( 'Ajouter' );
		await page.locator( '.doorstep-back' ).focus();
		await page.keyboard.press( 'Enter' );
		await expect.poll( focused ).toBe( 'Nour Haddad' );
	} );

	test( 'leads to the next one of the list, and keeps its place when one is answered', async () => {
		await openDesk( page, '&view=open' );
		await link( 'Nour Haddad' ).click();
		await button( 'Marquer comme traité' ).click();
		await page.locator( 'h1', { hasText: 'Traité' } ).waitFor();
		await button( /Contact suivant/ ).click();
		await page.locator( 'h1', { hasText: 'Zélie Corre' } ).waitFor();
		await page.goBack();
		await expect
			.poll( () => rows().first().textContent() )
			.toContain( 'Zélie Corre' );
	} );

	test( 'is kept longer for a reason', async () => {
		await openDesk( page );
		await link( 'Zélie Corre' ).click();
		await page.locator( '.doorstep-more-steps summary' ).click();
		expect( await wrong() ).toEqual( [] );
		await button( 'Conserver plus longtemps…' ).click();
		await page.getByLabel( 'Justificatifs d’identité' ).check();
		expect( await wrong( '.doorstep-dialog' ) ).toEqual( [] );
		await button( 'Prolonger' ).click();
		await page
			.locator( '.doorstep-dialog [role="alert"]', {
				hasText: 'la raison',
			} )
			.waitFor();
		await page.getByLabel( 'Motif' ).fill( 'Mandat 2026-118' );
		await button( 'Prolonger' ).click();
		await page
			.locator( '.doorstep-note-box', { hasText: 'Mandat 2026-118' } )
			.waitFor();
		expect( await page.locator( '.doorstep-dialog' ).count() ).toBe( 0 );
		expect( await focused() ).not.toBe( '' );
	} );

	test( 'is merged with another of the same person, which is then gone', async () => {
		await openDesk( page );
		await link( 'Nour Haddad' ).click();
		await button( 'Fusionner dans celui-ci…' ).click();
		expect( await wrong( '.doorstep-dialog' ) ).toEqual( [] );
		await button( 'Fusionner' ).click();
		await expect
			.poll( () => page.locator( '.doorstep-others' ).count() )
			.toBe( 0 );
		expect( await wrong() ).toEqual( [] );
		await page.locator( '.doorstep-back' ).click();
		await link( 'Nour Haddad' ).waitFor();
		await expect.poll( () => link( 'N. Haddad' ).count() ).toBe( 0 );
	} );

	test( 'is frozen, and hidden from whoever may not unfreeze it', async () => {
		await link( 'Zélie Corre' ).click();
		await page.locator( '.doorstep-more-steps summary' ).click();
		await button( 'Geler…' ).click();
		await button( 'Geler' ).click();
		await page.locator( '.doorstep-note-box.is-frozen' ).waitFor();
		expect(
			await page.locator( '#wpbody-content' ).innerText()
		).not.toContain( 'Zélie Corre' );
		await page.locator( '.doorstep-more-steps summary' ).click();
		expect( await button( 'Dégeler…' ).count() ).toBe( 0 );
		expect( await wrong() ).toEqual( [] );
		await page.locator( '.doorstep-back' ).click();
		await link( 'Contact gelé' ).waitFor();
		expect( await link( 'Zélie Corre' ).count() ).toBe( 0 );
	} );
} );

describe( 'Many leads', () => {
	test( 'are answered at once, and the keyboard goes on at the report', async () => {
		await openDesk( page, '&view=open' );
		await button( 'Afficher plus de contacts' ).click();
		await expect.poll( () => rows().count() ).toBe( 40 );
		const boxes = page.locator( '.doorstep-leads [type="checkbox"]' );
		await boxes.nth( 5 ).click();
		await boxes.nth( 34 ).click( { modifiers: [ 'Shift' ] } );
		await page.getByText( '30 sélectionnés' ).waitFor();
		expect( await wrong() ).toEqual( [] );
		await button( 'Marquer comme traité' ).click();
		await expect.poll( focused ).toContain( '30 traités' );
		await expect.poll( () => rows().count() ).toBe( 16 );
		expect(
			await stand.site.runPhp(
				'global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}doorstep_leads WHERE state = \'answered\'" );'
			)
		).toBe( '32' );
	} );
} );

describe( 'Rights', () => {
	test( 'marketing is offered no export, no erasure and no trail', async () => {
		await openDesk( page );
		await page
			.locator( '.doorstep-leads [type="checkbox"]' )
			.first()
			.click();
		const text = await page.locator( '#wpbody-content' ).innerText();
		expect( text ).toContain( 'Marquer comme traité' );
		expect( text ).not.toMatch( /Exporter|Effacer…|Qui a fait quoi/ );
		await link( 'Nour Haddad' ).click();
		await page.locator( '.doorstep-more-steps summary' ).click();
		expect( await button( 'Effacer ce contact…' ).count() ).toBe( 0 );
	} );

	test( 'an administrator exports what the view shows, unfreezes, and erases after being asked', async () => {
		const admin = await stand.staff( 'admin' );
		page = await openedBy( admin );
		await openDesk( page, '&kind=valuation&state=answered' );
		const [ file ] = await Promise.all( [
			page.waitForEvent( 'download' ),
			button( /CSV/ ).click(),
		] );
		const csv = await readFile( await file.path(), 'utf8' );
		expect( csv ).toContain( 'Anouk Brient' );
		expect( csv.trim().split( '\n' ) ).toHaveLength( 2 );

		await openDesk( page, '&mark=frozen' );
		await link( 'Zélie Corre' ).click();
		await page.locator( '.doorstep-more-steps summary' ).click();
		await button( 'Dégeler…' ).click();
		await button( 'Dégeler' ).click();
		await expect
			.poll( () => page.locator( '.is-frozen' ).count() )
			.toBe( 0 );

		await openDesk( page, '&view=expiring' );
		await page
			.locator( '.doorstep-leads [type="checkbox"]' )
			.first()
			.click();
		await button( 'Effacer…' ).click();
		expect( await wrong( '.doorstep-dialog' ) ).toEqual( [] );
		await button( 'Effacer 1 contact' ).click();
		await page.getByText( 'Aucun contact dans cette vue.' ).waitFor();
		expect( await stand.site.dump() ).not.toContain( 'Yann Kervella' );
		await admin.close();
	} );
} );

test( 'neither browser nor PHP had anything to complain about', async () => {
	// A reason that was left out on purpose is refused with 422.
	expect( complaints.filter( ( line ) => ! line.includes( '422' ) ) ).toEqual(
		[]
	);
	expect( await stand.site.faults() ).toEqual( [] );
} );
