import { expect, test } from 'vitest';

import { observe } from '../../../admin/scan/observe';

/** A window as a scanned page has it. */
function view( {
	html = '',
	requests = [],
	blocked = [],
}: {
	html?: string;
	requests?: [ string, string ][];
	blocked?: string[];
} ): Window {
	const page = new DOMParser().parseFromString( html, 'text/html' );
	Object.defineProperty( page, 'cookie', { value: 'seen=secret' } );

	return {
		document: page,
		location: { href: 'https://agence.example/' },
		performance: {
			getEntriesByType: () =>
				requests.map( ( [ name, initiatorType ] ) => ( {
					name,
					initiatorType,
				} ) ),
		},
		localStorage: {},
		sessionStorage: {},
		doorstepScan: { blocked },
	} as unknown as Window;
}

async function loaded( page: Parameters< typeof view >[ 0 ] ) {
	return ( await observe( view( page ) ) ).loaded.map(
		( { address, kind } ) => `${ kind } ${ address }`
	);
}

test( 'requests of the browser are named by what made them', async () => {
	expect(
		await loaded( {
			requests: [
				[ 'https://a.example/a.js', 'script' ],
				[ 'https://a.example/b', 'beacon' ],
				[ 'https://a.example/c', 'iframe' ],
				[ 'https://a.example/d.woff2', 'css' ],
				[ 'https://a.example/e.png', 'css' ],
				[ 'https://a.example/f', 'something-new' ],
				[ 'https://agence.example/own.js', 'script' ],
			],
		} )
	).toEqual( [
		'script a.example/a.js',
		'request a.example/b',
		'frame a.example/c',
		'font a.example/d.woff2',
		'image a.example/e.png',
		'other a.example/f',
	] );
} );

test( 'tags count where the browser was kept from asking', async () => {
	expect(
		await loaded( { html: '<script src="//a.example/a.js"></script>' } )
	).toEqual( [ 'script a.example/a.js' ] );
} );

test( 'what the site’s own policy stopped never went out', async () => {
	expect(
		await loaded( {
			html: '<script src="//a.example/a.js"></script><img src="//b.example/">',
			blocked: [ 'https://a.example/a.js', 'inline' ],
		} )
	).toEqual( [ 'image b.example/' ] );
} );

test( 'services that the gate holds are told by their marks, unknown ones are not', async () => {
	const { held } = await observe(
		view( {
			html: '<script type="text/plain" data-doorstep-service="hotjar"></script><span data-doorstep-service=""></span>',
		} )
	);
	expect( held ).toEqual( [ 'hotjar' ] );
} );

test( 'of cookies the names are read, and those that the server would set', async () => {
	const { names } = await observe(
		view( {
			html: '<script id="doorstep-scan" type="application/json">["http_only"]</script>',
		} )
	);
	expect( [ ...names.cookie ] ).toEqual( [ 'seen', 'http_only' ] );
} );
