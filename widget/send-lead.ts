import { limits } from '../php-bridge/contract/contract.json';
import type { LeadReply } from '@contract/lead-reply';
import type { LeadRequest } from '@contract/lead-request';
import type { Captcha } from './captcha-place';
import type { FormToken } from './form-token';
import { postJson, type Answer } from './post-json';

/** What became of a lead. `message` is the server's, in the form's language. */
export interface LeadOutcome {
	code: LeadReply[ 'code' ] | 'too_many' | 'offline' | 'no_answer';
	message?: string;
	errors?: Record< string, string >;
	/** Seconds after which the server wants to be asked again; 0 where it does not say. */
	retryAfter: number;
}

/** Where a form's leads go, and what they need on the way. */
export interface LeadRoute {
	url: string;
	token: FormToken;
	captcha: Captcha | undefined;
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

function outcome( { status, body, retryAfter }: Answer ): LeadOutcome {
	if ( isLeadReply( body ) ) {
		return { ...body, retryAfter };
	}
	// A proxy or a firewall in front of the site may say these as well.
	if ( status === 503 ) {
		return { code: 'unavailable', retryAfter };
	}
	if ( status === 429 ) {
		return { code: 'too_many', retryAfter };
	}
	return {
		code: navigator.onLine ? 'no_answer' : 'offline',
		retryAfter,
	};
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
 * The proof of work, once it is there. It is begun with the token, so it nearly always is; who
 * types faster than an old phone computes is not kept waiting for long.
 *
 * @param proof Of the token.
 */
function proofInTime(
	proof: Promise< string | undefined >
): Promise< string | undefined > {
	const late = new Promise< undefined >( ( resolve ) =>
		setTimeout( resolve, limits.proofSeconds * 1000 )
	);
	return Promise.race( [ proof, late ] );
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
	lead: Omit< LeadRequest, 'token' | 'captcha' | 'proof' >
): Promise< LeadOutcome > {
	for ( let renewed = false; true; renewed = true ) {
		const minted = await route.token.get();
		if ( 'status' in minted ) {
			return outcome( minted );
		}
		await waitForYoungToken( minted.at, route.startedAt() );
		const [ captcha, proof ] = await Promise.all( [
			route.captcha?.answer(),
			proofInTime( minted.proof ),
		] );
		const request: LeadRequest = {
			...lead,
			token: minted.token,
			...( captcha && { captcha } ),
			...( proof && { proof } ),
		};
		const result = outcome( await postJson( route.url, request, seconds ) );
		if ( result.code !== 'received' && result.code !== 'invalid' ) {
			// The server may have asked about the answer before it failed.
			route.captcha?.renew();
		}
		if ( result.code !== 'unknown_token' || renewed ) {
			return result;
		}
		route.token.drop();
	}
}
