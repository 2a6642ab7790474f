/** A good answer of siteverify, for the site that the tests serve. */
const goodVerdict = {
	success: true,
	hostname: '127.0.0.1',
	action: 'doorstep_lead',
	score: 0.9,
	challenge_ts: new Date().toISOString(),
};

/** gtag.js in small: it sends what the dataLayer asks for and sets the cookie that Google's does. */
const gtag = `
	document.cookie = '_ga=GA1.1.1234567890.1700000000; path=/';
	window.gtagLoads = ( window.gtagLoads || 0 ) + 1;
	( window.dataLayer || [] ).forEach( ( entry ) => {
		if ( entry[ 0 ] === 'config' ) new Image().src = 'https://www.google-analytics.com/g/collect?tid=' + entry[ 1 ];
	} );`;

/** reCAPTCHA's script in small. */
const recaptcha = `
	window.grecaptcha = {
		ready: ( callback ) => callback(),
		execute: () => Promise.resolve( 'answer-of-the-visitor' ),
	};`;

/**
 * What the beacon server says in the place of a third party.
 *
 * @param host   Whose name was asked for.
 * @param path   Path and query.
 * @param verify What siteverify answers, in place of a good score.
 */
export function answerFor(
	host: string,
	path: string,
	verify: unknown
): { type: string; body: string } {
	if ( path.startsWith( '/recaptcha/api/siteverify' ) ) {
		return {
			type: 'application/json',
			body: JSON.stringify( verify ?? goodVerdict ),
		};
	}
	if ( path.startsWith( '/gtag/js' ) ) {
		return { type: 'text/javascript', body: gtag };
	}
	if ( path.startsWith( '/recaptcha/' ) ) {
		return { type: 'text/javascript', body: recaptcha };
	}
	return {
		type: 'text/html',
		body: `<!doctype html><title>${ host }</title><p>${ host }`,
	};
}
