import { expect, test } from 'vitest';

import { proposedEnd, yearsFrom } from '../../admin/leads/hold-texts';

test( 'a hold is proposed until the same day some years later, or the last one of its month', () => {
	expect( yearsFrom( '2026-11-30', 10 ) ).toBe( '2036-11-30' );
	expect( yearsFrom( '2028-02-29', 5 ) ).toBe( '2033-02-28' );
	expect( yearsFrom( '2028-02-29', 4 ) ).toBe( '2032-02-29' );
} );

test( 'a hold is proposed by the last contact, and never until a day that is over', () => {
	expect( proposedEnd( '2024-03-10', '2026-11-30', 10 ) ).toBe(
		'2034-03-10'
	);
	expect( proposedEnd( '2019-03-10', '2026-11-30', 5 ) ).toBe( '2026-11-30' );
} );
