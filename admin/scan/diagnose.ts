import type { ScannedPage } from '@contract/scan-report';

type Problem = Pick< ScannedPage, 'problem' | 'status' >;

/** How long the site may take to answer, in milliseconds. */
const longest = 30_000;

/** Whether headers forbid every frame, even one of the site itself. */
function forbidsFrames( headers: Headers ): boolean {
	const policy = /(?:^|[;,])\s*frame-ancestors\s+([^;,]*)/i.exec(
		headers.get( 'Content-Security-Policy' ) ?? ''
	)?.[ 1 ];

	return policy !== undefined
		? ! /'self'|\*/.test( policy ) && ! policy.includes( location.hostname )
		: /deny/i.test( headers.get( 'X-Frame-Options' ) ?? '' );
}

/**
 * Finds out why a page did not open in a frame.
 *
 * @param url    Of the page.
 * @param signal Ends the request early.
 */
export async function diagnose(
	url: string,
	signal: AbortSignal
): Promise< Problem > {
	let response: Response;
	try {
		response = await fetch( url, {
			cache: 'no-store',
			redirect: 'manual',
			signal: AbortSignal.any( [
				signal,
				AbortSignal.timeout( longest ),
			] ),
		} );
	} catch {
		signal.throwIfAborted();
		// The site does not answer: that is what there is to say of the page.
		return { problem: 'timeout', status: 0 };
	}
	const { status, type, headers } = response;
	if ( type === 'opaqueredirect' ) {
		return { problem: 'redirected', status: 0 };
	}
	if ( status >= 500 || status === 401 || status === 403 ) {
		return { problem: 'status', status };
	}

	return { problem: forbidsFrames( headers ) ? 'framing' : 'cached', status };
}
