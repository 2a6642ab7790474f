import { expect, test } from 'vitest';
import type { LeadList } from '@contract/lead-list';

import {
	emptyList,
	leadListState,
	type LeadListEvent,
} from '../../admin/leads/lead-list-state';
import { lead } from './lead';

const error = {
	code: 'fetch_error',
	status: 0,
	message: 'Offline',
	errors: {},
};

function list( ids: string[], next: string | null = null ): LeadList {
	return { leads: ids.map( ( id ) => lead( { id } ) ), next };
}

const came = ( ids: string[], next: string | null = null ) =>
	( { type: 'came', list: list( ids, next ), goesOn: false } ) as const;

function after( ...events: LeadListEvent[] ) {
	const state = events.reduce( leadListState, emptyList );
	return {
		status: state.status,
		ids: state.leads.map( ( { id } ) => id ),
		next: state.next,
	};
}

test( 'older leads are added to those shown', () => {
	expect(
		after(
			{ type: 'asked' },
			came( [ 'c', 'b' ], 'cursor' ),
			{ type: 'asked-for-more' },
			came( [ 'a' ] )
		)
	).toEqual( { status: 'ready', ids: [ 'c', 'b', 'a' ], next: null } );
} );

test( 'a lead that comes twice is shown once', () => {
	expect(
		after(
			came( [ 'b', 'a' ], 'cursor' ),
			{ type: 'asked-for-more' },
			came( [ 'a' ] )
		).ids
	).toEqual( [ 'b', 'a' ] );
} );

test( 'a new search replaces what is shown, when it has come', () => {
	const searching = [ came( [ 'a' ] ), { type: 'asked' } ] as const;
	expect( after( ...searching ) ).toMatchObject( {
		status: 'searching',
		ids: [ 'a' ],
	} );
	expect( after( ...searching, came( [ 'z' ] ) ).ids ).toEqual( [ 'z' ] );
} );

test( 'a failure keeps what is shown and the way to older leads', () => {
	expect(
		after(
			came( [ 'a' ], 'cursor' ),
			{ type: 'asked-for-more' },
			{ type: 'failed', error }
		)
	).toEqual( { status: 'failed', ids: [ 'a' ], next: 'cursor' } );
} );

test( 'leads that come while older ones are searched are added, and what was found stays when it is stopped', () => {
	const goingOn = [
		{ type: 'asked' },
		{ type: 'came', list: list( [ 'c' ], 'cursor' ), goesOn: true },
		{ type: 'came', list: list( [ 'b' ], 'older' ), goesOn: true },
	] as const;
	expect( after( ...goingOn ) ).toEqual( {
		status: 'going-on',
		ids: [ 'c', 'b' ],
		next: 'older',
	} );
	expect( after( ...goingOn, { type: 'stopped' } ) ).toEqual( {
		status: 'ready',
		ids: [ 'c', 'b' ],
		next: 'older',
	} );
} );
