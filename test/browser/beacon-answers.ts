import { vendorScript } from './vendor-scripts';

/** A good answer of siteverify, for the site that the tests serve. */
const goodVerdict = {
	success: true,
	hostname: '127.0.0.1',
	action: 'doorstep_lead',
	score: 0.9,
	challenge_ts: new Date().toISOString(),
};

/** A picture of one pixel. */
const pixel =
	'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>';

/**
 * What the beacon server says in the place of a third party.
 *
 * @param host        Whose name was asked for.
 * @param path        Path and query.
 * @param verify      What siteverify answers, in place of a good score.
 * @param destination What the browser wants it for, as in Sec-Fetch-Dest; a plain HTTP request does not say.
 */
export function answerFor(
	host: string,
	path: string,
	verify: unknown,
	destination?: string
): { type: string; body: string } {
	if ( path.endsWith( '/siteverify' ) ) {
		return {
			type: 'application/json',
			body: JSON.stringify( verify ?? goodVerdict ),
		};
	}
	const isScript = destination
		? /script|worker/.test( destination )
		: /\.js(\?|$)/.test( path );
	if ( isScript ) {
		return { type: 'text/javascript', body: vendorScript( host, path ) };
	}
	if ( destination === 'style' ) {
		return { type: 'text/css', body: `/* ${ host } */` };
	}
	if ( destination === 'image' ) {
		return { type: 'image/svg+xml', body: pixel };
	}
	return {
		type: 'text/html',
		body: `<!doctype html><title>${ host }</title><p>${ host }`,
	};
}
