import { nextAddress } from './next-address.mjs';
import { pause } from './pause.mjs';
import { post } from './post.mjs';

/**
 * A visitor who sends the form as its script does: fetches a token, takes their time, sends, and sends
 * the same lead with the same id again while it may still arrive.
 */

/** As the form script has it: widget/send-lead.ts and widget/form-token.ts. */
const LEAD_SECONDS = 20;
const TOKEN_SECONDS = 10;
const FILL = 3200;

let visits = 0;

/**
 * @param {{status: number, text: string}} reply What came
 * @return {string} Its code; `unavailable` and `no_answer` where the script would say so by itself
 */
function codeOf( { status, text } ) {
	try {
		const body = JSON.parse( text );
		if (
			typeof body.code === 'string' &&
			typeof body.message === 'string' &&
			! ( 'data' in body )
		) {
			return body.code;
		}
	} catch {
		// WordPress' or nginx' own page.
	}
	return status === 503 ? 'unavailable' : 'no_answer';
}

/**
 * @param {object}                        of
 * @param {string[]}                      of.urls   Of the web servers; each request goes to the next one
 * @param {string}                        of.form   Signed definition
 * @param {import('./ledger.mjs').Ledger} of.ledger Where it is written down
 * @param {() => boolean}                 of.isOver Whether to give up
 * @return {Promise<void>} When it was received, refused, or given up
 */
export async function visit( { urls, form, ledger, isOver } ) {
	const lead = ledger.visitor();
	const address = nextAddress();
	let turn = visits++;
	const ask = ( route, body, seconds ) =>
		post(
			`${ urls[ turn++ % urls.length ] }/wp-json/doorstep/v1${ route }`,
			JSON.stringify( body ),
			{ address, seconds }
		);
	let token = null;
	let mintedAt = 0;
	for ( let failures = 0; ! isOver(); ) {
		if ( token === null ) {
			const reply = await ask( '/form-token', { form }, TOKEN_SECONDS );
			try {
				( { token = null } = JSON.parse( reply.text ) );
			} catch {
				token = null;
			}
			mintedAt = performance.now();
			if ( token === null ) {
				ledger.answer( lead.id, {
					status: reply.status,
					code: `token_${ codeOf( reply ) }`,
					ms: 0,
				} );
				await pause( 500 + Math.random() * 2000 );
				continue;
			}
		}
		await pause( Math.max( 0, mintedAt + FILL - performance.now() ) );
		const from = performance.now();
		const reply = await ask(
			'/leads',
			{ id: lead.id, form, token, fields: lead.fields, honeypot: '' },
			LEAD_SECONDS
		);
		const code = codeOf( reply );
		ledger.answer( lead.id, {
			status: reply.status,
			code,
			ms: Math.round( performance.now() - from ),
		} );
		if ( code === 'unknown_token' && failures++ < 2 ) {
			token = null;
		} else if (
			[ 'unavailable', 'no_answer', 'too_many' ].includes( code )
		) {
			await pause( 500 + Math.random() * 2000 );
		} else {
			return;
		}
	}
}
