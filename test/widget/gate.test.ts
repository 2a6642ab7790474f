// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import catalogue from '../../php-bridge/contract/services.json';
import vectors from '../vectors/service-urls.json';
import { VisitedPage, choiceCookie } from './visited-page';

const inert = 'type="text/plain" data-doorstep-service';
const run = ( name: string ) =>
	`window.log = [ ...( window.log || [] ), '${ name }' ]`;
const scripts = `
	<script ${ inert }="analytics" data-doorstep-type="module">${ run( 'module' ) }</script>
	<script ${ inert }="analytics" defer data-doorstep-src="https://www.googletagmanager.com/gtag/deferred.js"></script>
	<script ${ inert }="analytics" data-doorstep-src="https://www.googletagmanager.com/gtag/first.js"></script>
	<script ${ inert }="analytics">${ run( 'inline' ) }</script>
	<script ${ inert }="video">${ run( 'video' ) }</script>
	<script ${ inert }="analytics" data-doorstep-src="https://www.googletagmanager.com/gtag/last.js" id="last" crossorigin></script>`;
const frame =
	'<iframe src="https://www.youtube.com/embed/x" width="560"></iframe>';
const placeholder = `<span class="doorstep-placeholder" data-doorstep-service="video"><button data-doorstep="load">Load</button><button data-doorstep="allow">Always</button><template>${ frame }</template></span>`;
const image =
	'<img data-doorstep-service="video" data-doorstep-src="https://img.youtube.com/1.png" alt="">';
/** jsdom asks for a deferred script that comes late and may never run it: asking is what tells. */
const asked = ( page: VisitedPage ) =>
	page.requests
		.map( ( url ) => url.split( '/' ).pop() )
		.filter( ( name ) => name?.endsWith( '.js' ) );
const inOrder = [ 'first.js', 'last.js', 'deferred.js' ];
const arrived = ( page: VisitedPage ) =>
	vi.waitUntil( () => asked( page ).includes( 'deferred.js' ) );

describe( 'What the server left inert', () => {
	test.each( [
		[ 'no choice', [] ],
		[ 'a refusal', [ choiceCookie( '000' ) ] ],
		[ 'a choice for another service', [ choiceCookie( '001' ) ] ],
	] )( 'stays so with %s', async ( _name, cookies ) => {
		const page = await new VisitedPage(
			scripts + placeholder + image,
			cookies
		).complete();
		expect( [ page.requests, page.log ] ).toEqual( [ [], [] ] );
		expect( page.document.querySelector( 'iframe' ) ).toBe( null );
		expect( page.document.querySelector( 'img' )?.src ).toBe( '' );
		expect( page.errors ).toEqual( [] );
	} );

	test( 'runs once each and in order when it is granted, deferred scripts last', async () => {
		const page = await new VisitedPage(
			scripts + placeholder + image
		).complete();
		await page.click( 'accept' );
		await arrived( page );
		expect( page.log ).toEqual( [
			'first.js',
			'inline',
			'video',
			'last.js',
		] );
		expect( page.document.querySelector( 'iframe' )?.outerHTML ).toBe(
			frame
		);
		expect( page.document.querySelector( 'img' )?.src ).toBe(
			'https://img.youtube.com/1.png'
		);
		expect(
			page.document
				.getElementById( 'last' )
				?.hasAttribute( 'crossorigin' )
		).toBe( true );
		await page.click( 'accept' );
		expect( asked( page ) ).toEqual( inOrder );
	} );

	test( 'waits for the script before it, as in the parser', async () => {
		const page = await new VisitedPage( scripts ).complete();
		page.window.doorstep!.choose( [ 'analytics', 'video' ], 'panel' );
		await new Promise( ( resolve ) =>
			queueMicrotask( () =>
				queueMicrotask( () => queueMicrotask( () => resolve( null ) ) )
			)
		);
		expect(
			page.document.querySelectorAll( 'script[type="text/plain"]' )
		).toHaveLength( 5 );
	} );

	test( 'runs on a page that a stored choice opens, and not what is refused', async () => {
		const page = await new VisitedPage( scripts, [
			choiceCookie( '100' ),
		] ).complete();
		await arrived( page );
		expect( asked( page ) ).toEqual( inOrder );
		expect( page.log.slice( 0, 3 ) ).toEqual( [
			'first.js',
			'inline',
			'last.js',
		] );
	} );

	test( 'runs when the page adds it later', async () => {
		const page = await new VisitedPage( '', [
			choiceCookie( '100' ),
		] ).complete();
		page.document.body.insertAdjacentHTML(
			'beforeend',
			`<p>${ scripts }</p>`
		);
		await arrived( page );
		expect( page.log.slice( 0, 3 ) ).toEqual( [
			'first.js',
			'inline',
			'last.js',
		] );
	} );

	test( 'is released by its placeholder alone, and what else the choice granted stays', async () => {
		const page = await new VisitedPage( scripts + placeholder, [
			choiceCookie( '001' ),
		] ).complete();
		await page.click( 'allow' );
		await vi.waitUntil( () => page.log.length > 0 );
		expect( page.log ).toEqual( [ 'video' ] );
		expect( page.records ).toMatchObject( [
			{
				granted: [ 'video', 'ads' ],
				refused: [ 'analytics' ],
				source: 'placeholder',
			},
		] );
	} );
} );

