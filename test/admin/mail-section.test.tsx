import { act, useState } from 'react';
import { beforeEach, expect, test } from 'vitest';

import { FieldContext } from '../../admin/shared/field-context';
import { MailSection } from '../../admin/settings/mail/mail-section';
import { SpamFields } from '../../admin/settings/spam-fields';
import type { Draft, SectionProps } from '../../admin/settings/types';
import { render } from './render';

type Settings = Draft[ 'settings' ];

let settings: Settings;

/** A section that keeps what is changed in it. */
function Kept( {
	Section,
	isSecretSet,
}: {
	Section: typeof MailSection;
	isSecretSet: boolean;
} ) {
	const [ state, setState ] = useState( settings );
	settings = state;

	// Only what these sections read.
	const props = {
		draft: { settings: state },
		reply: { webhookSecretSet: isSecretSet },
		onSettings: ( change: Partial< Settings > ) =>
			setState( ( before ) => ( { ...before, ...change } ) ),
	} as unknown as SectionProps;

	return <Section { ...props } />;
}

function shown(
	Section: typeof MailSection,
	{
		isSecretSet = false,
		errors = {},
	}: { isSecretSet?: boolean; errors?: Record< string, string > } = {}
): HTMLElement {
	return render(
		<FieldContext.Provider value={ { errors, locked: [] } }>
			<Kept Section={ Section } isSecretSet={ isSecretSet } />
		</FieldContext.Provider>
	);
}

function press( element: HTMLElement, name: string ): void {
	const button = [ ...element.querySelectorAll( 'button' ) ].find(
		( one ) => one.textContent === name || one.ariaLabel === name
	);
	if ( button === undefined ) {
		throw new Error( `There is no “${ name }”.` );
	}
	act( () => button.click() );
}

function field( element: HTMLElement, label: string ): HTMLInputElement {
	const found = [ ...element.querySelectorAll( 'label' ) ].filter(
		( one ) => one.textContent?.trim() === label
	);
	return element.querySelector< HTMLInputElement >(
		`[id="${ found.at( -1 )?.htmlFor }"]`
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

beforeEach( () => {
	document.body.replaceChildren();
	// Only what these sections read.
	settings = {
		recipients: [],
		teams: [],
		mail: { acknowledge: false, html: true, weekly: false },
		webhook: { url: '' },
		spam: { proofOfWork: 'attack', links: 2 },
	} as unknown as Settings;
} );

test( 'a team keeps its id through every change of its name and place', () => {
	const element = shown( MailSection );
	press( element, 'Add a team' );
	const id = settings.teams[ 0 ]?.id ?? '';
	expect( id ).toMatch( /^[a-z0-9]{8}$/ );
	type( field( element, 'Name of the team' ), 'Location' );
	press( element, 'Add a team' );
	type( field( element, 'Name of the team' ), 'Vente' );
	type(
		field( element, 'Recipients of the team' ),
		'a@agence.example, b@agence.example'
	);
	expect( settings.teams[ 0 ] ).toEqual( {
		id,
		name: 'Location',
		recipients: [],
	} );

	press( element, 'Remove Location' );
	expect( settings.teams ).toEqual( [
		{
			id: expect.not.stringMatching( id ) as string,
			name: 'Vente',
			recipients: [ 'a@agence.example', 'b@agence.example' ],
		},
	] );
	expect( field( element, 'Name of the team' ).value ).toBe( 'Vente' );
	expect( field( element, 'Recipients of the team' ).value ).toBe(
		'a@agence.example\nb@agence.example'
	);
} );

test( 'an error of a team stands at its field', () => {
	settings.teams = [ { id: 'a', name: 'Location', recipients: [ 'x@' ] } ];
	const element = shown( MailSection, {
		errors: { 'settings.teams.0.recipients.0': 'Not an address.' },
	} );
	const input = field( element, 'Recipients of the team' );
	expect( input.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	expect( input.closest( 'li' )?.textContent ).toContain( 'Not an address.' );
} );

test( 'an address of the CRM brings a secret to copy, once', () => {
	const element = shown( MailSection );
	type( field( element, 'Address of the CRM' ), 'https://crm' );
	const { secret } = settings.webhook;
	expect( secret ).toMatch( /^[a-z0-9]{40}$/ );
	type( field( element, 'Address of the CRM' ), 'https://crm.example' );
	expect( settings.webhook ).toEqual( {
		url: 'https://crm.example',
		secret,
	} );
	expect( field( element, 'Secret of the signature' ).value ).toBe( secret );
} );

test( 'a stored secret is not shown, and stays until a new one is made', () => {
	settings.webhook = { url: 'https://crm.example' };
	const element = shown( MailSection, { isSecretSet: true } );
	expect( field( element, 'Secret of the signature' ).value ).toBe( '' );
	type( field( element, 'Address of the CRM' ), 'https://crm.example/v2' );
	expect( settings.webhook.secret ).toBeUndefined();

	press( element, 'Make a new secret' );
	expect( field( element, 'Secret of the signature' ).value ).toBe(
		settings.webhook.secret
	);
	press( element, 'Keep the stored one' );
	expect( settings.webhook.secret ).toBeNull();
	expect( field( element, 'Secret of the signature' ).value ).toBe( '' );
} );

test( 'mail and spam are decided one by one', () => {
	const mail = shown( MailSection );
	act( () => field( mail, 'Confirm receipt to the visitor' ).click() );
	expect( settings.mail ).toMatchObject( { acknowledge: true, html: true } );
	act( () => field( mail, 'Lay out the mail (HTML)' ).click() );
	expect( settings.mail ).toMatchObject( { acknowledge: true, html: false } );
	act( () => field( mail, 'Mail on Monday mornings' ).click() );
	expect( settings.mail ).toEqual( {
		acknowledge: true,
		html: false,
		weekly: true,
	} );

	const spam = shown( SpamFields );
	type( field( spam, 'Links in one message' ), '0' );
	expect( settings.spam ).toEqual( { proofOfWork: 'attack', links: 0 } );
} );
