import apiFetch from '@wordpress/api-fetch';
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { DocumentsScreen } from '../../admin/documents/documents-screen';
import type {
	Activity,
	DocumentStatus,
	Draft,
	Recipient,
	RegisterReply,
} from '../../admin/documents/types';
import { render } from './render';

vi.mock( '@wordpress/api-fetch', () => ( { default: vi.fn() } ) );

const fetched = vi.mocked( apiFetch );

const activity = (
	id: string,
	change: Partial< Activity > = {}
): Activity => ( {
	id,
	preset: id,
	role: 'controller',
	basis: 'contract',
	people: [ 'clients' ],
	data: [ 'identity' ],
	recipients: [],
	sources: [ 'person' ],
	months: 12,
	startsFrom: 'contact',
	isAutomated: false,
	...change,
} );

const recipient = ( id: string, name: string ): Recipient => ( {
	id,
	name,
	kind: 'recipient',
	country: 'FR',
	transfer: '',
	agreedOn: '',
	url: '',
} );

const register: Draft = {
	activities: [
		activity( 'viewings', { recipients: [ 'notaries' ] } ),
		activity( 'invoices' ),
	],
	recipients: [
		recipient( 'notaries', 'Notaries' ),
		recipient( 'banks', 'Banks' ),
	],
	measures: [],
	otherMeasures: {},
	socialPages: [],
	stages: [ { stage: 'deed', data: [ 'deed' ], recipients: [ 'notaries' ] } ],
	clauses: [],
	breaches: { noneKnownOn: '' },
};

const legalNotice: DocumentStatus = {
	kind: 'legal-notice',
	name: 'Legal notice',
	setting: 'legalNotice',
	title: 'Mentions légales',
	isComplete: false,
	page: null,
	items: [
		{
			id: 'vatNumber',
			source: 'LCEN',
			label: 'VAT number',
			state: 'missing',
			reason: '',
			missing: [
				{
					path: 'profile.vatNumber',
					label: 'VAT number',
					languages: [],
				},
			],
		},
		{
			id: 'retention',
			source: 'art. 13',
			label: 'How long',
			state: 'missing',
			reason: '',
			missing: [
				{
					path: 'register.activities.1.months',
					label: 'Invoices',
					languages: [ 'fr' ],
				},
			],
		},
		{
			id: 'officer',
			source: 'art. 37',
			label: 'Officer',
			state: 'not-applicable',
			reason: 'None is named.',
			missing: [],
		},
	],
};

const reply: RegisterReply = {
	register,
	revision: 'r1',
	presets: [
		{
			id: 'newsletter',
			role: 'controller',
			basis: 'consent',
			people: [ 'subscribers' ],
			data: [ 'contact' ],
			sources: [ 'person' ],
			startsFrom: 'contact',
			months: { FR: 36, BE: 36, EU: 36 },
		},
	],
	jurisdiction: 'FR',
	eea: [ 'FR' ],
	languages: [ 'en' ],
	language: 'en',
	texts: { en: { 'register.activity_newsletter': 'newsletter' } },
	enforced: [],
	table: { controller: [], rows: [], transfers: [], measures: [] },
	documents: [ legalNotice ],
};

/** Lets what was asked for be answered, and the next frame come. */
async function settle(): Promise< void > {
	await act( async () => {
		await new Promise( ( resolve ) => setTimeout( resolve ) );
		await new Promise( ( resolve ) => requestAnimationFrame( resolve ) );
	} );
}

async function shown( place: string ): Promise< HTMLElement > {
	window.history.replaceState( null, '', `#${ place }` );
	fetched.mockResolvedValueOnce( reply );
	const element = render( <DocumentsScreen /> );
	await settle();
	return element;
}

async function go( place: string ): Promise< void > {
	await act( async () => {
		window.location.hash = place;
		await Promise.resolve();
	} );
	await settle();
}

function button( element: HTMLElement, name: string ): HTMLButtonElement {
	const found = [ ...element.querySelectorAll( 'button' ) ].find(
		( one ) => one.textContent === name || one.ariaLabel === name
	);
	if ( found === undefined ) {
		throw new Error( `There is no “${ name }”.` );
	}
	return found;
}

