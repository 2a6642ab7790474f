import { afterEach, expect, test, vi } from 'vitest';

import { diagnose } from '../../../admin/scan/diagnose';

afterEach( () => vi.unstubAllGlobals() );

function answer( response: Partial< Response > | Error ) {
	vi.stubGlobal( 'fetch', () =>
		response instanceof Error
			? Promise.reject( response )
			: Promise.resolve( {
					status: 200,
					type: 'basic',
					headers: new Headers(),
					...response,
				} )
	);
	return diagnose( '/', new AbortController().signal );
}

test.each( [
	[ 'framing', { headers: new Headers( { 'X-Frame-Options': 'DENY' } ) } ],
	[
		'framing',
		{
			headers: new Headers( {
				'Content-Security-Policy':
					"default-src 'self'; frame-ancestors 'none'",
			} ),
		},
	],
	[
		'cached',
		{
			headers: new Headers( {
				'X-Frame-Options': 'SAMEORIGIN',
				'Content-Security-Policy': "frame-ancestors 'self'",
			} ),
		},
	],
	// Where both are sent, browsers follow the policy alone.
	[
		'cached',
		{
			headers: new Headers( {
				'X-Frame-Options': 'DENY',
				'Content-Security-Policy': "frame-ancestors 'self'",
			} ),
		},
	],
	[ 'cached', {} ],
	[ 'status', { status: 500 } ],
	[ 'redirected', { type: 'opaqueredirect', status: 0 } as const ],
	[ 'timeout', new TypeError( 'Failed to fetch' ) ],
] )( 'tells %s by what the site answers', async ( problem, response ) => {
	expect( ( await answer( response ) ).problem ).toBe( problem );
} );

test( 'a scan that was cancelled is no problem of the page', async () => {
	const controller = new AbortController();
	controller.abort();
	vi.stubGlobal( 'fetch', () => Promise.reject( new Error() ) );

	await expect( diagnose( '/', controller.signal ) ).rejects.toThrow(
		'abort'
	);
} );
