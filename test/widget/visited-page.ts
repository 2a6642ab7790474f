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
	panel: 'https://agence.example/panel.js',
	language: 'fr',
	version: '89abcdef',
};

/** The bundles as the plugin prints them. */
export async function bundle( name: string ): Promise< string > {
	const { outputFiles } = await build( {
		entryPoints: [ `widget/${ name }` ],
		bundle: true,
		minify: true,
		format: 'iife',
		write: false,
	} );
	// jsdom cannot import.
	return outputFiles[ 0 ]!.text.replaceAll( 'import(', 'importPanel(' );
}

const plain = await bundle( 'head.ts' );
const google = await bundle( 'head-google.ts' );
const regions = await bundle( 'granted-regions.ts' );
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
		payload.grantedRegions ? regions : '',
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
	private readonly cookieJar = new CookieJar();
	/** Consent records sent. */
	readonly records: ConsentRecord[] = [];
	/** Address and body of what was posted. */
	readonly posts: [ string, unknown ][] = [];
	/** How often the panel's script was asked for. */
	tidied = 0;
	/** Status with which the site answers records; null without a connection. */
	answer: number | null = 204;
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
	 * @param first   HTML in the head, before the head script.
	 */
	constructor(
		body = '',
		cookies: string[] = [],
		payload: Partial< PagePayload > = {},
		before = '',
		browser: Partial< Navigator > = {},
		first = ''
	) {
		const url = 'https://agence.example/annonces/maison/';
		const { cookieJar } = this;
		cookies.forEach( ( cookie ) =>
			cookieJar.setCookieSync( `${ cookie }; path=/`, url )
		);
		const virtualConsole = new VirtualConsole().on(
			'jsdomError',
			( { message } ) => this.errors.push( message )
		);
		const head = headScript( { ...page, ...payload } );
		this.window = new JSDOM(
			`<html><head>${ first }<script>${ head }</script>${ before }</head><body>
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
					Object.assign( window, {
						importPanel: () => {
							this.tidied++;
							window.doorstep!.tidy = () => Promise.resolve();
							return Promise.resolve();
						},
					} );
					window.URL.createObjectURL = () =>
						`blob:${ url }/${ crypto.randomUUID() }`;
					window.BroadcastChannel = OtherTabs;
					Object.assign( window.navigator, browser );
					window.fetch = vi.fn( ( address, init ) => {
						this.posts.push( [ String( address ), init?.body ] );
						if ( init?.body ) {
							this.records.push(
								JSON.parse(
									String( init.body )
								) as ConsentRecord
							);
						}
						return this.answer
							? Promise.resolve(
									new Response( null, {
										status: this.answer,
									} )
								)
							: Promise.reject(
									new TypeError( 'No connection' )
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

	/** The cookies that this browser sends elsewhere. */
	cookieOf( url: string ): string {
		return this.cookieJar.getCookieStringSync( url );
	}

	/** Clicks, and waits until what follows has followed. */
	async click( action: string ): Promise< void > {
		this.document
			.querySelector< HTMLElement >( `[data-doorstep="${ action }"]` )!
			.click();
		await new Promise( ( resolve ) => this.window.setTimeout( resolve ) );
	}

	/** Once the page is complete. */
	async complete(): Promise< this > {
		await vi.waitUntil( () => this.document.readyState === 'complete' );
		return this;
	}
}
