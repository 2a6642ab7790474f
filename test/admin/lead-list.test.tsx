import apiFetch from '@wordpress/api-fetch';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LeadList as List } from '@contract/lead-list';

import { LeadList } from '../../admin/leads/lead-list';
import { wholeView } from '../../admin/leads/lead-query';
import { lead } from './lead';
import { render } from './render';

vi.mock( '@wordpress/api-fetch', () => ( { default: vi.fn() } ) );

const fetched = vi.mocked( apiFetch );

beforeEach( () => {
	fetched.mockReset();
	Object.assign( window, {
		doorstepAdmin: { now: 0, mayEdit: true },
		matchMedia: () => ( {
			matches: false,
			addEventListener: () => {},
			removeEventListener: () => {},
		} ),
	} );
} );

function show( ...leads: List[ 'leads' ] ) {
	return render(
		<LeadList
			list={ {
				status: 'ready',
				leads,
				next: null,
				error: null,
				more: () => {},
				refresh: () => {},
				stop: () => {},
			} }
			query={ wholeView( 'all' ) }
			search=""
			now={ Date.parse( '2026-01-03T10:00:00Z' ) }
			onQuery={ () => {} }
			onSearch={ () => {} }
			onOpen={ () => {} }
			onChanged={ () => {} }
		/>
	);
}

const click = ( element: Element, label: string ) =>
	act( async () =>
		[ ...element.querySelectorAll( 'label, button' ) ]
			.find( ( { textContent } ) => textContent === label )
			?.dispatchEvent( new MouseEvent( 'click', { bubbles: true } ) )
	);

test( 'a lead that expires while the screen is open is no longer shown', () => {
	const { textContent } = show(
		lead( {
			id: 'a',
			fields: { name: 'Gone' },
			expiresAt: '2026-01-03T10:00:00Z',
		} ),
		lead( {
			id: 'b',
			fields: { name: 'Here' },
			expiresAt: '2026-01-03T10:00:01Z',
		} )
	);
	expect( textContent ).not.toContain( 'Gone' );
	expect( textContent ).toContain( 'Here' );
} );

test( 'what is done with all on the page is reported with who was left out and why', async () => {
	fetched.mockResolvedValue( {
		done: [ 'a', 'b' ],
		failed: [ { id: 'c', message: 'This lead is frozen.' } ],
	} );
	const element = show(
		lead( { id: 'a' } ),
		lead( { id: 'b' } ),
		lead( { id: 'c', fields: { name: 'Nour Haddad' } } )
	);
	await click( element, 'Select all on this page' );
	expect( element.textContent ).toContain( '3 selected' );
	await click( element, 'Mark as answered' );

	expect( fetched ).toHaveBeenCalledExactlyOnceWith( {
		path: '/doorstep/v1/leads/bulk',
		method: 'POST',
		data: { step: 'answered', ids: [ 'a', 'b', 'c' ] },
	} );
	const report = element.querySelector( '.doorstep-outcome' );
	expect( report?.textContent ).toContain( '2 done, 1 not' );
	expect( report?.textContent ).toContain(
		'Nour Haddad: This lead is frozen.'
	);
	expect( document.activeElement ).toBe( report );
} );

test( 'some selected is neither all nor none', async () => {
	const element = show( lead( { id: 'a' } ), lead( { id: 'b' } ) );
	const [ all, first ] = element.querySelectorAll< HTMLInputElement >(
		'input[type=checkbox]'
	);
	await act( async () => first?.click() );
	expect( [ all?.checked, all?.indeterminate ] ).toEqual( [ false, true ] );
} );

test( 'who may do nothing with leads has no boxes', () => {
	Object.assign( window, { doorstepAdmin: { now: 0 } } );
	expect(
		show( lead( {} ) ).querySelector( 'input[type=checkbox]' )
	).toBeNull();
} );
