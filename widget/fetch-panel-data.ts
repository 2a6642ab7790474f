import type { PagePayload } from '@contract/page-payload';
import type { PanelData } from '@contract/panel-data';

let fetched: Promise< PanelData > | null = null;

async function fetchOnce( page: PagePayload ): Promise< PanelData > {
	const url = new URL(
		page.consents.replace( '/consents', '/panel' ),
		location.href
	);
	url.searchParams.set( 'language', page.language );
	const reply = await fetch( url, { credentials: 'omit' } );
	if ( ! reply.ok ) {
		throw new Error( `The panel's data: ${ reply.status }` );
	}
	return ( await reply.json() ) as PanelData;
}

/**
 * What the panel shows, in the page's language; asked for once, and again after a failure.
 *
 * @param page What the page says.
 * @throws When it cannot be had: no connection, or the site answers with something else.
 */
export function fetchPanelData( page: PagePayload ): Promise< PanelData > {
	fetched ??= fetchOnce( page );
	fetched.catch( () => ( fetched = null ) );
	return fetched;
}
