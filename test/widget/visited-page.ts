import { build } from 'esbuild';
import { CookieJar, JSDOM, VirtualConsole, requestInterceptor } from 'jsdom';
import { vi } from 'vitest';
import type { ConsentRecord } from '@contract/consent-record';
import type { PagePayload } from '@contract/page-payload';
import { services } from './visited-services';

const page: PagePayload = {
	revision: '0123abcd',
	services,
	consents: '/wp-json/doorstep/v1/consents',
	panel: '/wp-json/doorstep/v1/panel?language=fr',
	panelScript: 'https://agence.example/panel.js',
	panelStyle: 'https://agence.example/panel.css',
	language: 'fr',
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

const head = await bundle( 'head.ts' );
const banner = await bundle( 'banner.ts' );

/** A choice cookie of that page. */
export function choiceCookie( flags: string, age = 0 ): string {
	const time = Math.floor( Date.now() / 1000 ) - age;
	return `cookie_consent_doorstep=1.${ time.toString( 36 ) }.0123abcd.7d444840-9dc0-4e1b-8d5e-2f0c0b1d2e3f.${ flags }`;
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
	 */
	constructor(
		body = '',
		cookies: string[] = [],
		payload: Partial< PagePayload > = {},
		before = ''
	) {
		const url = 'https://agence.example/annonces/maison/';
		const cookieJar = new CookieJar();
		cookies.forEach( ( cookie ) => cookieJar.setCookieSync( cookie, url ) );
		const virtualConsole = new VirtualConsole().on(
			'jsdomError',
			( { message } ) => this.errors.push( message )
		);
		const json = JSON.stringify( { ...page, ...payload } );
		this.window = new JSDOM(
			`<html><head><script>doorstep={page:${ json }};${ head }</script>${ before }</head><body>
			<div id="doorstep-banner"><button data-doorstep="accept">+</button><button data-doorstep="refuse">-</button><button data-doorstep="choose">?</button></div>
			<script>${ banner }</script>${ body }</body></html>`,
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
