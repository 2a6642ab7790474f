// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseChoiceCookie } from '../../widget/choice-cookie';
import { services } from './visited-services';
import { VisitedPage, choiceCookie } from './visited-page';

const granted = 'type="text/plain" data-doorstep-service';
const script = `<script ${ granted }="analytics">window.log = [ 'ran' ]</script>`;

describe( 'Without a valid choice', () => {
	test( 'the banner is asked for before the body is there', () => {
		const page = new VisitedPage(
			'',
			[],
			{},
			'<script>window.log = [ document.documentElement.className, String( document.body ) ]</script>'
		);
		expect( page.log ).toEqual( [ 'doorstep-on doorstep-ask', 'null' ] );
	} );

	test( 'nothing is stored and nothing is sent', async () => {
		const page = await new VisitedPage().complete();
		expect( [
			page.document.cookie,
			page.window.localStorage.length,
			page.requests,
			page.records,
		] ).toEqual( [ '', 0, [], [] ] );
		expect( page.window.doorstep!.get() ).toBe( null );
		expect( page.window.doorstep!.has( 'analytics' ) ).toBe( false );
	} );

	test( 'an expired choice is none, though its cookie was kept alive', () => {
		expect(
			new VisitedPage( '', [ choiceCookie( '111', 185 * 86400 ) ] )
				.classes
		).toContain( 'doorstep-ask' );
		expect(
			new VisitedPage( '', [ choiceCookie( '111', 180 * 86400 ) ] )
				.classes
		).toBe( 'doorstep-on' );
	} );

	test( 'a choice about other services is none', () => {
		expect(
			new VisitedPage( '', [ choiceCookie( '111' ) ], {
				revision: '0123abce',
			} ).classes
		).toContain( 'doorstep-ask' );
	} );

	test( 'any damaged cookie releases nothing and throws nothing', () => {
		const whole = choiceCookie( '111' ).split( '=' )[ 1 ]!;
		const damaged = fc.oneof(
			fc.string(),
			fc
				.tuple(
					fc.nat( whole.length ),
					fc.nat( 3 ),
					fc.string( { maxLength: 3 } )
				)
				.map(
					( [ at, gone, put ] ) =>
						whole.slice( 0, at ) + put + whole.slice( at + gone )
				)
		);
		fc.assert(
			fc.property( damaged, ( value ) => {
				fc.pre( ! /[;\r\n\0]/.test( value ) );
				const page = new VisitedPage( script, [
					`cookie_consent_doorstep=${ value }`,
				] );
				// Browsers drop white space and what comes after control characters.
				fc.pre(
					page.document.cookie !==
						`cookie_consent_doorstep=${ whole }`
				);
				expect( [
					page.log,
					page.errors,
					page.window.doorstep!.get(),
				] ).toEqual( [ [], [], null ] );
			} ),
			{ numRuns: 150 }
		);
	}, 30000 );
} );

describe( 'A choice', () => {
	test.each( [
		[ 'accept', '111', [ 'analytics', 'video', 'ads' ], [] ],
		[ 'refuse', '000', [], [ 'analytics', 'video', 'ads' ] ],
	] )(
		'%s: hides the banner at once, is kept, and is proven once',
		async ( action, flags, yes, no ) => {
			const page = await new VisitedPage().complete();
			await page.click( action );
			expect( page.classes ).toBe( 'doorstep-on' );
			const choice = page.window.doorstep!.get()!;
			expect( page.document.cookie ).toContain(
				`cookie_consent_doorstep=1.${ choice.time.toString( 36 ) }.0123abcd.${ choice.record }.${ flags }.`
			);
			expect( page.records ).toEqual( [
				{
					id: choice.record,
					revision: '0123abcd',
					version: '89abcdef',
					granted: yes,
					refused: no,
					source: 'banner',
					language: 'fr',
					previous: null,
				},
			] );
			expect( choice.record ).toMatch(
				/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
			);
			expect( page.requests ).toEqual( [] );
			expect(
				new VisitedPage( '', [ page.document.cookie ] ).classes
			).toBe( 'doorstep-on' );
		}
	);

	test( 'is told to whoever listens, and names of unknown services are not part of it', async () => {
		const page = await new VisitedPage().complete();
		const heard: ( readonly string[] )[] = [];
		page.window.doorstep!.on( 'change', ( choice ) =>
			heard.push( choice.granted )
		);
		page.window.doorstep!.choose( [ 'video', 'nobody' ], 'form' );
		expect( heard ).toEqual( [ [ 'video' ] ] );
		expect( page.records ).toMatchObject( [
			{ granted: [ 'video' ], source: 'form' },
		] );
	} );

	test( 'that takes back another names it, and is a withdrawal', async () => {
		const page = await new VisitedPage( '', [
			choiceCookie( '110' ),
		] ).complete();
		page.window.doorstep!.choose( [ 'video' ], 'panel' );
		expect( page.records ).toMatchObject( [
			{
				source: 'withdrawal',
				previous: '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f',
			},
		] );
	} );

	test( 'reloads the page where something ran that is withdrawn, and only there', async () => {
		const reloads = ( page: VisitedPage ) =>
			page.errors.filter( ( message ) =>
				message.includes( 'navigation' )
			).length;
		const ran = await new VisitedPage( script, [
			choiceCookie( '110' ),
		] ).complete();
		ran.window.doorstep!.choose( [], 'panel' );
		await vi.waitUntil( () => reloads( ran ) === 1 );
		expect( ran.tidied ).toBe( 1 );
		const idle = await new VisitedPage( '', [
			choiceCookie( '110' ),
		] ).complete();
		idle.window.doorstep!.choose( [], 'panel' );
		expect( reloads( idle ) ).toBe( 0 );
	} );
} );

