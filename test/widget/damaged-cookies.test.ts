import { describe, expect, test } from 'vitest';
import { cookie } from '../../php-bridge/contract/contract.json';
import {
	formatChoiceCookie,
	parseChoiceCookie,
} from '../../widget/choice-cookie';
import { mutations } from '../mutations';

const page = {
	revision: 'de7f6cec',
	services: [ 'analytics', 'video', 'map', 'ads' ],
};
const now = Date.parse( '2026-01-31T10:00:00Z' ) / 1000;

describe.each( [
	[ 'grants all', page.services ],
	[ 'refuses all', [] ],
] )( 'Of a choice that %s', ( _, granted ) => {
	const choice = {
		record: 'cb18eabb-507c-4ab6-a86e-122cdfde2677',
		time: now - 3600,
		granted,
	};
	const whole = formatChoiceCookie( choice, page );
	const damaged = mutations( whole.split( '=' )[ 1 ]!, 3000 );

	test( 'the whole cookie counts', () => {
		expect( parseChoiceCookie( whole, page, now ) ).toEqual( choice );
	} );

	test( '3,000 damaged ones are no choice, and no error', () => {
		expect( damaged ).toHaveLength( 3000 );
		const taken = damaged.filter( ( value ) =>
			parseChoiceCookie(
				`_ga=1; ${ cookie.name }=${ value }; theme=dark`,
				page,
				now
			)
		);
		expect( taken ).toEqual( [] );
	} );

	test( 'the whole one counts beside any damaged one', () => {
		const lost = damaged
			.slice( 0, 500 )
			.filter(
				( value ) =>
					parseChoiceCookie(
						`${ cookie.name }=${ value }; ${ whole }`,
						page,
						now
					)?.granted.length !== granted.length
			);
		expect( lost ).toEqual( [] );
	} );
} );
