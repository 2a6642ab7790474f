import { observe } from './observe.mjs';

/**
 * How the visitor's machine is.
 *
 * @typedef {object} Conditions
 * @property {number}      cpu     Times slower than this machine
 * @property {number|null} latency In ms; null with no limit
 * @property {number}      rate    In bytes a second
 */

/**
 * One cold visit: the banner appears, the visitor refuses, the banner goes.
 *
 * @param {import('playwright-core').Browser}    browser
 * @param {string}                               url        Of the page
 * @param {import('./contenders.mjs').Contender} contender
 * @param {Conditions}                           conditions
 * @return {Promise<Record<string, number>>} Figures
 */
export async function visit( browser, url, { banner, refuse }, conditions ) {
	// Nothing is left of the visit before: no cache, no cookie, no process.
	const context = await browser.newContext( {
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
		locale: 'fr-FR',
	} );
	try {
		const page = await context.newPage();
		const cdp = await context.newCDPSession( page );
		await cdp.send( 'Performance.enable' );
		await cdp.send( 'Emulation.setCPUThrottlingRate', {
			rate: conditions.cpu,
		} );
		if ( conditions.latency !== null ) {
			await cdp.send( 'Network.enable' );
			await cdp.send( 'Network.emulateNetworkConditions', {
				offline: false,
				latency: conditions.latency,
				downloadThroughput: conditions.rate,
				uploadThroughput: conditions.rate,
			} );
		}
		await page.addInitScript( observe, banner );
		const metrics = async () =>
			Object.fromEntries(
				( await cdp.send( 'Performance.getMetrics' ) ).metrics.map(
					( { name, value } ) => [ name, value ]
				)
			);
		await page.goto( url, { waitUntil: 'load' } );
		await page.waitForLoadState( 'networkidle' );
		// As long for each, so that looking costs each the same: polling would run in the page.
		await page.waitForTimeout( 1000 );
		const loaded = await metrics();
		const before = await page.evaluate( ( selector ) => {
			const box = document
				.querySelector( selector || 'body' )
				.getBoundingClientRect();
			return {
				...window.seen,
				paint: performance.getEntriesByName(
					'first-contentful-paint'
				)[ 0 ]?.startTime,
				nodes: document.querySelectorAll( '*' ).length,
				requests: performance
					.getEntriesByType( 'resource' )
					.filter( ( { name } ) => name.startsWith( 'http' ) ).length,
				x: box.x + box.width / 2,
				y: box.y + box.height / 2,
			};
		}, refuse );
		let after = {};
		if ( banner ) {
			await page.touchscreen.tap( before.x, before.y );
			await page.waitForTimeout( 700 );
			after = await page.evaluate( () => window.seen );
			if ( before.visible === null || ! after.gone ) {
				throw new Error(
					`The banner ${ banner } was not seen, or did not go.`
				);
			}
		}
		return {
			visible: before.visible,
			paint: before.paint,
			script: loaded.ScriptDuration * 1000,
			blocking: before.blocking,
			// What is faster than a frame is not reported.
			inp: after.inp || 16,
			next: after.next,
			gone: after.gone,
			nodes: before.nodes,
			requests: before.requests,
			shift: before.shift,
		};
	} finally {
		await context.close();
	}
}
