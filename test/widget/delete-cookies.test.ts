// @vitest-environment-options { "url": "https://www.agence.example/annonces/maison/" }
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteCookies } from '../../widget/delete-cookies';
import type { DoorstepApi } from '../../widget/doorstep-api';
import { services } from './visited-services';

function names(): string[] {
	return document.cookie
		.split( '; ' )
		.map( ( cookie ) => cookie.split( '=' )[ 0 ]! );
}

function grant( granted: string[] ): void {
	window.doorstep = {
		page: { services },
		has: ( service ) => granted.includes( service ),
	} as DoorstepApi;
}

const places = [
	'path=/',
	'path=/annonces',
	'path=/annonces/',
	'path=/annonces/maison',
	'path=/; domain=agence.example',
	'path=/annonces; domain=www.agence.example',
	'',
];

beforeEach( () =>
	places.forEach(
		( place, index ) =>
			( document.cookie = `_ga${ index ? `_${ index }` : '' }=x; ${ place }` )
	)
);

afterEach( () => {
	grant( [] );
	deleteCookies();
	document.cookie = '_gallery=; path=/; max-age=0';
	delete window.doorstep;
} );

describe( 'Cookies of a refused service', () => {
	test( 'go from every path and domain that they may sit on', () => {
		expect( names() ).toHaveLength( places.length );
		grant( [] );
		deleteCookies();
		expect( document.cookie ).toBe( '' );
	} );

	test( 'stay while it is granted', () => {
		grant( [ 'analytics' ] );
		deleteCookies();
		expect( names() ).toHaveLength( places.length );
	} );

	test( 'go alone: a name that only begins alike stays', () => {
		document.cookie = '_gallery=x; path=/';
		grant( [] );
		deleteCookies();
		expect( names() ).toEqual( [ '_gallery' ] );
	} );
} );
