import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { root } from '../site/folders.mjs';
import { serve } from '../site/serve.mjs';
import { chromium } from '../tools.mjs';

export const sizes = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 390, height: 844 },
	narrow: { width: 320, height: 640 },
};

/** A demo site, and a browser that takes pictures of it. */
export async function openCamera() {
	const site = await serve( {
		core: process.env.WP_CORE_DIR,
		site: join( root, 'build/test-site/screenshots' ),
		reset: true,
		demo: true,
	} );
	const browser = await playwright.launch( {
		executablePath: chromium(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	} );
	const axe = await readFile(
		createRequire( import.meta.url ).resolve( 'axe-core/axe.min.js' ),
		'utf8'
	);

	async function visit( go, options = {} ) {
		const context = await browser.newContext( {
			baseURL: site.url,
			locale: 'fr-FR',
			...options,
		} );
		try {
			return await go( await context.newPage() );
		} finally {
			await context.close();
		}
	}

	return {
		site,
		/** Says what is wrong with a page: what axe finds, and whether it can be pushed sideways. */
		async complain( page, name, within ) {
			await page.evaluate( axe );
			const found = await page.evaluate( async ( selector ) => {
				const { violations } = await window.axe.run( selector );
				const { scrollWidth, clientWidth } = document.documentElement;
				return [
					...( scrollWidth > clientWidth
						? [ `${ scrollWidth - clientWidth } pixels too wide` ]
						: [] ),
					...violations.map(
						( { id, nodes } ) =>
							`${ id }: ${ nodes.map( ( { html } ) => html.slice( 0, 200 ) ).join( ' ' ) }`
					),
				];
			}, within );
			found.forEach( ( line ) => console.log( `${ name }: ${ line }` ) );
		},
		/** Goes somewhere in a browser of its own. */
		visit,
		/** Takes one picture; `go` gets the page there and says whether all of it is to be seen. */
		shoot: ( file, options, go ) =>
			visit( async ( page ) => {
				const fullPage = await go( page );
				await page.waitForLoadState( 'networkidle' );
				await page.screenshot( {
					path: `${ file }.png`,
					fullPage: fullPage === true,
				} );
			}, options ),
		/** The session of a user, for the `storageState` of a picture's options. */
		logIn: ( user ) =>
			visit( async ( page ) => {
				await page.goto( '/wp-login.php' );
				await page.fill( '#user_login', user );
				await page.fill( '#user_pass', 'password' );
				await Promise.all( [
					page.waitForURL( /wp-admin/ ),
					page.click( '#wp-submit' ),
				] );
				return page.context().storageState();
			} ),
		async close() {
			await browser.close();
			await site.stop();
		},
	};
}
