import { expect, test } from 'vitest';
import { addMonths } from '../../widget/add-months';
import vectors from '../vectors/add-months.json';

test.each( vectors )(
	'$months months after $from are at $to, as in PHP',
	( { from, months, to } ) => {
		expect( addMonths( new Date( from ), months ) ).toEqual(
			new Date( to )
		);
	}
);
