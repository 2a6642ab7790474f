import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStand, type Stand } from './stand';

let stand: Stand;

const paths = [
	'/',
	'/maison-de-pecheur/',
	'/contact/',
	'/politique-de-cookies/',
	'/en/',
];

/** What may differ between two visitors and must not change a byte. */
const visitors: Record< string, Record< string, string > > = {
	'an accepting visitor': {
		Cookie: 'cookie_consent_doorstep=1.tabcde.00000000.3f2504e0-4f89-41d3-9a0c-0305e82c3301.1111',
	},
	'a refusing visitor': {
		Cookie: 'cookie_consent_doorstep=1.tabcde.00000000.3f2504e0-4f89-41d3-9a0c-0305e82c3301.0000',
	},
	'a visitor with a damaged cookie': {
		Cookie: 'cookie_consent_doorstep=%00%ff<script>',
	},
	'a visitor with other cookies': {
		Cookie: '_ga=GA1.1.1.1; wp-settings-1=x; PHPSESSID=abc',
	},
	'an English browser': { 'Accept-Language': 'en-GB,en;q=0.9' },
	'a phone': {
		'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)',
		'Sec-CH-UA-Mobile': '?1',
	},
	'a visitor who signals Global Privacy Control': {
		'Sec-GPC': '1',
		DNT: '1',
	},
	'a visitor behind a proxy': {
		'X-Forwarded-For': '203.0.113.9',
		'X-Forwarded-Host': 'evil.example',
		'X-Forwarded-Proto': 'https',
		'X-Real-IP': '203.0.113.9',
	},
	'a visitor from somewhere': { Referer: 'https://search.example/?q=maison' },
};

async function html(
	path: string,
	headers: Record< string, string > = {}
): Promise< string > {
	return ( await fetch( stand.site.url + path, { headers } ) ).text();
}

beforeAll( async () => {
	stand = await openStand( 'one-page' );
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'Every anonymous visitor gets the same bytes', () => {
	test.each( Object.entries( visitors ) )( '%s', async ( _, headers ) => {
		for ( const path of paths ) {
			expect( await html( path, headers ), path ).toBe(
				await html( path )
			);
		}
	} );
} );

describe( 'A page may be cached for a year', () => {
	test( 'because it carries no nonce, no token and no date', async () => {
		const before = await Promise.all(
			paths.map( ( path ) => html( path ) )
		);
		await stand.site.setClock( '+31536000' );
		const after = await Promise.all(
			paths.map( ( path ) => html( path ) )
		);
		await stand.site.setClock( null );
		expect( after ).toEqual( before );
		expect( before.join( '' ) ).not.toMatch(
			/nonce\W{1,6}[0-9a-f]{10}\b/i
		);
	} );
} );

describe( 'A page stays light', () => {
	test( 'the plugin adds at most 4.5 kB gzip to the front page, and no request', async () => {
		// The demo's analytics stay in both, so that only the plugin's part is weighed.
		const withPlugin = await html( '/' );
		await stand.site.runPhp(
			"require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'doorstep/doorstep.php' );"
		);
		const without = await html( '/' );
		await stand.site.runPhp(
			"require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'doorstep/doorstep.php' );"
		);
		const weight = ( text: string ) =>
			gzipSync( text, { level: 9 } ).length;
		expect( withPlugin ).toContain( 'doorstep-banner' );
		expect( without ).not.toContain( 'doorstep-banner' );
		expect( weight( withPlugin ) - weight( without ) ).toBeLessThanOrEqual(
			4608
		);
		expect( withPlugin ).not.toMatch(
			/<(script|link)[^>]+(src|href)=[^>]*plugins\/doorstep\//
		);
	} );
} );
