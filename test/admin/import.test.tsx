import { act } from 'react';
import apiFetch from '@wordpress/api-fetch';
import { beforeEach, expect, test, vi } from 'vitest';

import { ImportGroup } from '../../admin/settings/import/import-group';
import type { Posts } from '../../admin/settings/import/run-batch';
import { render } from './render';

vi.mock( '@wordpress/api-fetch', () => ( { default: vi.fn() } ) );

const fetch = vi.mocked( apiFetch );

const posts: Posts = { messages: 3, spam: 4, trash: 5, imported: 0 };

/** A batch of one message. */
const batch = (
	kind: 'imported' | 'already' | 'expired' | 'spam' | 'empty',
	after: number | null,
	imported = 0
) => ( {
	imported: 0,
	already: 0,
	expired: 0,
	spam: 0,
	empty: 0,
	[ kind ]: 1,
	after,
	posts: { ...posts, imported },
} );

function shown( have: Posts = posts ): HTMLElement {
	return render( <ImportGroup posts={ have } /> );
}

async function press( name: string ): Promise< void > {
	const button = [ ...document.querySelectorAll( 'button' ) ].find(
		( one ) => one.textContent === name
	);
	if ( button === undefined ) {
		throw new Error( `There is no “${ name }”.` );
	}
	await act( async () => button.click() );
}

/** What each kind came to, by its name. */
function tally( element: HTMLElement ): Record< string, string > {
	return Object.fromEntries(
		[ ...element.querySelectorAll( '.doorstep-tally > div' ) ].map(
			( { firstChild, lastChild } ) => [
				firstChild?.textContent ?? '',
				lastChild?.textContent ?? '',
			]
		)
	);
}

beforeEach( () => {
	document.body.replaceChildren();
	fetch.mockReset();
} );

test( 'counting goes through every batch, and asks for nothing to be stored', async () => {
	fetch
		.mockResolvedValueOnce( batch( 'imported', 11 ) )
		.mockResolvedValueOnce( batch( 'expired', 12 ) )
		.mockResolvedValueOnce( batch( 'spam', null ) );
	const element = shown();
	await press( 'Only count' );
	expect(
		fetch.mock.calls.map( ( [ { method, data } = {} ] ) => [
			method,
			data,
		] )
	).toEqual( [
		[ 'POST', { after: 0, dryRun: true } ],
		[ 'POST', { after: 11, dryRun: true } ],
		[ 'POST', { after: 12, dryRun: true } ],
	] );
	expect( tally( element ) ).toEqual( {
		'Would be imported': '1',
		'Imported before': '0',
		'Too old, left out': '1',
		'Spam and trash, left out': '10',
		'Without text, left out': '0',
	} );
	expect( element.querySelector( '[role="status"]' )?.textContent ).toBe(
		'Counted. Nothing was imported.'
	);
	expect( element.textContent ).toContain( 'delete it there' );
} );

test( 'a failed batch is said, and tried again from where it was', async () => {
	fetch
		.mockResolvedValueOnce( batch( 'imported', 11, 1 ) )
		.mockRejectedValueOnce( { message: 'The database did not answer.' } )
		.mockResolvedValueOnce( batch( 'imported', null, 2 ) );
	const element = shown();
	await press( 'Import the messages' );
	expect( element.querySelector( '.is-error' )?.textContent ).toContain(
		'The database did not answer.'
	);
	expect( tally( element ).Imported ).toBe( '1' );
	await press( 'Go on' );
	expect( fetch ).toHaveBeenLastCalledWith(
		expect.objectContaining( { data: { after: 11, dryRun: false } } )
	);
	expect( tally( element ).Imported ).toBe( '2' );
	expect( element.querySelector( '.is-error' ) ).toBeNull();
} );

test( 'stopping lets the batch end that was begun, and begins no other', async () => {
	let answer: ( reply: unknown ) => void = () => undefined;
	fetch.mockImplementationOnce(
		() => new Promise( ( done ) => ( answer = done ) )
	);
	const element = shown();
	await press( 'Import the messages' );
	expect( element.querySelector( 'progress' )?.max ).toBe( 3 );
	await press( 'Stop' );
	await act( async () => answer( batch( 'imported', 11, 1 ) ) );
	expect( fetch ).toHaveBeenCalledTimes( 1 );
	expect( element.textContent ).toContain( 'Stopped.' );

	fetch.mockResolvedValueOnce( batch( 'empty', null, 1 ) );
	await press( 'Go on' );
	expect( tally( element ) ).toMatchObject( {
		Imported: '1',
		'Without text, left out': '1',
	} );
} );

test( 'originals are deleted only once the owner was asked with their number', async () => {
	const left = ( imported: number ) => ( { ...posts, imported } );
	const element = shown( left( 2 ) );
	await press( 'Delete the imported originals' );
	expect( document.body.textContent ).toContain(
		'Delete 2 messages from Flamingo?'
	);
	await press( 'Cancel' );
	expect( fetch ).not.toHaveBeenCalled();

	fetch
		.mockResolvedValueOnce( { deleted: 2, posts: left( 0 ) } )
		.mockResolvedValueOnce( { deleted: 0, posts: left( 0 ) } );
	await press( 'Delete the imported originals' );
	await press( 'Delete for good' );
	expect( fetch.mock.calls.map( ( [ { method } = {} ] ) => method ) ).toEqual(
		[ 'DELETE', 'DELETE' ]
	);
	expect( element.textContent ).toContain(
		'2 originals were deleted from Flamingo.'
	);
	expect( element.textContent ).not.toContain(
		'Delete the imported originals'
	);
} );
