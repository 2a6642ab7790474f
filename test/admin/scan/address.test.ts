import { expect, test } from 'vitest';

import { address } from '../../../admin/scan/address';

const base = 'https://agence.example/contact/?a=1';

test.each( [
	[ 'https://cdn.widget.example/w.js', 'cdn.widget.example/w.js' ],
	[ '//CDN.Widget.example', 'cdn.widget.example/' ],
	[ 'http://cdn.widget.example:8080/A%20b#part', 'cdn.widget.example/A%20b' ],
	[ 'wss://live.widget.example/socket', 'live.widget.example/socket' ],
] )( '%s is named by host and path', ( url, named ) => {
	expect( address( url, base ) ).toBe( named );
} );

test.each( [
	[
		'https://facebook.example/tr?id=123&ev=PageView',
		'facebook.example/tr?',
	],
	[ 'https://maps.example/?q=Camille', 'maps.example/?' ],
	[ 'https://tag.example/js?id=AW-123456789', 'tag.example/js?id=AW-' ],
	[ 'https://tag.example/js?id=G-ABC', 'tag.example/js?id=G-' ],
	[ 'https://tag.example/js?mail=jo-doe@example.com', 'tag.example/js?' ],
] )(
	'of the query of %s nothing is kept but how an id begins',
	( url, named ) => {
		expect( address( url, base ) ).toBe( named );
	}
);

test.each( [
	'/local.js',
	'https://agence.example/x.js',
	'data:image/gif;base64,R0lGOD',
	'blob:https://agence.example/1',
	'javascript:void(0)',
	'https://',
	'',
] )( '"%s" is nothing foreign', ( url ) => {
	expect( address( url, base ) ).toBeNull();
} );

test( 'a long address is cut', () => {
	expect(
		address( `https://a.example/${ 'x'.repeat( 500 ) }`, base )
	).toHaveLength( 300 );
} );
