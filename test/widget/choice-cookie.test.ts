import { describe, expect, test } from 'vitest';
import { cookie } from '../../php-bridge/contract/contract.json';
import {
	formatChoiceCookie,
	parseChoiceCookie,
} from '../../widget/choice-cookie';
import vectors from '../vectors/choice-cookie.json';

const service = ( id: string ) => ( {
	id,
	urls: [],
	cookies: [],
	signals: [],
} );
const page = {
	revision: 'de7f6cec',
	services: [ 'a', 'b', 'c', 'd' ].map( service ),
};
const now = parseInt( 'towxlp', 36 );

describe( 'The choice cookie', () => {
	test.each( vectors )( '$name', ( { text, granted } ) => {
		const choice = parseChoiceCookie( text, page, now );
		expect( choice?.granted ?? null ).toEqual( granted );
		if ( choice ) {
			expect( choice ).toMatchObject( {
				record: 'cb18eabb-507c-4ab6-a86e-122cdfde2677',
				time: now,
			} );
			expect( formatChoiceCookie( choice, page ) ).toBe( text );
		}
	} );

	test( 'stays below its limit with as many services as a site may declare', () => {
		const services = Array.from( { length: 120 }, ( _, index ) =>
			service( `s${ index }` )
		);
		const text = formatChoiceCookie(
			{
				record: 'cb18eabb-507c-4ab6-a86e-122cdfde2677',
				time: now,
				granted: [],
			},
			{ ...page, services }
		);
		expect( `${ cookie.name }=${ text }`.length ).toBeLessThan(
			cookie.maxBytes
		);
	} );
} );
