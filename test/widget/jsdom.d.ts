/** What the tests use of jsdom, which ships no types. */
declare module 'jsdom' {
	export class VirtualConsole {
		on( event: 'jsdomError', listener: ( error: Error ) => void ): this;
	}
	export class CookieJar {
		setCookieSync( cookie: string, url: string ): unknown;
	}
	export class JSDOM {
		constructor(
			html: string,
			options: {
				url: string;
				runScripts: 'dangerously';
				resources: { interceptors: unknown[] };
				virtualConsole: VirtualConsole;
				cookieJar: CookieJar;
				beforeParse: ( window: Window & typeof globalThis ) => void;
			}
		);
		readonly window: Window & typeof globalThis;
	}
	export function requestInterceptor(
		answer: ( request: Request ) => Response | undefined
	): unknown;
}
