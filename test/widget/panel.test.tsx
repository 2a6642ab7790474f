import {
	cleanup,
	fireEvent,
	render,
	screen,
	waitFor,
	within,
} from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PanelData } from '@contract/panel-data';
import english from '../../php-bridge/texts/en/panel.json';
import french from '../../php-bridge/texts/fr/panel-frame.json';
import type { Choice, DoorstepApi } from '../../widget/doorstep-api';
import { PanelDialog } from '../../widget/panel-dialog';

const service = ( id: string, name: string ) => ( {
	id,
	name,
	purpose: `${ name } is for this.`,
	provider: `${ name } Ltd`,
	country: 'Ireland',
	privacyUrl: 'https://example.com/privacy',
	cookies: [ { name: `_${ id }`, duration: '2 years' } ],
} );
const category = (
	id: PanelData[ 'categories' ][ number ][ 'id' ],
	name: string,
	services: ReturnType< typeof service >[]
) => ( {
	id,
	name,
	description: `${ name } described.`,
	required: id === 'functional',
	services,
} );
const data: PanelData = {
	revision: '0123abcd',
	texts: Object.fromEntries(
		Object.entries( english ).map( ( [ key, text ] ) => [
			key.replace( 'panel.', '' ),
			text,
		] )
	),
	policyUrl: 'https://agence.example/cookies/',
	categories: [
		category( 'functional', 'Necessary', [
			service( 'own', 'This site' ),
		] ),
		category( 'statistics', 'Statistics', [
			service( 'ga', 'Analytics' ),
		] ),
		category( 'marketing', 'Marketing', [
			service( 'video', 'Video' ),
			service( 'map', 'Map' ),
		] ),
	],
};

const choose = vi.fn();
const closed = vi.fn();
const fetched = vi.fn< typeof fetch >();

/** jsdom knows <dialog> and neither opens it nor closes it. */
function dialogs(): void {
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true;
	};
	HTMLDialogElement.prototype.close = function () {
		this.open = false;
		this.dispatchEvent( new Event( 'close' ) );
	};
}

async function open(
	choice: Choice | null = null,
	language = 'en'
): Promise< void > {
	const doorstep = {
		page: { panel: '/panel', language },
		get: () => choice,
		choose,
	} as unknown as DoorstepApi;
	render( <PanelDialog doorstep={ doorstep } onClose={ closed } /> );
	await waitFor( () =>
		expect( screen.queryByText( /Loading|Chargement/ ) ).toBe( null )
	);
}

const boxes = () =>
	screen
		.getAllByRole< HTMLInputElement >( 'checkbox', { hidden: true } )
		.map( ( { checked } ) => checked );
const box = ( name: string ) =>
	screen.getByRole< HTMLInputElement >( 'checkbox', { name, hidden: true } );
const press = ( name: string ) =>
	fireEvent.click( screen.getByRole( 'button', { name } ) );

beforeEach( () => {
	dialogs();
	vi.stubGlobal(
		'fetch',
		fetched.mockImplementation( () =>
			Promise.resolve( Response.json( data ) )
		)
	);
} );

afterEach( () => {
	cleanup();
	vi.unstubAllGlobals();
	vi.clearAllMocks();
} );

describe( 'The panel', () => {
	test( 'ticks nothing without a choice, and what is necessary cannot be switched', async () => {
		await open();
		expect( boxes() ).toEqual( [ false, false, false, false, false ] );
		expect(
			within(
				screen.getByRole( 'region', { name: 'Necessary' } )
			).getByText( 'Always on' )
		).toBeTruthy();
	} );

	test( 'names of each service its provider, country, purpose, cookies and policy', async () => {
		await open();
		const item = screen.getByText( 'Analytics' ).closest( 'li' )!;
		expect( item.textContent ).toContain( 'Analytics is for this.' );
		expect( item.textContent ).toContain( 'Analytics Ltd (Ireland)' );
		expect( item.textContent ).toContain( '_ga 2 years' );
		expect(
			within( item )
				.getByText( 'Privacy policy of Analytics Ltd' )
				.getAttribute( 'href' )
		).toBe( 'https://example.com/privacy' );
	} );

	test( 'shows the choice in force, and its number', async () => {
		await open( {
			record: '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f',
			time: 1,
			granted: [ 'ga', 'map' ],
		} );
		expect( [
			box( 'Statistics' ).checked,
			box( 'Video' ).checked,
			box( 'Map' ).checked,
		] ).toEqual( [ true, false, true ] );
		expect( [
			box( 'Marketing' ).checked,
			box( 'Marketing' ).indeterminate,
		] ).toEqual( [ false, true ] );
		expect(
			screen.getByText( '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f' )
		).toBeTruthy();
	} );

	test( 'switches all services of a category, and each alone', async () => {
		await open();
		fireEvent.click( box( 'Marketing' ) );
		fireEvent.click( box( 'Video' ) );
		expect( box( 'Marketing' ).indeterminate ).toBe( true );
		press( 'Confirm my selection' );
		expect( choose ).toHaveBeenCalledExactlyOnceWith( [ 'map' ], 'panel' );
	} );

	test.each( [
		[ 'Accept all', [ 'ga', 'video', 'map' ] ],
		[ 'Refuse all', [] ],
		[ 'Confirm my selection', [] ],
	] )( '%s takes one click, and closes', async ( name, granted ) => {
		await open();
		press( name );
		expect( choose ).toHaveBeenCalledExactlyOnceWith( granted, 'panel' );
		expect( closed ).toHaveBeenCalledOnce();
	} );

	test( 'closes without a choice', async () => {
		await open();
		press( 'Close' );
		expect( closed ).toHaveBeenCalledOnce();
		expect( choose ).not.toHaveBeenCalled();
	} );

	test.each( [
		[
			'no connection',
			() => Promise.reject( new TypeError( 'Failed to fetch' ) ),
		],
		[
			'an error',
			() => Promise.resolve( new Response( '{}', { status: 500 } ) ),
		],
		[
			'a page that is no data',
			() => Promise.resolve( new Response( '<html>' ) ),
		],
	] )(
		'with %s says so in the page’s language, tries again, and still refuses',
		async ( _name, answer ) => {
			fetched
				.mockImplementationOnce( answer )
				.mockImplementationOnce( answer );
			await open( null, 'fr' );
			expect( screen.getByRole( 'status' ).textContent ).toBe(
				french[ 'panel-frame.error' ]
			);
			press( french[ 'panel-frame.retry' ] );
			await waitFor( () => expect( fetched ).toHaveBeenCalledTimes( 2 ) );
			await screen.findByText( french[ 'panel-frame.error' ] );
			press( french[ 'panel-frame.refuse' ] );
			expect( choose ).toHaveBeenCalledExactlyOnceWith( [], 'panel' );
		}
	);
} );
