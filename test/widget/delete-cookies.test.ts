// @vitest-environment-options { "url": "https://www.agence.example/annonces/maison/" }
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteCookies } from '../../widget/delete-cookies';
import { grant, left, panelOf } from './left-behind';

const data = panelOf( {
	analytics: [ left( '_ga' ), left( '_ga_*' ) ],
	ads: [ left( '_gcl_*' ), left( '_ga' ) ],
	chat: [ left( 'chat-client/*' ), left( 'chat:id' ) ],
	video: [ left( 'session', 'cookie', 'video.example' ) ],
} );

function names(): string[] {
	return document.cookie
		.split( '; ' )
		.map( ( cookie ) => cookie.split( '=' )[ 0 ]! );
}

const places = [
	'path=/',
	'path=/annonces',
	'path=/annonces/',
	'path=/annonces/maison',
	'path=/; domain=agence.example',
	'path=/annonces; domain=www.agence.example',
	'path=/; secure',
	'',
];

beforeEach( () =>
	places.forEach(
		( place, index ) =>
			( document.cookie = `_ga${ index ? `_${ index }` : '' }=x; ${ place }` )
	)
);

afterEach( () => {
	grant();
	deleteCookies( data );
	for ( const name of [ '_gallery', 'session', 'consent' ] ) {
		document.cookie = `${ name }=; path=/; max-age=0`;
	}
	delete window.doorstep;
} );

describe( 'Cookies of a refused service', () => {
	test( 'go from every path and domain that they may sit on', () => {
		expect( names() ).toHaveLength( places.length );
		grant();
		deleteCookies( data );
		expect( document.cookie ).toBe( '' );
	} );

	test( 'stay while it is granted', () => {
		grant( 'analytics' );
		deleteCookies( data );
		expect( names() ).toHaveLength( places.length );
	} );

	test( 'stay while another service that uses them is granted', () => {
		document.cookie = '_gcl_au=x; path=/';
		grant( 'analytics' );
		deleteCookies( data );
		expect( names() ).toContain( '_ga' );
		expect( names() ).not.toContain( '_gcl_au' );

		grant( 'ads' );
		deleteCookies( data );
		expect( names() ).toEqual( [ '_ga' ] );
	} );

	test( 'go alone: a name that only begins alike stays, and what is necessary', () => {
		document.cookie = '_gallery=x; path=/';
		document.cookie = 'consent=x; path=/';
		grant();
		deleteCookies( data );
		expect( names().sort() ).toEqual( [ '_gallery', 'consent' ] );
	} );

	test( 'go under names that are not by the book, too', () => {
		document.cookie = 'chat-client/session/0a1b=x; path=/';
		document.cookie = 'chat:id=x; path=/; domain=agence.example';
		expect( names() ).toContain( 'chat:id' );
		grant( 'analytics' );
		deleteCookies( data );
		expect( names() ).toHaveLength( places.length );
	} );

	test( 'of another domain are not mistaken for this site’s own', () => {
		document.cookie = 'session=x; path=/';
		grant();
		deleteCookies( data );
		expect( names() ).toEqual( [ 'session' ] );
	} );
} );
