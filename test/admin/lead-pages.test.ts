import { expect, test, vi } from 'vitest';

import { leadPages } from '../../admin/leads/lead-pages';
import { lead } from './lead';

/** A route that finds so many leads at a time. */
const finding = ( ...found: number[] ) => {
	let calls = 0;
	return vi.fn< Parameters< typeof leadPages >[ 0 ] >( async () => {
		const call = calls++;
		return {
			leads: Array.from( { length: found[ call ] ?? 0 }, ( _, index ) =>
				lead( { id: `${ call }-${ index }` } )
			),
			next: call + 1 < found.length ? `cursor-${ call }` : null,
		};
	} );
};

async function all( ask: ReturnType< typeof finding > ) {
	const parts = [];
	for await ( const { list, goesOn } of leadPages( ask, null, 20 ) ) {
		parts.push( [ list.leads.length, goesOn ] );
	}
	return parts;
}

test( 'a full page is one request', async () => {
	const ask = finding( 20, 20 );
	expect( await all( ask ) ).toEqual( [ [ 20, false ] ] );
	expect( ask ).toHaveBeenCalledOnce();
} );

test( 'a search that finds less goes on after the last cursor, for what is missing', async () => {
	const ask = finding( 3, 0, 17, 20 );
	expect( await all( ask ) ).toEqual( [
		[ 3, true ],
		[ 0, true ],
		[ 17, false ],
	] );
	expect( ask.mock.calls ).toEqual( [
		[ null, 20 ],
		[ 'cursor-0', 17 ],
		[ 'cursor-1', 17 ],
	] );
} );

test( 'it ends where there are no more leads', async () => {
	expect( await all( finding( 0, 2 ) ) ).toEqual( [
		[ 0, true ],
		[ 2, false ],
	] );
} );
