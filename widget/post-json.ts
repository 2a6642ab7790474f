/** What came back: status 0 where nothing did, body null where it was not JSON. */
export interface Answer {
	status: number;
	body: unknown;
	/** Seconds after which the server wants to be asked again; 0 where it does not say. */
	retryAfter: number;
}

/**
 * Posts JSON to this site. Never rejects: a dead line, a timeout and a reply that is not JSON are
 * one case, in which nobody knows what the server did.
 *
 * @param url     Route of this site.
 * @param body    What to send.
 * @param seconds How long to wait for the whole answer.
 */
export async function postJson(
	url: string,
	body: unknown,
	seconds: number
): Promise< Answer > {
	const answer: Answer = { status: 0, body: null, retryAfter: 0 };
	const stop = new AbortController();
	const timer = setTimeout( () => stop.abort(), seconds * 1000 );
	try {
		const response = await fetch( url, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				Accept: 'application/json',
			},
			body: JSON.stringify( body ),
			signal: stop.signal,
		} );
		answer.status = response.status;
		answer.retryAfter =
			Number( response.headers.get( 'Retry-After' ) ) || 0;
		answer.body = await response.json();
	} catch {
		// What is known stands in the answer.
	}
	clearTimeout( timer );
	return answer;
}
