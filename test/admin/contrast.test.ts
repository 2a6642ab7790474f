import { expect, test } from 'vitest';

import { contrast, shownInk } from '../../admin/settings/banner/contrast';
import vectors from '../vectors/contrast.json';

test.each( vectors )(
	'$ink on $ground has the contrast $ratio and is shown as $shown',
	( { ground, ink, ratio, shown } ) => {
		expect( contrast( ground, ink ) ).toBeCloseTo( ratio, 2 );
		expect( shownInk( ground, ink ) ).toBe( shown );
	}
);

test( 'what is shown can always be read', () => {
	for ( let step = 0; step < 4096; step++ ) {
		const ground = `#${ [ 8, 4, 0 ]
			.map( ( by ) =>
				( ( Math.floor( step / 2 ** by ) % 16 ) * 17 )
					.toString( 16 )
					.padStart( 2, '0' )
			)
			.join( '' ) }`;
		expect(
			contrast( ground, shownInk( ground, ground ) )
		).toBeGreaterThanOrEqual( 4.5 );
	}
} );
