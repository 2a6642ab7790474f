import { expect, test } from 'vitest';

import {
	readDuration,
	writeDuration,
	type Duration,
} from '../../admin/settings/services/duration';
import vectors from '../vectors/durations.json';

test.each( vectors )( '$iso is $words, both ways', ( { iso, unit, count } ) => {
	expect( readDuration( iso ) ).toEqual( { unit, count } );
	expect( writeDuration( { unit: unit as Duration[ 'unit' ], count } ) ).toBe(
		iso
	);
} );

test( 'a duration of several units is kept as it is', () => {
	expect( readDuration( 'P1Y6M' ).unit ).toBe( 'other' );
} );

test.each( [ 0, -3, NaN, 0.4 ] )( '%d of a unit counts as one', ( count ) => {
	expect( writeDuration( { unit: 'month', count } ) ).toBe( 'P1M' );
} );
