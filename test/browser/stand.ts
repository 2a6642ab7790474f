import { join } from 'node:path';
import {
	chromium as playwright,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
} from 'playwright-core';
import { serve } from '../site/serve.mjs';
import { chromium } from '../tools.mjs';
import { startBeacon, type Beacon } from './beacon';

type Site = Awaited< ReturnType< typeof serve > >;

export type Stand = {
	site: Site;
	beacon: Beacon;
	browser: Browser;
	/** A visitor who was never here. */
	visitor: ( options?: BrowserContextOptions ) => Promise< BrowserContext >;
	/** A member of staff, logged in. */
	staff: ( login: 'admin' | 'marketing' ) => Promise< BrowserContext >;
	close: () => Promise< void >;
};

/** What Chromium is started with, so that every foreign host leads to the beacon on that port. */
export const browserArguments = ( port: number ) => [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--ignore-certificate-errors',
	`--host-resolver-rules=MAP * 127.0.0.1:${ port }, EXCLUDE 127.0.0.1`,
];

/**
 * A real WordPress with the demo agency, a real browser, and a beacon server behind every foreign host.
 *
 * @param name Of the test file; its site is made anew.
 */
export async function openStand( name: string ): Promise< Stand > {
	const beacon = await startBeacon();
	const engine = ( process.env.DOORSTEP_ENGINE ?? 'php' ) as
		'php' | 'playground' | 'mariadb';
	const core = process.env.WP_CORE_DIR;
	const site = await serve( {
		engine,
		...( core ? { core } : {} ),
		site: join( import.meta.dirname, `../../build/test-site/${ name }` ),
		reset: true,
		demo: true,
		constants: {
			DOORSTEP_RECAPTCHA_VERIFY: `http://127.0.0.1:${ beacon.port }/recaptcha/api/siteverify`,
			DOORSTEP_HCAPTCHA_VERIFY: `http://127.0.0.1:${ beacon.port }/siteverify`,
			DOORSTEP_TURNSTILE_VERIFY: `http://127.0.0.1:${ beacon.port }/turnstile/v0/siteverify`,
		},
	} );
	const browser = await playwright.launch( {
		executablePath: chromium(),
		args: browserArguments( beacon.port ),
	} );

	const visitor = ( options: BrowserContextOptions = {} ) =>
		browser.newContext( {
			baseURL: site.url,
			ignoreHTTPSErrors: true,
			locale: 'fr-FR',
			...options,
		} );

	return {
		site,
		beacon,
		browser,
		visitor,
		async staff( login ) {
			const context = await visitor();
			const reply = await context.request.post( '/wp-login.php', {
				form: {
					log: login,
					pwd: 'password',
				},
				maxRedirects: 0,
			} );
			if ( reply.status() !== 302 ) {
				throw new Error( `${ login } cannot log in.` );
			}
			return context;
		},
		async close() {
			await browser.close();
			await site.stop();
			await beacon.close();
		},
	};
}
