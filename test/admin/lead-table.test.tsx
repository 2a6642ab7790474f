import { beforeEach, expect, test, vi } from 'vitest';

import { wholeView, type LeadQuery } from '../../admin/leads/lead-query';
import { LeadTable } from '../../admin/leads/lead-table';
import { lead } from './lead';
import { render } from './render';

const now = Date.parse( '2026-01-03T10:00:00Z' );

beforeEach( () => {
	window.doorstepAdmin = { now: now / 1000 };
} );

function table( ...leads: ReturnType< typeof lead >[] ) {
	return show( wholeView( 'all' ), ...leads );
}

function show( query: LeadQuery, ...leads: ReturnType< typeof lead >[] ) {
	const onOpen = vi.fn();
	const onQuery = vi.fn();
	const element = render(
		<LeadTable
			leads={ leads }
			now={ now }
			isBusy={ false }
			query={ query }
			selection={ null }
			onQuery={ onQuery }
			onOpen={ onOpen }
		/>
	);

	return {
		element,
		onOpen,
		onQuery,
		rows: [ ...element.querySelectorAll( 'tbody tr' ) ],
	};
}

test( 'what a visitor typed is text, whatever it looks like', () => {
	const name = '<img src=x onerror=alert(1)>';
	const { element, rows } = table(
		lead( { fields: { name }, listingReference: name } )
	);
	expect( rows[ 0 ]?.querySelector( 'a' )?.textContent ).toBe( name );
	expect( element.querySelector( 'img' ) ).toBeNull();
} );

test( 'a row says the listing, or the page where there is none', () => {
	const { rows } = table(
		lead( {} ),
		lead( { id: 'b', listingReference: '' } )
	);
	expect( rows[ 0 ]?.textContent ).toContain( 'MV-2041' );
	expect( rows[ 1 ]?.textContent ).toContain( 'Maison de ville' );
} );

test( 'an expiry stands out in its last thirty days', () => {
	const { rows } = table(
		lead( { id: 'a', expiresAt: '2026-02-02T10:00:00Z' } ),
		lead( { id: 'b', expiresAt: '2026-02-03T10:00:00Z' } )
	);
	expect(
		rows.map( ( row ) => row.querySelector( '.is-soon' ) !== null )
	).toEqual( [ true, false ] );
	expect( rows[ 0 ]?.textContent ).toContain( 'in 30 days' );
} );

test( 'a doubtful lead and a failed mail are said in words', () => {
	const { rows } = table(
		lead( { id: 'a', verdict: 'quarantine', mailState: 'none' } ),
		lead( { id: 'b', mailState: 'failed' } )
	);
	expect( rows[ 0 ]?.textContent ).toMatch( /Doubtful.*Not mailed/ );
	expect( rows[ 1 ]?.textContent ).toContain( 'Mail failed' );
} );

test( 'a lead that is held or frozen, what its sender agreed to and what form it came by are said in words', () => {
	const { rows } = table(
		lead( { id: 'a', hold: 'contract', consents: [ 'newsletter' ] } ),
		lead( { id: 'b', kind: 'valuation', isFrozen: true, fields: {} } )
	);
	expect( rows[ 0 ]?.textContent ).toMatch( /Held.*Newsletter/ );
	expect( rows[ 1 ]?.textContent ).toMatch(
		/Frozen lead.*Valuation.*Frozen/
	);
} );

test( 'a heading sorts by its column, and turns the order the second time', () => {
	const heading = ( element: Element, name: string ) =>
		[ ...element.querySelectorAll( 'th' ) ].find( ( { textContent } ) =>
			textContent?.startsWith( name )
		);
	const first = show( wholeView( 'all' ), lead( {} ) );
	expect(
		heading( first.element, 'Received' )?.getAttribute( 'aria-sort' )
	).toBe( 'descending' );
	heading( first.element, 'Name' )?.querySelector( 'button' )?.click();
	expect( first.onQuery ).toHaveBeenLastCalledWith( {
		...wholeView( 'all' ),
		sort: 'name',
		order: 'asc',
	} );
	heading( first.element, 'Received' )?.querySelector( 'button' )?.click();
	expect( first.onQuery ).toHaveBeenLastCalledWith( {
		...wholeView( 'all' ),
		order: 'asc',
	} );
} );

test( 'leads that are encrypted are not sorted by name', () => {
	window.doorstepAdmin.encrypted = true;
	const { element } = show( wholeView( 'all' ), lead( {} ) );
	const buttons = [ ...element.querySelectorAll( 'thead button' ) ];
	expect( element.querySelector( 'thead' )?.textContent ).toContain( 'Name' );
	expect( buttons ).toHaveLength( 4 );
} );

test( 'a click opens the lead in place, a click with Ctrl in a new tab', () => {
	const { element, onOpen } = table( lead( { id: 'the-id' } ) );
	const link = element.querySelector( 'a' );
	const click = ( ctrlKey: boolean ) => {
		const event = new MouseEvent( 'click', {
			bubbles: true,
			cancelable: true,
			ctrlKey,
		} );
		// jsdom cannot navigate.
		window.addEventListener( 'click', ( last ) => last.preventDefault(), {
			once: true,
		} );
		link?.dispatchEvent( event );
	};
	click( true );
	expect( onOpen ).not.toHaveBeenCalled();
	click( false );
	expect( onOpen ).toHaveBeenCalledWith( 'the-id' );
	expect( link?.search ).toBe( '?page=doorstep&lead=the-id' );
} );
