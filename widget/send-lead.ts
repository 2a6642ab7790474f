import { limits } from '../php-bridge/contract/contract.json';
import type { LeadReply } from '@contract/lead-reply';
import type { LeadRequest } from '@contract/lead-request';
import type { Captcha } from './captcha';
import type { FormToken } from './form-token';
import { postJson, type Answer } from './post-json';

/** What became of a lead. `message` is the server's, in the form's language. */
export interface LeadOutcome {
	code: LeadReply[ 'code' ] | 'offline' | 'no_answer';
	message?: string;
	errors?: Record< string, string >;
}

/** Where a form's leads go, and what they need on the way. */
export interface LeadRoute {
	url: string;
	token: FormToken;
	captcha: Captcha;
	/** When the visitor came to the form, by this browser's clock. */
	startedAt: () => number;
}

const seconds = 20;
const minimumFill = limits.minimumFillSeconds * 1000;

/**
 * WordPress' own errors carry `data`, and their message is not for visitors. A code that this
 * script does not know yet is a reply all the same: the page may be older than the server.
 *
 * @param body Body of a reply.
 */
function isLeadReply( body: unknown ): body is LeadReply {
	const reply = body as LeadReply | null;
	return (
		typeof reply?.code === 'string' &&
		typeof reply.message === 'string' &&
		! ( 'data' in reply )
	);
}

function outcome( { status, body }: Answer ): LeadOutcome {
	if ( isLeadReply( body ) ) {
		return body;
	}
	if ( status === 503 ) {
		return { code: 'unavailable' };
	}
	return { code: navigator.onLine ? 'no_answer' : 'offline' };
}

/**
 * A token that came late, because the line was dead or the first one had expired, looks like that
 * of a robot that fills in the form in no time. Who was here long enough waits until it does not.
 *
 * @param mintedAt  When the token came.
 * @param startedAt When the visitor did.
 */
async function waitForYoungToken(
	mintedAt: number,
	startedAt: number
): Promise< void > {
	const missing = mintedAt + minimumFill - Date.now();
	if ( missing > 0 && Date.now() - startedAt >= minimumFill ) {
		await new Promise( ( resolve ) => setTimeout( resolve, missing ) );
	}
}

/**
 * Sends one lead; a token that the server does not know is replaced once. Sending the same lead
 * again is safe at any time, whatever came back: the server keeps one row for one id.
 *
 * @param route Where to.
 * @param lead  What was written.
 */
export async function sendLead(
	route: LeadRoute,
	lead: Omit< LeadRequest, 'token' | 'captcha' >
): Promise< LeadOutcome > {
	for ( let renewed = false; true; renewed = true ) {
		const minted = await route.token.get();
		if ( 'status' in minted ) {
			return outcome( minted );
		}
		await waitForYoungToken( minted.at, route.startedAt() );
		const captcha = await route.captcha.answer();
		const request: LeadRequest = {
			...lead,
			token: minted.token,
			...( captcha && { captcha } ),
		};
		const result = outcome( await postJson( route.url, request, seconds ) );
		if ( result.code !== 'unknown_token' || renewed ) {
			return result;
		}
		route.token.drop();
	}
}
