import { expect, test, vi } from 'vitest';

import { runBulk } from '../../admin/leads/run-bulk';

const ids = Array.from( { length: 45 }, ( _, index ) => `lead-${ index }` );

function run(
	send: ( some: string[] ) => Promise< unknown >,
	signal?: AbortSignal
) {
	const onProgress = vi.fn();
	return {
		onProgress,
		report: runBulk( ids, {
			send: send as Parameters< typeof runBulk >[ 1 ][ 'send' ],
			onProgress,
			signal: signal ?? new AbortController().signal,
		} ),
	};
}

const allOf = async ( some: string[] ) => ( { done: some, failed: [] } );

test( 'twenty at a time are sent, each once, with how far it is', async () => {
	const send = vi.fn( allOf );
	const { report, onProgress } = run( send );
	expect( ( await report ).done ).toEqual( ids );
	expect( send.mock.calls.map( ( [ some ] ) => some.length ) ).toEqual( [
		20, 20, 5,
	] );
	expect( onProgress.mock.calls.flat() ).toEqual( [ 20, 40, 45 ] );
} );

test( 'what one lead refuses is said, and the others are done', async () => {
	const { report } = run( async ( some ) => ( {
		done: some.filter( ( id ) => id !== 'lead-21' ),
		failed: some
			.filter( ( id ) => id === 'lead-21' )
			.map( ( id ) => ( { id, message: 'This lead is frozen.' } ) ),
	} ) );
	expect( ( await report ).done ).toHaveLength( 44 );
	expect( ( await report ).failed ).toEqual( [
		{ id: 'lead-21', message: 'This lead is frozen.' },
	] );
	expect( ( await report ).left ).toEqual( [] );
} );

test( 'stopped, it waits for what is on its way and leaves the rest', async () => {
	const controller = new AbortController();
	const { report } = run( async ( some ) => {
		controller.abort();
		return allOf( some );
	}, controller.signal );
	expect( ( await report ).done ).toHaveLength( 20 );
	expect( ( await report ).left ).toEqual( ids.slice( 20 ) );
	expect( ( await report ).error ).toBe( '' );
} );

test( 'a request that fails ends it, and what was not done is left', async () => {
	let calls = 0;
	const { report } = run( ( some ) =>
		calls++ === 1
			? Promise.reject( { code: 'x', message: 'The database is away.' } )
			: allOf( some )
	);
	expect( await report ).toEqual( {
		done: ids.slice( 0, 20 ),
		failed: [],
		left: ids.slice( 20 ),
		error: 'The database is away.',
	} );
} );
