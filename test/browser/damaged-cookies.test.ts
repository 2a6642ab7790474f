import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PagePayload } from '../../build/types/page-payload';
import { cookie } from '../../php-bridge/contract/contract.json';
import { formatChoiceCookie } from '../../widget/choice-cookie';
import { mutations } from '../mutations';
import { openStand, type Stand } from './stand';

/**
 * The printed page in a real browser, with a real cookie, whole or damaged: 300 of the ways of
 * test/widget/damaged-cookies.test.ts, each in a frame of its own.
 */
type Outcome = { asks: boolean; released: boolean; errors: string[] };

let stand: Stand;
let page: Page;
let payload: PagePayload;

const choice = ( granted: string[] ) =>
	formatChoiceCookie(
		{
			record: 'cb18eabb-507c-4ab6-a86e-122cdfde2677',
			time: Math.floor( Date.now() / 1000 ) - 3600,
			granted,
		},
		payload
	).split( '=' )[ 1 ]!;

/** What the page does with each of those cookies. */
function outcomes( values: string[] ): Promise< Outcome[] > {
	return page.evaluate(
		async ( { name, all } ) => {
			const text = ( id: string ) =>
				document.getElementById( id )!.outerHTML;
			const printed = `<!doctype html><html><head><script>errors = []; onerror = ( message ) => errors.push( message ); onunhandledrejection = ( { reason } ) => errors.push( String( reason ) );</script>${ text( 'doorstep-head' ) }<script type="text/plain" data-doorstep-service="google-analytics-4">released = true;</script></head><body>${ text( 'doorstep-banner' ) }</body></html>`;
			const found: Outcome[] = [];
			for ( const value of all ) {
				document.cookie = `${ name }=${ value }; path=/`;
				const frame = document.createElement( 'iframe' );
				frame.srcdoc = printed;
				const loaded = new Promise(
					( done ) => ( frame.onload = done )
				);
				document.body.append( frame );
				await loaded;
				const inside = frame.contentWindow as unknown as {
					document: Document;
					released?: boolean;
					errors: string[];
				};
				found.push( {
					asks: inside.document.documentElement.classList.contains(
						'doorstep-ask'
					),
					released: inside.released === true,
					errors: inside.errors,
				} );
				frame.remove();
				document.cookie = `${ name }=; path=/; max-age=0`;
			}
			return found;
		},
		{ name: cookie.name, all: values }
	);
}

beforeAll( async () => {
	stand = await openStand( 'damaged-cookies' );
	page = await ( await stand.visitor() ).newPage();
	await page.goto( '/honoraires/' );
	payload = await page.evaluate(
		() =>
			( window as unknown as { doorstep: { page: PagePayload } } )
				.doorstep.page
	);
} );

afterAll( async () => {
	await stand?.close();
} );

describe( 'The printed page', () => {
	test( 'takes the whole cookie for what it says, so that this proves something', async () => {
		expect(
			await outcomes( [ choice( payload.services ), choice( [] ) ] )
		).toEqual( [
			{ asks: false, released: true, errors: [] },
			{ asks: false, released: false, errors: [] },
		] );
	} );

	test( 'asks, and releases nothing, for 300 damaged ones', async () => {
		const values = [ choice( payload.services ), choice( [] ) ].flatMap(
			( value ) => mutations( value, 150 )
		);
		const found = await outcomes( values );
		expect( found ).toHaveLength( 300 );
		expect(
			found.filter(
				( { asks, released, errors } ) =>
					! asks || released || errors.length > 0
			)
		).toEqual( [] );
		expect( stand.beacon.arrivals() ).toEqual( [] );
	} );
} );
