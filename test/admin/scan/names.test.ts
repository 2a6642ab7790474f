import { afterEach, expect, test } from 'vitest';

import { addNames, newNames, readNames } from '../../../admin/scan/names';
import { removeNames } from '../../../admin/scan/remove-names';

afterEach( () => {
	localStorage.clear();
	sessionStorage.clear();
} );

test( 'what a scan added is removed, and nothing that was there', async () => {
	document.cookie = 'of_the_owner=1; path=/';
	localStorage.setItem( 'of_the_owner', '1' );
	const before = await readNames( window );

	document.cookie = 'new=secret; path=/';
	localStorage.setItem( 'new-key', 'secret' );
	sessionStorage.setItem( 'new-key', 'secret' );
	const added = newNames( await readNames( window ), before );
	expect(
		JSON.stringify( Object.values( added ).map( ( set ) => [ ...set ] ) )
	).toBe( '[["new"],["new-key"],["new-key"],[]]' );
	removeNames( added, [ '/contact/' ] );

	expect( document.cookie ).toBe( 'of_the_owner=1' );
	expect( { ...localStorage } ).toEqual( { of_the_owner: '1' } );
	expect( { ...sessionStorage } ).toEqual( {} );
} );

test( 'a cookie is removed from the folder of the page that set it', async () => {
	const known = await readNames( window );
	const here = location.pathname;
	history.replaceState( null, '', '/biens/maison/' );
	document.cookie = 'deep=1; path=/biens';
	const added = newNames( await readNames( window ), known );
	removeNames( added, [ '/biens/maison/' ] );

	expect( document.cookie ).not.toContain( 'deep' );
	history.replaceState( null, '', here );
} );

test( 'names that are known are new no more', async () => {
	const known = await readNames( window );
	sessionStorage.setItem( 'seen', '1' );
	addNames( known, await readNames( window ) );

	expect(
		newNames( await readNames( window ), known ).sessionStorage.size
	).toBe( 0 );
} );
