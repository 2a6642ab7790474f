import { describe, expect, test } from 'vitest';
import { cookie } from '../../php-bridge/contract/contract.json';
import {
	formatChoiceCookie,
	parseChoiceCookie,
} from '../../widget/choice-cookie';
import vectors from '../vectors/choice-cookie.json';

const page = { revision: 'de7f6cec', services: [ 'a', 'b', 'c', 'd' ] };
const now = parseInt( 'towxlp', 36 );
const record = 'cb18eabb-507c-4ab6-a86e-122cdfde2677';

describe( 'The choice cookie', () => {
	test.each( vectors )( '$name', ( { cookies, granted } ) => {
		const choice = parseChoiceCookie( cookies, page, now );
		expect( choice?.granted ?? null ).toEqual( granted );
		if ( choice ) {
			expect( choice.record ).toBe( record );
			expect( cookies.split( '; ' ) ).toContain(
				formatChoiceCookie( choice, page )
			);
		}
	} );

	test( 'of several, the newest is in force', () => {
		const cookies = [ 3, 9, 6 ].map( ( time ) =>
			formatChoiceCookie(
				{ record, time, granted: page.services.slice( 0, time / 3 ) },
				page
			)
		);
		expect( parseChoiceCookie( cookies.join( '; ' ), page, 9 ) ).toEqual( {
			record,
			time: 9,
			granted: [ 'a', 'b', 'c' ],
		} );
	} );

	test( 'stays below its limit with as many services as a site may declare', () => {
		const services = Array.from(
			{ length: 120 },
			( _, index ) => `s${ index }`
		);
		const text = formatChoiceCookie(
			{ record, time: now, granted: [] },
			{ ...page, services }
		);
		expect( text.length ).toBeLessThan( cookie.maxBytes );
	} );
} );
