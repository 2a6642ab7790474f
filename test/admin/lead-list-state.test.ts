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
			{ type: 'came', list: list( [ 'c', 'b' ], 'cursor' ) },
			{ type: 'asked-for-more' },
			{ type: 'came', list: list( [ 'a' ] ) }
		)
	).toEqual( { status: 'ready', ids: [ 'c', 'b', 'a' ], next: null } );
} );

test( 'a lead that comes twice is shown once', () => {
	expect(
		after(
			{ type: 'came', list: list( [ 'b', 'a' ], 'cursor' ) },
			{ type: 'asked-for-more' },
			{ type: 'came', list: list( [ 'a' ] ) }
		).ids
	).toEqual( [ 'b', 'a' ] );
} );

test( 'a new search replaces what is shown, when it has come', () => {
	const searching = [
		{ type: 'came', list: list( [ 'a' ] ) },
		{ type: 'asked' },
	] as const;
	expect( after( ...searching ) ).toMatchObject( {
		status: 'searching',
		ids: [ 'a' ],
	} );
	expect(
		after( ...searching, { type: 'came', list: list( [ 'z' ] ) } ).ids
	).toEqual( [ 'z' ] );
} );

test( 'a failure keeps what is shown and the way to older leads', () => {
	expect(
		after(
			{ type: 'came', list: list( [ 'a' ], 'cursor' ) },
			{ type: 'asked-for-more' },
			{ type: 'failed', error }
		)
	).toEqual( { status: 'failed', ids: [ 'a' ], next: 'cursor' } );
} );
