import { expect, test } from 'vitest';

import { tagUrls } from '../../../admin/scan/tag-urls';

function found( html: string ): string[] {
	return tagUrls( new DOMParser().parseFromString( html, 'text/html' ) ).map(
		( { url, kind } ) => `${ kind } ${ url }`
	);
}

test.each( [
	[ '<script src="//a.example/a.js"></script>', 'script //a.example/a.js' ],
	[ '<iframe src="//a.example/"></iframe>', 'frame //a.example/' ],
	[ '<object data="//a.example/o"></object>', 'frame //a.example/o' ],
	[ '<img src="//a.example/a.png">', 'image //a.example/a.png' ],
	[ '<video poster="//a.example/p"></video>', 'media //a.example/p' ],
	[
		'<link rel="Stylesheet" href="//a.example/a.css">',
		'style //a.example/a.css',
	],
	[ '<link rel="preconnect" href="//a.example">', 'hint //a.example' ],
	[ '<link rel="preload" href="//a.example/f">', 'other //a.example/f' ],
	[
		'<img class="lazy" data-src="https://a.example/l.png">',
		'image https://a.example/l.png',
	],
] )( '%s loads', ( html, loads ) => {
	expect( found( html ) ).toEqual( [ loads ] );
} );

test( 'a srcset loads any of its addresses', () => {
	expect(
		found( '<img srcset="//a.example/1.png 1x, //b.example/2.png 2x">' )
	).toEqual( [ 'image //a.example/1.png', 'image //b.example/2.png' ] );
} );

test.each( [
	'<a href="https://a.example/">Link</a>',
	'<link rel="canonical" href="https://a.example/">',
	'<link rel="alternate" href="https://a.example/feed">',
	'<script type="text/plain" data-src="https://a.example/held.js"></script>',
	'<script type="text/plain" data-doorstep-src="https://a.example/held.js"></script>',
	'<img data-doorstep-src="https://a.example/held.png">',
	'<img data-src="small.png">',
	'<div class="doorstep-placeholder"><template><iframe src="https://a.example/"></iframe></template></div>',
] )( '%s loads nothing', ( html ) => {
	expect( found( html ) ).toEqual( [] );
} );

test( 'what a visitor without JavaScript loads counts, which is text where scripts run', () => {
	const page = document.implementation.createHTMLDocument();
	page.body.append( page.createElement( 'noscript' ) );
	page.querySelector( 'noscript' )!.textContent =
		'<img src="https://a.example/pixel">';

	expect( tagUrls( page ) ).toEqual( [
		{ url: 'https://a.example/pixel', kind: 'image' },
	] );
} );
