import { build } from 'esbuild';
import { CookieJar, JSDOM, VirtualConsole, requestInterceptor } from 'jsdom';
import { vi } from 'vitest';
import type { ConsentRecord } from '@contract/consent-record';
import type { PagePayload } from '@contract/page-payload';
import { formatChoiceCookie } from '../../widget/choice-cookie';
import { services } from './visited-services';

const page: PagePayload = {
	revision: '0123abcd',
	...services,
	consents: '/wp-json/doorstep/v1/consents',
	panelScript: 'https://agence.example/panel.js',
	language: 'fr',
	version: '89abcdef',
};

/** The bundles as the plugin prints them. */
async function bundle( name: string ): Promise< string > {
	const { outputFiles } = await build( {
		entryPoints: [ `widget/${ name }` ],
		bundle: true,
		minify: true,
		format: 'iife',
		write: false,
	} );
	return outputFiles[ 0 ]!.text;
}

const plain = await bundle( 'head.ts' );
const google = await bundle( 'head-google.ts' );
const gpc = await bundle( 'gpc.ts' );
const countShown = await bundle( 'count-shown.ts' );
const shield = await bundle( 'shield.ts' );

/** Does not keep the test from ending. */
class OtherTabs extends BroadcastChannel {
	constructor( name: string ) {
		super( name );
		( this as unknown as { unref: () => void } ).unref();
	}
}

/** The head script as the server puts it together. */
function headScript( payload: PagePayload ): string {
	return [
		`doorstep={page:${ JSON.stringify( payload ) }};`,
		payload.signals ? google : plain,
		payload.marketingOnly ? gpc : '',
		payload.countShown ? countShown : '',
		payload.shield ? shield : '',
	].join( '' );
}

/** A choice cookie of that page. */
export function choiceCookie(
	flags: string,
	age = 0,
	ids = page.services
): string {
	return formatChoiceCookie(
		{
			record: '7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f',
			time: Math.floor( Date.now() / 1000 ) - age,
			granted: ids.filter( ( _, index ) => flags[ index ] === '1' ),
		},
		{ revision: page.revision, services: ids }
	);
}

/** What a visitor's browser makes of a page: its window, what it asked for, what it sent. */
export class VisitedPage {
	readonly window: Window & typeof globalThis;
	/** URLs asked for over the network. */
	readonly requests: string[] = [];
	/** Consent records sent. */
	readonly records: ConsentRecord[] = [];
	/** What went wrong in the page. */
	readonly errors: string[] = [];

	/**
	 * Opens a page.
	 *
	 * @param body    HTML after the banner.
	 * @param cookies Cookies that the browser has.
	 * @param payload What differs from the usual payload.
	 * @param before  HTML in the head, after the head script.
	 * @param browser What differs in the browser's navigator object.
	 */
	constructor(
		body = '',
		cookies: string[] = [],
		payload: Partial< PagePayload > = {},
		before = '',
		browser: Partial< Navigator > = {}
	) {
		const url = 'https://agence.example/annonces/maison/';
		const cookieJar = new CookieJar();
		cookies.forEach( ( cookie ) =>
			cookieJar.setCookieSync( `${ cookie }; path=/`, url )
		);
		const virtualConsole = new VirtualConsole().on(
			'jsdomError',
			( { message } ) => this.errors.push( message )
		);
		const head = headScript( { ...page, ...payload } );
		this.window = new JSDOM(
			`<html><head><script>${ head }</script>${ before }</head><body>
			<div id="doorstep-banner"><button data-doorstep="accept">+</button><button data-doorstep="refuse">-</button><button data-doorstep="choose">?</button></div>
			${ body }</body></html>`,
			{
				url,
				runScripts: 'dangerously',
				virtualConsole,
				cookieJar,
				resources: {
					interceptors: [
						requestInterceptor( ( request ) => {
							this.requests.push( request.url );
							return new Response(
								`window.log = [ ...( window.log || [] ), ${ JSON.stringify( request.url.split( '/' ).pop() ) } ]`,
								{
									headers: {
										'Content-Type': 'text/javascript',
									},
								}
							);
						} ),
					],
				},
				beforeParse: ( window ) => {
					// What jsdom does not have.
					window.URL.createObjectURL = () =>
						`blob:${ url }/${ crypto.randomUUID() }`;
					window.BroadcastChannel = OtherTabs;
					Object.assign( window.navigator, browser );
					window.fetch = vi.fn( ( _url, init ) => {
						this.records.push(
							JSON.parse( String( init?.body ) ) as ConsentRecord
						);
						return Promise.resolve(
							new Response( null, { status: 204 } )
						);
					} );
				},
			}
		).window;
	}

	get document(): Document {
		return this.window.document;
	}

	/** What scripts of the page wrote down, in the order in which they ran. */
	get log(): string[] {
		return ( this.window as unknown as { log?: string[] } ).log ?? [];
	}

	/** Commands in the data layer. */
	get dataLayer(): unknown[][] {
		return ( this.window.dataLayer ?? [] ).map( ( entry ) =>
			Array.from( entry as ArrayLike< unknown > )
		);
	}

	/** The class names of <html>. */
	get classes(): string {
		return this.document.documentElement.className;
	}

	click( action: string ): void {
		this.document
			.querySelector< HTMLElement >( `[data-doorstep="${ action }"]` )!
			.click();
	}

	/** Once the page is complete. */
	async complete(): Promise< this > {
		await vi.waitUntil( () => this.document.readyState === 'complete' );
		return this;
	}
}
