import { expect, test } from 'vitest';

import { axisSteps, labelled } from '../../admin/shared/chart-scale';

test( 'an axis has few round steps and room for the highest column', () => {
	for ( const most of [ 0, 1, 3, 4, 7, 10, 83, 99, 100, 101, 12345, 1e6 ] ) {
		const steps = axisSteps( most );
		expect( steps[ 0 ], String( most ) ).toBe( 0 );
		expect( steps.at( -1 ), String( most ) ).toBeGreaterThanOrEqual( most );
		expect( steps.length, String( most ) ).toBeLessThanOrEqual( 6 );
		expect( steps.every( Number.isInteger ), String( most ) ).toBe( true );
	}
	expect( axisSteps( 83 ) ).toEqual( [ 0, 50, 100 ] );
} );

test( 'labels do not touch', () => {
	const has = labelled( 30, 300, 60 );
	expect(
		Array.from( { length: 30 }, ( _, index ) => has( index ) ).filter(
			Boolean
		)
	).toHaveLength( 5 );
	expect( labelled( 12, 1000, 60 )( 1 ) ).toBe( true );
} );
