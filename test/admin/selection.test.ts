import { expect, test } from 'vitest';

import { afterClick } from '../../admin/leads/selection';

const ids = [ 'a', 'b', 'c', 'd', 'e' ];
const click = (
	selected: string[],
	id: string,
	anchor: string | null = null
) => [ ...afterClick( new Set( selected ), ids, id, anchor ) ].sort();

test( 'a click selects, and a second one does not', () => {
	expect( click( [ 'a' ], 'c' ) ).toEqual( [ 'a', 'c' ] );
	expect( click( [ 'a', 'c' ], 'c' ) ).toEqual( [ 'a' ] );
} );

test( 'Shift selects everything from the click before, in both directions', () => {
	expect( click( [ 'b' ], 'd', 'b' ) ).toEqual( [ 'b', 'c', 'd' ] );
	expect( click( [ 'd' ], 'b', 'd' ) ).toEqual( [ 'b', 'c', 'd' ] );
} );

test( 'Shift on what is selected gives the whole range up', () => {
	expect( click( [ 'a', 'b', 'c', 'd' ], 'c', 'a' ) ).toEqual( [ 'd' ] );
} );

test( 'Shift without a click before, or with one on what is gone, selects one', () => {
	expect( click( [], 'c', null ) ).toEqual( [ 'c' ] );
	expect( click( [], 'c', 'gone' ) ).toEqual( [ 'c' ] );
} );
