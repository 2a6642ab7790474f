import { expect, test } from 'vitest';

import { daysLeft } from '../../admin/leads/days-left';

const now = Date.parse( '2026-03-28T12:00:00Z' );

test.each( [
	[ '2028-03-28T12:00:00Z', 731, 'over a leap day' ],
	[ '2026-03-30T12:00:00Z', 2, 'over a change of clocks' ],
	[ '2026-03-29T12:00:00Z', 1, 'exactly one day' ],
	[ '2026-03-29T11:59:59Z', 0, 'one second less than a day' ],
	[ '2026-03-28T12:00:01Z', 0, 'one second' ],
	[ '2026-03-28T12:00:00Z', -1, 'the second it expires' ],
	[ '2025-03-28T12:00:00Z', -1, 'a year ago' ],
] )( 'until %s there are %i days left: %s', ( expiresAt, days ) => {
	expect( daysLeft( expiresAt, now ) ).toBe( days );
} );