function press( element: HTMLElement, name: string ): void {
	act( () => button( element, name ).click() );
}

function field( element: HTMLElement, label: string ): HTMLInputElement {
	const found = [ ...element.querySelectorAll( 'label' ) ].find(
		( one ) => one.textContent?.trim() === label
	);
	return element.querySelector< HTMLInputElement >(
		`[id="${ found?.htmlFor }"]`
	) as HTMLInputElement;
}

function type( input: HTMLInputElement, text: string ): void {
	const prototype = Object.getPrototypeOf( input ) as object;
	const set = Object.getOwnPropertyDescriptor( prototype, 'value' )?.set;
	act( () => {
		set?.call( input, text );
		input.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
}

function warnsBeforeLeaving(): boolean {
	return ! window.dispatchEvent(
		new Event( 'beforeunload', { cancelable: true } )
	);
}

function status( element: HTMLElement ): string | null | undefined {
	return element.querySelector( '.doorstep-save [role="status"]' )
		?.textContent;
}

/** What the last save sent. */
function sent(): Draft {
	const [ options ] = fetched.mock.lastCall ?? [];
	return ( options?.data as { register: Draft } ).register;
}

beforeEach( () => {
	document.body.replaceChildren();
	fetched.mockReset();
	window.doorstepAdmin = { now: Date.UTC( 2026, 2, 1 ) / 1000 };
	// What jsdom lacks; ids of the register need no escape.
	vi.stubGlobal( 'CSS', { escape: ( text: string ) => text } );
} );

describe( 'What is typed', () => {
	test( 'is kept from section to section, and leaving the screen warns until it is saved', async () => {
		const element = await shown( 'recipients/banks' );
		expect( warnsBeforeLeaving() ).toBe( false );
		type( field( element, 'Name' ), 'Savings banks' );
		await go( 'register' );
		expect( element.textContent ).toContain(
			'There are changes that are not saved'
		);
		await go( 'recipients/banks' );
		expect( field( element, 'Name' ).value ).toBe( 'Savings banks' );
		expect( status( element ) ).toContain( 'not saved' );
		expect( warnsBeforeLeaving() ).toBe( true );

		fetched.mockResolvedValueOnce( reply );
		press( element, 'Save the documents' );
		await settle();
		expect( sent().recipients[ 1 ]?.name ).toBe( 'Savings banks' );
		expect( status( element ) ).toBe( 'Saved.' );
		expect( warnsBeforeLeaving() ).toBe( false );
	} );

	test( 'stays where somebody else saved meanwhile', async () => {
		const element = await shown( 'recipients/banks' );
		type( field( element, 'Name' ), 'Savings banks' );
		fetched.mockRejectedValueOnce( {
			code: 'doorstep_changed_meanwhile',
			message: 'Somebody else saved.',
			data: { status: 409 },
		} );
		press( element, 'Save the documents' );
		await settle();
		expect( element.textContent ).toContain( 'Somebody else saved.' );
		expect( field( element, 'Name' ).value ).toBe( 'Savings banks' );
		expect( warnsBeforeLeaving() ).toBe( true );
	} );

	test( 'can be saved while a model is chosen, which stays to be chosen', async () => {
		const element = await shown( 'activities/invoices' );
		type( field( element, 'Months' ), '120' );
		await go( 'activities/new' );
		expect( status( element ) ).toContain( 'not saved' );
		fetched.mockResolvedValueOnce( reply );
		press( element, 'Save the documents' );
		await settle();
		expect( sent().activities[ 1 ]?.months ).toBe( 120 );
		expect( window.location.hash ).toBe( '#activities/new' );
		press( element, 'Add: Newsletter' );
		await settle();
		expect( window.location.hash ).toBe( '#activities/newsletter' );
		expect( document.activeElement?.textContent ).toBe( 'Newsletter' );
		expect( status( element ) ).toContain( 'not saved' );
	} );
} );

describe( 'After a refused save', () => {
	const refuse = ( errors: Record< string, string > ) =>
		fetched.mockRejectedValueOnce( {
			code: 'doorstep_invalid_register',
			message: 'Please correct what is marked.',
			data: { status: 400, errors },
		} );

	test( 'the first wrong field has the focus, in the entry that holds it', async () => {
		const element = await shown( 'measures' );
		refuse( {
			'register.activities.1.months': 'This site has another term.',
			'register.recipients.0.country': 'The host is elsewhere.',
		} );
		press( element, 'Save the documents' );
		await settle();
		expect( window.location.hash ).toBe( '#activities/invoices' );
		expect( document.activeElement ).toBe( field( element, 'Months' ) );
		expect( element.textContent ).toContain(
			'This site has another term.'
		);
		const wrong = [ ...element.querySelectorAll( '.doorstep-nav a' ) ]
			.filter( ( link ) => link.textContent?.includes( 'to correct' ) )
			.map( ( link ) => link.getAttribute( 'href' ) );
		expect( wrong ).toEqual( [ '#activities', '#recipients' ] );
	} );

	test( 'a stage that is folded away is unfolded', async () => {
		const element = await shown( 'recipients' );
		refuse( { 'register.stages.0.data': 'The forms ask for more.' } );
		press( element, 'Save the documents' );
		await settle();
		expect( window.location.hash ).toBe( '#measures' );
		expect( document.activeElement?.closest( 'details' )?.open ).toBe(
			true
		);
	} );
} );

test( 'A recipient that is removed is in no activity and no stage any more', async () => {
	const element = await shown( 'recipients/notaries' );
	press( element, 'Remove this recipient' );
	await settle();
	expect( window.location.hash ).toBe( '#recipients' );
	expect( element.textContent ).not.toContain( 'Notaries' );
	fetched.mockResolvedValueOnce( reply );
	press( element, 'Save the documents' );
	await settle();
	expect( sent().recipients.map( ( { id } ) => id ) ).toEqual( [ 'banks' ] );
	expect( sent().activities[ 0 ]?.recipients ).toEqual( [] );
	expect( sent().stages[ 0 ]?.recipients ).toEqual( [] );
} );

describe( 'The overview', () => {
	test( 'opens first, and links each gap to the field where it is entered', async () => {
		const element = await shown( '' );
		const links = [
			...element.querySelectorAll( '.doorstep-lacks a' ),
		].map( ( link ) => [ link.textContent, link.getAttribute( 'href' ) ] );
		expect( links ).toEqual( [
			[
				'VAT number',
				'admin.php?page=doorstep-settings#agency/profile.vatNumber',
			],
			[ 'Invoices (French)', '#activities/invoices' ],
		] );
		expect( element.textContent ).toContain(
			'2 requirements are not met:'
		);
		expect( element.textContent ).toContain( 'the last complete version' );
		expect( element.textContent ).toContain( 'Does not apply (1)' );
		expect( element.textContent ).toContain( 'None is named.' );
	} );

	test( 'makes a page that nobody sees yet, and names it in the settings', async () => {
		const element = await shown( 'overview' );
		fetched
			.mockResolvedValueOnce( { id: 7 } )
			.mockResolvedValueOnce( {
				settings: {
					pages: {
						legalNotice: 0,
						privacyPolicy: 3,
						cookiePolicy: 0,
					},
				},
				profile: {},
			} )
			.mockResolvedValueOnce( {} );
		press( element, 'Make a page' );
		await settle();
		expect( fetched.mock.calls[ 1 ]?.[ 0 ].data ).toEqual( {
			title: 'Mentions légales',
			content: '<!-- wp:doorstep/legal-notice /-->',
			status: 'draft',
		} );
		expect( fetched.mock.lastCall?.[ 0 ].data ).toMatchObject( {
			settings: { pages: { legalNotice: 7, privacyPolicy: 3 } },
		} );
		expect(
			element
				.querySelector( '.doorstep-page-state a' )
				?.getAttribute( 'href' )
		).toBe( 'post.php?post=7&action=edit' );
	} );
} );
