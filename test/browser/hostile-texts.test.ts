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

/** Has staff note each lead's own texts, hold it for them, and take one lead into another; and names its listing so. */
const work = `
	use Doorstep\\Database;
	use Doorstep\\Leads\\{Hold, LeadMerge, LeadStep, LeadSteps, LeadStore};
	wp_set_current_user( 1 );
	foreach ( $args['leads'] as $id => $texts ) {
		$text  = implode( "\\n", $texts );
		$reason = mb_substr( $text, 0, 290 );
		$steps = array( new LeadStep( 'accepted' ), new LeadStep( 'note', $text ), new LeadStep( 'held', $reason, new Hold( 'legal', strtotime( '2030-01-01' ), $reason ) ) );
		foreach ( $steps as $step ) {
			if ( null !== LeadSteps::take( $id, $step ) ) {
				throw new Exception( 'A step was refused.' );
			}
		}
		Database::execute( 'UPDATE %i SET listing_reference = %s, listing_title = %s WHERE id = %s', array( Database::table( 'leads' ), mb_substr( $texts[0], 0, 64 ), mb_substr( end( $texts ), 0, 190 ), $id ) );
	}
	list( $kept, $merged ) = $args['pair'];
	LeadSteps::take( $merged, new LeadStep( 'released', '', null, true ) );
	$refusal = LeadMerge::run( $kept, $merged, 'Two in one' );
	if ( null !== $refusal || null !== LeadStore::find( $merged ) ) {
		throw new Exception( 'The two were not merged.' );
	}
`;

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
			// The last two are one person's.
			email: `visite-${ Math.min( at, texts.length - 2 * PER_LEAD ) }@example.org`,
			message: texts.slice( at, at + PER_LEAD ).join( '\n' ),
		} );
	}
	const leads = await leadsOf( stand.site );
	expect( leads ).toHaveLength( Math.ceil( texts.length / PER_LEAD ) );
	const messages = Object.fromEntries(
		leads.map( ( { id, fields } ) => [
			id,
			( JSON.parse( fields ) as { message: string } ).message
				.split( '\n' )
				.filter( ( text ) => text.trim() !== '' ),
		] )
	);
	const pair = leads.slice( -2 );
	const merged = pair[ 1 ]?.id;
	await stand.site.runPhp( work, {
		leads: messages,
		pair: pair.map( ( { id } ) => id ),
	} );

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
	for ( const { id, fields } of leads.filter(
		( lead ) => lead.id !== merged
	) ) {
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
