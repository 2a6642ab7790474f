import { visit } from './visitor.mjs';

/**
 * Visitors who come and go, whatever happens to the site.
 *
 * @typedef {object} Load
 * @property {() => number}        sent How many came so far
 * @property {() => Promise<void>} end  Nobody new comes; when all have their answer, or have given up
 */

/** How long visitors go on trying after the last one came. */
const PATIENCE = 90_000;

/**
 * @param {string} url Of a site with a form on /contact/
 * @return {Promise<string>} Its signed definition, as every visitor's page has it
 */
export async function formOf( url ) {
	const html = await ( await fetch( `${ url }/contact/` ) ).text();
	const form = /name="doorstep_form" value="([^"]+)"/.exec( html )?.[ 1 ];
	if ( ! form ) {
		throw new Error( `There is no form on ${ url }/contact/.` );
	}
	return form;
}

/**
 * @param {object}                        of
 * @param {string[]}                      of.urls   Of the web servers
 * @param {string}                        of.form   Signed definition
 * @param {import('./ledger.mjs').Ledger} of.ledger Where everything is written down
 * @param {number}                        of.rate   Visitors a second
 * @param {number}                        [of.most] How many at most
 * @return {Load} Begun
 */
export function startLoad( { urls, form, ledger, rate, most = Infinity } ) {
	const under = new Set();
	let count = 0;
	let giveUpAt = Infinity;
	const come = () => {
		if ( count >= most ) {
			clearInterval( timer );
			return;
		}
		count += 1;
		const visiting = visit( {
			urls,
			form,
			ledger,
			isOver: () => performance.now() > giveUpAt,
		} ).finally( () => under.delete( visiting ) );
		under.add( visiting );
	};
	const timer = setInterval( come, 1000 / rate );
	return {
		sent: () => count,
		async end() {
			while ( count < most && most !== Infinity ) {
				await new Promise( ( done ) => setTimeout( done, 100 ) );
			}
			clearInterval( timer );
			giveUpAt = performance.now() + PATIENCE;
			await Promise.all( under );
		},
	};
}
