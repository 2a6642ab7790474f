import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markup, templates } from '../vectors/hostile-texts.json';
import { leadsOf } from './database';
import { openStand, type Stand } from './stand';

/** Texts that one lead carries: staff see some leads, and every text. */
const PER_LEAD = 12;

let stand: Stand;

beforeAll( async () => {
	stand = await openStand( 'hostile-texts' );
	await stand.site.runPhp(
		join( import.meta.dirname, '../faults/php/prepare.php' ),
		{ recipient: 'accueil@agence-des-quais.example' }
	);
} );

afterAll( async () => {
	await stand?.close();
} );

/** Sends a lead as the form script does. */
async function send(
	form: string,
	fields: Record< string, string >
): Promise< void > {
	const post = ( route: string, body: unknown ) =>
		fetch( `${ stand.site.url }/wp-json/doorstep/v1${ route }`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify( body ),
		} );
	const { token } = ( await (
		await post( '/form-token', { form } )
	).json() ) as { token: string };
	const reply = await post( '/leads', {
		id: randomUUID(),
		form,
		token,
		fields,
		honeypot: '',
	} );
	expect( reply.status ).toBe( 200 );
}

test( 'S11 S29: what strangers write is text to staff: in the list and in the lead, nothing runs and nobody is asked', async () => {
	const html = await ( await fetch( `${ stand.site.url }/contact/` ) ).text();
	const form =
		/name="doorstep_form" value="([^"]+)"/.exec( html )?.[ 1 ] ?? '';
	const texts = [ ...markup, ...templates ];
	for ( let at = 0; at < texts.length; at += PER_LEAD ) {
		// Another day for each few: nobody sends so much in one.
		await stand.site.setClock( `+${ at * 7200 }` );
		await send( form, {
			name: texts[ at ] ?? '',
			email: `visite-${ at }@example.org`,
			message: texts.slice( at, at + PER_LEAD ).join( '\n' ),
		} );
	}
	const leads = await leadsOf( stand.site );
	expect( leads ).toHaveLength( Math.ceil( texts.length / PER_LEAD ) );

	const admin = await stand.staff( 'admin' );
	const page = await admin.newPage();
	const dialogs: string[] = [];
	page.on( 'dialog', ( dialog ) => {
		dialogs.push( dialog.message() );
		void dialog.dismiss();
	} );
	stand.beacon.clear();
	await page.goto( '/wp-admin/admin.php?page=doorstep' );
	await page.locator( '[id^="doorstep-lead-"]' ).first().waitFor();
	expect( await page.locator( '#wpbody-content' ).innerText() ).toContain(
		'<'
	);
	for ( const { id, fields } of leads ) {
		await page.goto( `/wp-admin/admin.php?page=doorstep&lead=${ id }` );
		const { message } = JSON.parse( fields ) as { message: string };
		const line =
			message.split( '\n' ).find( ( text ) => text.length > 12 ) ?? '';
		await expect
			.poll( () => page.locator( '#wpbody-content' ).innerText() )
			.toContain(
				line
					.trim()
					.replace( /[ \t]+/g, ' ' )
					.slice( 0, 12 )
			);
	}
	expect( dialogs ).toEqual( [] );
	expect(
		stand.beacon
			.arrivals()
			.filter( ( { host } ) => ! /gravatar|wordpress\.org/.test( host ) )
	).toEqual( [] );
	await stand.site.setClock( null );
	expect( await stand.site.faults() ).toEqual( [] );
} );
