import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { AdvancedSection } from '../../admin/settings/advanced/advanced-section';
import { hexColour } from '../../admin/settings/banner/hex-colour';
import { sharedDomains } from '../../admin/settings/banner/shared-domains';
import { FieldContext } from '../../admin/shared/field-context';
import { newService } from '../../admin/settings/services/own-service';
import { writeServiceFile } from '../../admin/settings/services/service-file';
import { ServicesSection } from '../../admin/settings/services/services-section';
import type { SectionProps } from '../../admin/settings/types';
import { render } from './render';

const youtube: SectionProps[ 'reply' ][ 'catalogue' ][ number ] = {
	id: 'youtube',
	name: 'YouTube',
	category: 'marketing',
	provider: 'Google Ireland Ltd',
	country: 'IE',
	urls: [ 'youtu.be' ],
	inline: [],
	cookies: [
		{
			name: 'YSC',
			storage: 'cookie',
			domain: 'youtube.com',
			duration: 'P1Y',
		},
	],
	signals: [],
	privacyUrl: null,
	purpose: 'Plays videos.',
};

const tours = {
	...newService( 'tours', 'Tours', 'tours.example' ),
	provider: 'Tours SAS',
	country: 'FR',
};

type Change = Partial< SectionProps[ 'draft' ][ 'settings' ] >;

/** A section with these settings; what it changes is collected. */
function section(
	Section: typeof ServicesSection,
	change: Change,
	{
		detail = '',
		unclassified = null,
		errors = {},
	}: {
		detail?: string;
		unclassified?: string[] | null;
		errors?: Record< string, string >;
	} = {}
) {
	const settings = {
		services: [],
		ownServices: [],
		consentMode: { advanced: false, grantedRegions: [] },
		shield: false,
		allowedHosts: [],
		uninstall: { keepLeads: false },
		...change,
	};
	const onSettings = vi.fn< ( change: Change ) => void >();
	// Only what these sections read.
	const props = {
		draft: { settings, profile: {} },
		reply: {
			settings,
			catalogue: [ youtube ],
			site: { host: 'agence.example', addresses: [ 'agence.example/' ] },
			unclassified,
		},
		detail,
		onSettings,
		onProfile: vi.fn(),
	} as unknown as SectionProps;
	const element = render(
		<FieldContext.Provider value={ { errors, locked: [] } }>
			<Section { ...props } />
		</FieldContext.Provider>
	);

	return { element, onSettings };
}