describe( 'Every record', () => {
	const kept = ( page: VisitedPage ) => page.window.localStorage.length;

	test( 'is kept in the browser until the site has it, and sent again when a page is loaded', async () => {
		const page = await new VisitedPage().complete();
		page.answer = 503;
		await page.click( 'refuse' );
		page.window.doorstep!.choose( [ 'video' ], 'panel' );
		await new Promise( ( resolve ) => setTimeout( resolve ) );
		expect( kept( page ) ).toBe( 2 );
		const records = page.records.splice( 0 );
		page.answer = 204;
		page.window.dispatchEvent( new page.window.Event( 'load' ) );
		await vi.waitUntil( () => kept( page ) === 0 );
		expect( page.records ).toHaveLength( 2 );
		expect( page.records ).toEqual( expect.arrayContaining( records ) );
	} );

	test( 'is gone from the browser when the site refuses it for good', async () => {
		const page = await new VisitedPage().complete();
		page.answer = 400;
		await page.click( 'refuse' );
		await vi.waitUntil( () => kept( page ) === 0 );
	} );
} );

describe( 'Where every service is marketing', () => {
	const marketing = { marketingOnly: true };
	const signal = { globalPrivacyControl: true };

	test( 'Global Privacy Control refuses, once and on the record', async () => {
		const page = await new VisitedPage(
			script,
			[],
			marketing,
			'',
			signal
		).complete();
		expect( page.classes ).toBe( 'doorstep-on' );
		expect( page.records ).toMatchObject( [
			{ granted: [], source: 'gpc' },
		] );
		expect( page.log ).toEqual( [] );
		const next = new VisitedPage(
			'',
			[ page.document.cookie ],
			marketing,
			'',
			signal
		);
		expect( [ next.records, next.classes ] ).toEqual( [
			[],
			'doorstep-on',
		] );
	} );

	test( 'the visitor’s own choice counts more', async () => {
		const page = new VisitedPage(
			'',
			[ choiceCookie( '111' ) ],
			marketing,
			'',
			signal
		);
		expect( page.records ).toEqual( [] );
		expect( page.window.doorstep!.has( 'video' ) ).toBe( true );
	} );

	test( 'a browser without the signal asks', () => {
		expect( new VisitedPage( '', [], marketing ).classes ).toContain(
			'doorstep-ask'
		);
	} );
} );

describe( 'A choice reaches', () => {
	test( 'the visitor’s other tabs at once, and is proven once', async () => {
		const [ one, other ] = await Promise.all( [
			new VisitedPage().complete(),
			new VisitedPage( script ).complete(),
		] );
		// Tabs share their cookies.
		Object.defineProperty( other.document, 'cookie', {
			get: () => one.document.cookie,
		} );
		await one.click( 'accept' );
		await vi.waitUntil( () => other.log.length > 0 );
		expect( [ other.classes, other.records ] ).toEqual( [
			'doorstep-on',
			[],
		] );
	} );

	test( 'a page that comes back from the cache', async () => {
		const page = await new VisitedPage( script ).complete();
		page.document.cookie = choiceCookie( '100' );
		page.window.dispatchEvent( new page.window.Event( 'pageshow' ) );
		await vi.waitUntil( () => page.log.length > 0 );
	} );

	test( 'subdomains where the owner says so', async () => {
		const page = await new VisitedPage( '', [], {
			domain: 'agence.example',
		} ).complete();
		await page.click( 'refuse' );
		expect( page.cookieOf( 'https://blog.agence.example/' ) ).toContain(
			'cookie_consent_doorstep=1.'
		);
		const alone = await new VisitedPage().complete();
		await alone.click( 'refuse' );
		expect( alone.cookieOf( 'https://blog.agence.example/' ) ).toBe( '' );
	} );

	test( 'nobody while the page is only made ready in advance', async () => {
		const before =
			'<script>Object.defineProperty( document, "prerendering", { get: () => ! window.shown } )</script>';
		const page = await new VisitedPage(
			script,
			[ choiceCookie( '111' ) ],
			{},
			'',
			{},
			before
		).complete();
		expect( page.log ).toEqual( [] );
		Object.assign( page.window, { shown: true } );
		page.document.dispatchEvent(
			new page.window.Event( 'prerenderingchange' )
		);
		await vi.waitUntil( () => page.log.length > 0 );
		expect( page.records ).toEqual( [] );
	} );
} );

test( 'Of two cookies, on this host and on its domain, the newer counts', () => {
	const both = [ choiceCookie( '110', 60 ), choiceCookie( '001' ) ];
	for ( const cookies of [ both, both.reverse() ] ) {
		expect(
			parseChoiceCookie(
				cookies.join( '; ' ),
				{ revision: '0123abcd', services: services.services },
				Date.now() / 1000
			)?.granted
		).toEqual( [ 'ads' ] );
	}
} );

describe( 'A page that is left without an answer', () => {
	const leave = ( page: VisitedPage ) =>
		page.window.dispatchEvent( new page.window.Event( 'pagehide' ) );

	test( 'says so where the owner counts, and tells nothing else', async () => {
		const page = await new VisitedPage( '', [], {
			countShown: true,
		} ).complete();
		leave( page );
		expect( page.posts ).toEqual( [
			[ '/wp-json/doorstep/v1/consents/shown', undefined ],
		] );
		const silent = await new VisitedPage().complete();
		leave( silent );
		expect( silent.posts ).toEqual( [] );
	} );

	test( 'is none after an answer', async () => {
		const page = await new VisitedPage( '', [], {
			countShown: true,
		} ).complete();
		await page.click( 'refuse' );
		leave( page );
		expect( page.posts ).toHaveLength( 1 );
	} );
} );
