import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteStorage } from '../../widget/delete-storage';
import { grant, left, panelOf } from './left-behind';

const data = panelOf( {
	clarity: [
		left( '_cl*', 'localStorage' ),
		left( 'tab', 'sessionStorage' ),
	],
	push: [
		left( 'push-*', 'indexedDB' ),
		left( 'consent', 'localStorage' ),
		left( 'other', 'localStorage', 'push.example' ),
	],
} );
const deleteDatabase = vi.fn();

beforeEach( () => {
	for ( const name of [ '_clck', '_clsk', 'consent', 'other', 'draft' ] ) {
		localStorage.setItem( name, 'x' );
	}
	sessionStorage.setItem( 'tab', 'x' );
	sessionStorage.setItem( '_clck', 'x' );
	vi.stubGlobal( 'indexedDB', {
		databases: () =>
			Promise.resolve( [ { name: 'push-db' }, { name: 'site' } ] ),
		deleteDatabase,
	} );
} );

afterEach( () => {
	localStorage.clear();
	sessionStorage.clear();
	vi.unstubAllGlobals();
	vi.clearAllMocks();
	delete window.doorstep;
} );

describe( 'What a refused service keeps besides cookies', () => {
	test( 'goes, each from its own kind of storage, and nothing else does', async () => {
		grant();
		await deleteStorage( data );
		expect( Object.keys( localStorage ).sort() ).toEqual( [
			'consent',
			'draft',
			'other',
		] );
		expect( Object.keys( sessionStorage ) ).toEqual( [ '_clck' ] );
		expect( deleteDatabase.mock.calls ).toEqual( [ [ 'push-db' ] ] );
	} );

	test( 'stays while it is granted', async () => {
		grant( 'clarity', 'push' );
		await deleteStorage( data );
		expect( localStorage ).toHaveLength( 5 );
		expect( sessionStorage ).toHaveLength( 2 );
		expect( deleteDatabase ).not.toHaveBeenCalled();
	} );

	test( 'goes from a browser that does not list its databases, as far as it can', async () => {
		vi.stubGlobal( 'indexedDB', {} );
		grant();
		await deleteStorage( data );
		expect( localStorage ).toHaveLength( 3 );
	} );
} );
