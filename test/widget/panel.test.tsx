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

const service = ( id: string, name: string ) => ( {
	id,
	name,
	purpose: `${ name } is for this.`,
	provider: `${ name } Ltd`,
	country: 'Ireland',
	privacyUrl: 'https://example.com/privacy',
	cookies: [
		{
			name: `_${ id }`,
			storage: 'cookie' as const,
			domain: null,
			duration: '2 years',
		},
		{
			name: `${ id }.*`,
			storage: 'localStorage' as const,
			domain: `${ id }.example`,
			duration: 'not stated',
		},
	],
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
		page: { consents: '/wp-json/doorstep/v1/consents', language },
		get: () => choice,
		choose,
	} as unknown as DoorstepApi;
	// Afresh: the data are asked for once a page.
	vi.resetModules();
	const { PanelDialog } = await import( '../../widget/panel-dialog' );
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
		expect( item.textContent ).toContain(
			'Provider Analytics Ltd (Ireland)'
		);
		expect(
			within( item )
				.getAllByRole( 'listitem', { hidden: true } )
				.map( ( { textContent } ) => textContent )
		).toEqual( [
			'_ga Cookie, 2 years',
			'ga.* Local storage, not stated, set by ga.example',
		] );
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

	test( 'says when the choice was made and when it ends, in the page’s language', async () => {
		await open( {
			record: '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f',
			time: Date.parse( '2026-08-31T12:00:00Z' ) / 1000,
			granted: [],
		} );
		expect(
			screen.getByText(
				'Chosen on August 31, 2026; kept until February 28, 2027.'
			)
		).toBeTruthy();
	} );

	test( 'counts the third parties, without what is necessary', async () => {
		await open();
		expect(
			screen.getByText( 'Third-party services: 3. Providers: 3.' )
		).toBeTruthy();
	} );

	test( 'says where the browser refuses marketing by itself, and only there', async () => {
		const note = () =>
			screen.queryByText( english[ 'panel.gpc' ] ) !== null;
		await open();
		expect( note() ).toBe( false );
		cleanup();
		vi.stubGlobal( 'navigator', { globalPrivacyControl: true } );
		await open();
		expect( note() ).toBe( true );
		expect( boxes() ).not.toContain( true );
	} );

	test( 'folds services and their cookies in, so that 45 of them fit', async () => {
		const many = Array.from( { length: 45 }, ( _, index ) =>
			service( `s${ index }`, `Service ${ index }` )
		);
		fetched.mockImplementation( () =>
			Promise.resolve(
				Response.json( {
					...data,
					categories: [ category( 'marketing', 'Marketing', many ) ],
				} )
			)
		);
		await open();
		const details = [ ...document.querySelectorAll( 'details' ) ];
		expect( details ).toHaveLength( 46 );
		expect( details.some( ( { open: isOpen } ) => isOpen ) ).toBe( false );
		fireEvent.click( box( 'Marketing' ) );
		press( 'Confirm my selection' );
		expect( choose.mock.calls[ 0 ]![ 0 ] ).toHaveLength( 45 );
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
