import { describe, expect, test } from 'vitest';

import {
	activeFilters,
	queryFields,
	queryOf,
	wholeView,
	type LeadQuery,
} from '../../admin/leads/lead-query';

const read = ( text: string ) => queryOf( new URLSearchParams( text ) );

describe( 'What the list shows', () => {
	test( 'is said by what differs from the whole view, and read back as it was', () => {
		const narrowed: LeadQuery = {
			...wholeView( 'open' ),
			kind: 'viewing',
			listing: 'MV-2041 & suite',
			consent: 'newsletter',
			from: '2026-01-31',
			sort: 'contact',
		};
		expect( queryFields( narrowed ) ).toEqual( {
			view: 'open',
			sort: 'contact',
			order: 'desc',
			kind: 'viewing',
			listing: 'MV-2041 & suite',
			consent: 'newsletter',
			from: '2026-01-31',
		} );
		expect(
			queryOf( new URLSearchParams( queryFields( narrowed ) ) )
		).toEqual( narrowed );
		expect( activeFilters( narrowed ) ).toBe( 4 );
	} );

	test( 'is everything, newest first, where nothing is said', () => {
		expect( queryFields( wholeView( 'all' ) ) ).toEqual( {} );
		expect( read( '' ) ).toEqual( wholeView( 'all' ) );
	} );

	test( 'is in the order of expiry in the view of what expires', () => {
		expect( read( 'view=expiring' ) ).toMatchObject( {
			sort: 'expires',
			order: 'asc',
		} );
	} );

	test( 'does not take from a URL what the route would refuse', () => {
		expect(
			read(
				'view=trash&kind=<b>&state=sold&consent=all&mark=1&from=yesterday&sort=email&order=up&listing=' +
					'x'.repeat( 65 )
			)
		).toEqual( wholeView( 'all' ) );
	} );
} );
