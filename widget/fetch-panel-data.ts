import type { PanelData } from '@contract/panel-data';

/**
 * What the panel shows, in the page's language.
 *
 * @param url Address in the page's payload.
 * @throws When it cannot be had: no connection, or the site answers with something else.
 */
export async function fetchPanelData( url: string ): Promise< PanelData > {
	const reply = await fetch( url, { credentials: 'omit' } );
	if ( ! reply.ok ) {
		throw new Error( `The panel's data: ${ reply.status }` );
	}
	return ( await reply.json() ) as PanelData;
}