/** Ways in which page scripts bring something in. */
const late: Record< string, ( document: Document, url: string ) => void > = {
	'a script by its property': ( document, url ) => {
		document.head.append(
			Object.assign( document.createElement( 'script' ), { src: url } )
		);
	},
	'a script by its attribute': ( document, url ) => {
		const script = document.createElement( 'script' );
		script.setAttribute( 'SRC', url );
		document.head.append( script );
	},
	'a frame by its property': ( document, url ) => {
		document.body.append(
			Object.assign( document.createElement( 'iframe' ), { src: url } )
		);
	},
	'a frame in innerHTML': ( document, url ) => {
		document.body.appendChild( document.createElement( 'div' ) ).innerHTML =
			`<b><iframe src="${ url }"></iframe></b>`;
	},
	'a frame in insertAdjacentHTML': ( document, url ) => {
		document.body.insertAdjacentHTML(
			'beforeend',
			`<IFRAME src='${ url }'></IFRAME>`
		);
	},
};
const tracker = '//WWW.googletagmanager.com/gtag/late.js';

describe( 'What page scripts insert', () => {
	test.each( Object.entries( late ) )(
		'%s is held, and let go once it is granted',
		async ( _name, insert ) => {
			const page = await new VisitedPage().complete();
			insert( page.document, tracker );
			await new Promise( ( resolve ) =>
				page.window.setTimeout( resolve )
			);
			expect( page.requests ).toEqual( [] );
			await page.click( 'accept' );
			await vi.waitUntil( () => page.requests.length > 0 );
			expect( page.requests ).toEqual( [
				`https:${ tracker.toLowerCase() }`,
			] );
		}
	);

	test.each( Object.entries( late ) )(
		'%s of another host is nobody’s business',
		async ( _name, insert ) => {
			const page = await new VisitedPage().complete();
			insert(
				page.document,
				'https://agence.example/x.js?from=https://img.youtube.com/1.png'
			);
			await vi.waitUntil( () => page.requests.length === 1 );
		}
	);

	test( 'an image that is never in the page is held and let go', async () => {
		const page = await new VisitedPage().complete();
		const pixel = new page.window.Image();
		pixel.src = 'https://www.google-analytics.com/collect?v=2';
		expect( pixel.src ).toBe( '' );
		await page.click( 'accept' );
		expect( pixel.src ).toBe(
			'https://www.google-analytics.com/collect?v=2'
		);
	} );

	test( 'markup that holds nothing of a service stays as it is written', async () => {
		const page = await new VisitedPage().complete();
		page.document.body.innerHTML = '<IMG src=/a.png><iframe></iframe>';
		expect( page.document.body.innerHTML ).toBe(
			'<img src="/a.png"><iframe></iframe>'
		);
	} );

	test( 'an address that was replaced meanwhile does not come back', async () => {
		const page = await new VisitedPage().complete();
		const pixel = new page.window.Image();
		pixel.src = 'https://img.youtube.com/1.png';
		pixel.src = '/own.png';
		await page.click( 'accept' );
		expect( pixel.src ).toBe( 'https://agence.example/own.png' );
	} );

	test( 'of two services that share a host the longer pattern decides', async () => {
		const page = await new VisitedPage( '', [
			choiceCookie( '001' ),
		] ).complete();
		late[ 'a script by its property' ]!(
			page.document,
			'https://www.googletagmanager.com/gtag/js?id=AW-1'
		);
		late[ 'a script by its property' ]!(
			page.document,
			'https://www.googletagmanager.com/gtag/js?id=G-1'
		);
		await vi.waitUntil( () => page.requests.length > 0 );
		expect( page.requests ).toEqual( [
			'https://www.googletagmanager.com/gtag/js?id=AW-1',
		] );
	} );

	test( 'addresses are told as the server tells them', async () => {
		const urls = Object.values( catalogue.services )
			.flatMap( ( service ) =>
				service.urls.map( ( url ) => [
					url.toLowerCase() + ( url.includes( '/' ) ? '' : '/' ),
					service.id,
				] )
			)
			.sort( ( [ one ], [ other ] ) => other!.length - one!.length );
		const page = await new VisitedPage( '', [], {
			services: Object.keys( catalogue.services ),
			urls: Object.fromEntries( urls ) as Record< string, string >,
		} ).complete();
		const told = vectors.map( ( { url } ) => {
			const pixel = new page.window.Image();
			pixel.src = url;
			return { url, held: pixel.getAttribute( 'src' ) === null };
		} );
		expect( told ).toEqual(
			vectors.map( ( { url, service } ) => ( {
				url,
				held: service !== null,
			} ) )
		);
	} );
} );
