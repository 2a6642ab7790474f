import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';

import { wholeView } from '../../admin/leads/lead-query';
import { usePlace } from '../../admin/leads/use-place';
import { render } from './render';

let place: ReturnType< typeof usePlace >;

function Probe() {
	place = usePlace();
	return null;
}

beforeEach( () => {
	window.history.replaceState(
		null,
		'',
		'/wp-admin/admin.php?page=doorstep'
	);
	render( <Probe /> );
} );

test( 'what is searched for is never in the URL', () => {
	act( () => place.search( 'camille@example.com' ) );
	expect( window.location.href ).not.toContain( 'camille' );
	act( () => place.open( 'the-id' ) );
	expect( place.place ).toMatchObject( {
		lead: 'the-id',
		search: 'camille@example.com',
	} );
	expect( window.location.href ).not.toContain( 'camille' );
} );

test( 'back leads from a lead to the list, with its search', async () => {
	act( () => place.search( 'MV-2041' ) );
	act( () => place.open( 'the-id' ) );
	expect( window.location.search ).toBe( '?page=doorstep&lead=the-id' );
	await act( async () => {
		const popped = new Promise( ( done ) =>
			window.addEventListener( 'popstate', done, { once: true } )
		);
		window.history.back();
		await popped;
	} );
	expect( place.place ).toMatchObject( { lead: null, search: 'MV-2041' } );
} );

test( 'a URL that names a lead opens it', () => {
	window.history.replaceState( null, '', '?page=doorstep&lead=another' );
	render( <Probe /> );
	expect( place.place.lead ).toBe( 'another' );
} );

test( 'view, filters and order stand in the URL, and back brings the ones before', async () => {
	const open = wholeView( 'open' );
	act( () => place.list( open ) );
	act( () =>
		place.list( { ...open, kind: 'valuation', sort: 'name', order: 'asc' } )
	);
	expect( window.location.search ).toBe(
		'?page=doorstep&view=open&sort=name&order=asc&kind=valuation'
	);
	await act( async () => {
		const popped = new Promise( ( done ) =>
			window.addEventListener( 'popstate', done, { once: true } )
		);
		window.history.back();
		await popped;
	} );
	expect( place.place.query ).toEqual( open );
} );

test( 'a lead keeps the list that it was opened from, and its neighbour takes its place in the history', () => {
	act( () => place.list( { ...wholeView( 'all' ), mark: 'held' } ) );
	act( () => place.open( 'one' ) );
	const length = window.history.length;
	act( () => place.open( 'two', true ) );
	expect( window.history.length ).toBe( length );
	expect( window.location.search ).toBe(
		'?page=doorstep&lead=two&mark=held'
	);
	act( () => place.open( null ) );
	expect( window.location.search ).toBe( '?page=doorstep&mark=held' );
} );