function button( element: HTMLElement, name: string ): HTMLElement {
	const found = [
		...element.querySelectorAll< HTMLElement >( 'button, a' ),
	].find( ( one ) => one.textContent === name || one.ariaLabel === name );
	if ( found === undefined ) {
		throw new Error( `There is no “${ name }”.` );
	}
	return found;
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

async function choose( element: HTMLElement, text: string ): Promise< void > {
	const input =
		element.querySelector< HTMLInputElement >( 'input[type="file"]' );
	Object.defineProperty( input, 'files', {
		configurable: true,
		value: [ { text: () => Promise.resolve( text ) } ],
	} );
	await act( async () => {
		input?.dispatchEvent( new Event( 'change', { bubbles: true } ) );
		await Promise.resolve();
	} );
}

beforeEach( () => {
	document.body.replaceChildren();
	window.history.replaceState( null, '', '#services' );
} );

describe( 'The services', () => {
	test( 'are the catalogue’s with the owner’s over and behind them', () => {
		const { element } = section( ServicesSection, {
			ownServices: [ { ...youtube, name: 'Our videos' }, tours ],
		} );
		expect( element.textContent ).toContain( 'Our videos Edited' );
		expect( element.textContent ).toContain( 'Tours Your own' );
		expect( element.textContent ).not.toContain( 'YouTube' );
	} );

	test( 'become the owner’s with the first change of a fact', () => {
		const { element, onSettings } = section(
			ServicesSection,
			{},
			{ detail: 'youtube' }
		);
		type( field( element, 'Name' ), 'Our videos' );
		const { purpose, ...facts } = youtube;
		expect( purpose ).not.toBe( '' );
		expect( onSettings ).toHaveBeenLastCalledWith( {
			ownServices: [ { ...facts, purpose: '', name: 'Our videos' } ],
		} );
	} );

	test( 'go back to the catalogue’s facts', () => {
		const { element, onSettings } = section(
			ServicesSection,
			{ services: [ 'youtube' ], ownServices: [ youtube, tours ] },
			{ detail: 'youtube' }
		);
		act( () => button( element, 'Back to the catalogue’s facts' ).click() );
		expect( onSettings ).toHaveBeenLastCalledWith( {
			ownServices: [ tours ],
			services: [ 'youtube' ],
		} );
	} );

	test( 'of the owner are removed, from what is switched on too', () => {
		const { element, onSettings } = section(
			ServicesSection,
			{ services: [ 'youtube', 'tours' ], ownServices: [ tours ] },
			{ detail: 'tours' }
		);
		act( () => button( element, 'Remove this service' ).click() );
		expect( onSettings ).toHaveBeenLastCalledWith( {
			ownServices: [],
			services: [ 'youtube' ],
		} );
		expect( window.location.hash ).toBe( '#services' );
	} );

	test( 'are added by name and address, with what the scan knows filled in', () => {
		const { element, onSettings } = section(
			ServicesSection,
			{},
			{ detail: 'new?host=tours.example&example=tours.example%2Fx.js' }
		);
		type( field( element, 'Name' ), 'YouTube' );
		act( () => button( element, 'Go on' ).click() );
		expect( onSettings ).toHaveBeenLastCalledWith( {
			ownServices: [
				newService( 'youtube-2', 'YouTube', 'tours.example' ),
			],
		} );
		expect( window.location.hash ).toBe( '#services/youtube-2' );
	} );

	test( 'are not added at an address that is the site’s own', () => {
		const { element, onSettings } = section(
			ServicesSection,
			{},
			{ detail: 'new' }
		);
		type( field( element, 'Name' ), 'Mine' );
		type( field( element, 'Address' ), 'https://agence.example/' );
		expect( element.textContent ).toContain( 'https:// was taken off' );
		act( () => button( element, 'Go on' ).click() );
		expect( element.textContent ).toContain( 'the site itself' );
		expect( onSettings ).not.toHaveBeenCalled();
	} );

	test( 'that the owner calls strictly necessary carry a warning', () => {
		const { element } = section(
			ServicesSection,
			{ ownServices: [ { ...tours, category: 'functional' } ] },
			{ detail: 'tours' }
		);
		expect(
			element.querySelector( '.components-notice.is-warning' )
				?.textContent
		).toContain( 'You answer for this choice.' );
	} );

	test( 'that the server refused are named with their fields', () => {
		const { element } = section(
			ServicesSection,
			{ ownServices: [ tours ] },
			{ errors: { 'settings.ownServices.0.urls.0': 'Not so.' } }
		);
		expect(
			element.querySelector( '.components-notice.is-error' )?.textContent
		).toContain( 'Tours – Addresses, entry 1: Not so.' );
	} );
} );

describe( 'A file that is chosen', () => {
	test( 'changes nothing when it is not ours', async () => {
		const { element, onSettings } = section( ServicesSection, {
			ownServices: [ tours ],
		} );
		await choose( element, '{"plugins":[]}' );
		expect( element.textContent ).toContain(
			'This is not a file of services from Doorstep. Nothing was changed.'
		);
		expect( onSettings ).not.toHaveBeenCalled();
	} );

	test( 'changes nothing when an entry is broken, and names it', async () => {
		const { element, onSettings } = section( ServicesSection, {} );
		await choose(
			element,
			writeServiceFile( [ { ...tours, urls: [ 'a.example', '*' ] } ] )
		);
		expect( element.textContent ).toContain(
			'“Tours”, Addresses, entry 2: No * is needed'
		);
		expect( onSettings ).not.toHaveBeenCalled();
	} );

	test( 'shows the difference, and applies it only then', async () => {
		const { element, onSettings } = section( ServicesSection, {
			services: [ 'youtube', 'tours' ],
			ownServices: [ youtube, tours ],
		} );
		const coming = { ...tours, id: 'maps', name: 'Maps' };
		await choose( element, writeServiceFile( [ coming ] ) );
		const shown = element.querySelector( '.doorstep-difference dl' );
		expect(
			[ ...( shown?.children ?? [] ) ].map( ( one ) => one.textContent )
		).toEqual( [
			'Added',
			'Maps',
			'Back to the catalogue’s facts',
			'YouTube',
			'Removed',
			'Tours',
		] );
		expect( onSettings ).not.toHaveBeenCalled();
		act( () => button( element, 'Take these over' ).click() );
		expect( onSettings ).toHaveBeenLastCalledWith( {
			ownServices: [ coming ],
			services: [ 'youtube' ],
		} );
	} );
} );

describe( 'The advanced settings', () => {
	test( 'load Google’s tags before consent only once the owner has read what that means', () => {
		const { element, onSettings } = section( AdvancedSection, {} );
		act( () =>
			field(
				element,
				'Load Google’s tags before consent (advanced mode)'
			).click()
		);
		expect( onSettings ).not.toHaveBeenCalled();
		act( () =>
			field( element, 'I have read this, and I answer for it.' ).click()
		);
		expect( onSettings ).toHaveBeenLastCalledWith( {
			consentMode: { advanced: true, grantedRegions: [] },
		} );
	} );

	test.each( [
		[ 'before any scan', null, true ],
		[ 'while a host is undecided', [ 'unheard.example' ], true ],
		[ 'when every host is decided', [], false ],
	] )( 'keep the shield’s switch as it must be %s', ( _, left, isOff ) => {
		const { element } = section(
			AdvancedSection,
			{},
			{ unclassified: left }
		);
		expect(
			field( element, 'Let nothing load from unknown hosts' ).disabled
		).toBe( isOff );
	} );

	test( 'keep the leads of a plugin that is deleted only where the owner says so', () => {
		const { element, onSettings } = section( AdvancedSection, {} );
		expect( field( element, 'Keep the leads' ).checked ).toBe( false );
		act( () => field( element, 'Keep the leads' ).click() );
		expect( onSettings ).toHaveBeenLastCalledWith( {
			uninstall: { keepLeads: true },
		} );
	} );

	test( 'decide about a host of the scan on the spot', () => {
		const { element, onSettings } = section(
			AdvancedSection,
			{ allowedHosts: [ 'a.example' ] },
			{ unclassified: [ 'unheard.example' ] }
		);
		expect(
			button(
				element,
				'Add as a serviceAdd unheard.example as a service'
			).getAttribute( 'href' )
		).toBe( '#services/new?host=unheard.example' );
		act( () =>
			button( element, 'Needs no consent: unheard.example' ).click()
		);
		expect( onSettings ).toHaveBeenLastCalledWith( {
			allowedHosts: [ 'a.example', 'unheard.example' ],
		} );
	} );
} );

test.each( [
	[ undefined, '' ],
	[ '#ABC', '#aabbcc' ],
	[ '#A0b1C2', '#a0b1c2' ],
	[ '#a0b1c280', '#a0b1c2' ],
	[ 'rgb(1 2 3)', '' ],
] )( 'the colour %s is stored as “%s”', ( chosen, stored ) => {
	expect( hexColour( chosen ) ).toBe( stored );
} );

test.each( [
	[ 'www.agence.example', [ 'www.agence.example', 'agence.example' ] ],
	[ 'agence.example', [ 'agence.example' ] ],
	[ 'localhost', [] ],
	[ '127.0.0.1', [] ],
] )( 'a choice on %s can be shared over %j', ( host, domains ) => {
	expect( sharedDomains( host ) ).toEqual( domains );
} );
