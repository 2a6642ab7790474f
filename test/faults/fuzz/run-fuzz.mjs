import { Agent } from 'node:http';
import { nextAddress } from '../next-address.mjs';
import { post } from '../post.mjs';
import { seeded } from './random.mjs';
import { oddRequest } from './requests.mjs';
import { sendOdd } from './send-odd.mjs';

/** What the form answers. */
const DOCUMENTED = [ 200, 201, 400, 403, 404, 409, 413, 415, 422, 429, 503 ];

/** Where another method asks WordPress for what only staff may read; its own answer to OPTIONS is 200. */
const OF_METHODS = [ 401, 405 ];

/** Requests that one visitor sends on one connection. */
const PER_CONNECTION = 20;

/**
 * Sends odd requests, and holds the answers against what the form promises.
 *
 * @param {object}                  of
 * @param {string}                  of.url   Of a site with forms on /contact/ and /estimation/
 * @param {number}                  of.count How many
 * @param {number}                  of.seed  Repeats a run
 * @param {number}                  [of.at]  How many at once
 * @param {() => Promise<string[]>} of.ids   Of all rows of the table
 * @return {Promise<{statuses: Record<string, number>, received: number, slowest: number, broken: string[]}>} `broken` is empty when all held
 */
export async function runFuzz( { url, count, seed, at = 4, ids } ) {
	const random = seeded( seed );
	const forms = await Promise.all(
		[ '/contact/', '/estimation/' ].map( ( path ) => readForm( url, path ) )
	);
	const before = new Set( await ids() );
	const mayBeStored = new Set();
	const mustBeStored = new Set();
	const statuses = {};
	const broken = [];
	let next = 0;
	let slowest = 0;

	const worker = async () => {
		let agent;
		let address = '';
		let given;
		for ( let number = 0; next < count; number++ ) {
			next += 1;
			if ( number % PER_CONNECTION === 0 ) {
				agent?.destroy();
				agent = new Agent( { keepAlive: true, maxSockets: 1 } );
				address = nextAddress();
				given = undefined;
			}
			given ??= await withToken( url, random.pick( forms ), address );
			const odd = oddRequest( random, given );
			const from = performance.now();
			const reply = await sendOdd( url, odd, { agent, address } );
			slowest = Math.max( slowest, performance.now() - from );
			statuses[ reply.status ] = ( statuses[ reply.status ] ?? 0 ) + 1;
			const fault = faultOf( odd, reply );
			if ( fault ) {
				broken.push(
					`${ odd.what }: ${ fault }; ${ odd.method } ${ odd.path } ${ JSON.stringify( odd.headers ) } ${ odd.body.toString( 'latin1' ).slice( 0, 300 ) } => ${ reply.status } ${ reply.text.slice( 0, 300 ) }`
				);
			}
			if ( reply.status >= 200 && reply.status < 300 ) {
				odd.ids.forEach( ( id ) => mayBeStored.add( id ) );
			}
			if ( reply.text.includes( '"code":"received"' ) ) {
				mustBeStored.add( odd.ids );
				given = undefined;
			}
		}
		agent?.destroy();
	};
	await Promise.all( Array.from( { length: at }, worker ) );

	const after = new Set( await ids() );
	for ( const id of after ) {
		if ( ! before.has( id ) && ! mayBeStored.has( id ) ) {
			broken.push( `row ${ id } was stored and its sender was told no` );
		}
	}
	for ( const some of mustBeStored ) {
		if ( ! some.some( ( id ) => after.has( id ) ) ) {
			broken.push( `lead ${ some } was received and is not stored` );
		}
	}
	return { statuses, received: mustBeStored.size, slowest, broken };
}

/**
 * @param {import('./requests.mjs').Odd}                 odd   What was sent
 * @param {{status: number, text: string, type: string}} reply What came
 * @return {string} What is wrong with it; empty when nothing is
 */
function faultOf( odd, { status, text, type } ) {
	if ( status === -1 ) {
		return '';
	}
	const isMethod = odd.what === 'another method';
	if (
		! DOCUMENTED.includes( status ) &&
		! ( isMethod && OF_METHODS.includes( status ) ) &&
		! ( odd.what === 'another address' && status === 301 )
	) {
		return `status ${ status } is not documented`;
	}
	if ( status >= 400 && type.startsWith( 'application/json' ) ) {
		try {
			if ( typeof JSON.parse( text ).code !== 'string' ) {
				return 'its JSON has no code';
			}
		} catch {
			return 'its JSON is none';
		}
	}
	return /(Fatal error|Warning|Notice|Deprecated): |Stack trace/.test( text )
		? "PHP's errors are shown"
		: '';
}

/**
 * @param {string} url  Of the site
 * @param {string} path Of a page with a form
 */
async function readForm( url, path ) {
	const html = await ( await fetch( url + path ) ).text();
	const all = ( pattern ) => [
		...new Set( [ ...html.matchAll( pattern ) ].map( ( [ , it ] ) => it ) ),
	];
	const [ form ] = all( /name="doorstep_form" value="([^"]+)"/g );
	if ( ! form ) {
		throw new Error( `There is no form on ${ path }.` );
	}
	// Brackets are references in the form's HTML.
	return {
		form,
		names: all( /name="fields(?:\[|&#91;)([\w-]+)/g ),
		consents: all( /name="consents(?:\[|&#91;)([\w-]+)/g ),
	};
}

/**
 * @param {string}                                              url     Of the site
 * @param {{form: string, names: string[], consents: string[]}} form    Of a page
 * @param {string}                                              address Whose
 * @return {Promise<import('./requests.mjs').Given>} The form with a fresh token
 */
async function withToken( url, form, address ) {
	const reply = await post(
		`${ url }/wp-json/doorstep/v1/form-token`,
		JSON.stringify( { form: form.form } ),
		{ address }
	);
	return { ...form, token: JSON.parse( reply.text ).token };
}
