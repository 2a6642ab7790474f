import { limits } from '../php-bridge/contract/contract.json';
import type { FormTokenReply } from '@contract/form-token-reply';
import { postJson, type Answer } from './post-json';
import { solveProof } from './solve-proof';

/** A token, with the time of this browser's clock at which it came. */
export interface MintedToken {
	token: string;
	at: number;
	/** Solution of the work that it asks for; undefined where it asks for none, or nobody can do it here. */
	proof: Promise< string | undefined >;
}

/** Keeps the token of one form, which cannot stand in the page: that may be cached for a year. */
export interface FormToken {
	/** The token, fetched where there is none or it is old; otherwise what the server said instead. */
	get: () => Promise< MintedToken | Answer >;
	/** Forgets the token, because the server does not know it. */
	drop: () => void;
}

const seconds = 10;
/** Renewed an hour early, so that it is still known when the message arrives. */
const lifetime = ( limits.tokenHours - 1 ) * 3600 * 1000;

function isTokenReply( body: unknown ): body is FormTokenReply {
	return typeof ( body as FormTokenReply | null )?.token === 'string';
}

/**
 * Begins the work at once, while the visitor types.
 *
 * @param reply The server's.
 */
function mintedToken( reply: FormTokenReply ): MintedToken {
	const { token, bits, worker } = reply;
	const nonce = token.split( '.' )[ 3 ] ?? '';
	return {
		token,
		at: Date.now(),
		proof:
			bits > 0
				? solveProof( worker, { nonce, bits } )
				: Promise.resolve( undefined ),
	};
}

/**
 * Fetches tokens, one request at a time.
 *
 * @param url  Route of form tokens.
 * @param form The signed form definition.
 */
export function formToken( url: string, form: string ): FormToken {
	let minted: MintedToken | null = null;
	let pending: Promise< MintedToken | Answer > | null = null;

	async function fetchToken(): Promise< MintedToken | Answer > {
		const answer = await postJson( url, { form }, seconds );
		pending = null;
		if ( isTokenReply( answer.body ) ) {
			minted = mintedToken( answer.body );
			return minted;
		}
		return answer;
	}

	return {
		get: async () => {
			if ( minted && Date.now() - minted.at < lifetime ) {
				return minted;
			}
			return ( pending ??= fetchToken() );
		},
		drop: () => {
			minted = null;
		},
	};
}
