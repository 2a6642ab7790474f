import apiFetch from '@wordpress/api-fetch';

import { changeSettings } from '../../shared/change-settings';
import type { DocumentStatus } from '../types';

/**
 * Makes a page with a document on it, which nobody sees before it is published, and names it in the settings.
 *
 * @param document The document.
 * @return Where it is edited.
 */
export async function makePage( document: DocumentStatus ): Promise< string > {
	const { kind, title, setting } = document;
	const { id } = await apiFetch< { id: number } >( {
		path: '/wp/v2/pages',
		method: 'POST',
		data: {
			title,
			content: `<!-- wp:doorstep/${ kind } /-->`,
			status: 'draft',
		},
	} );
	await changeSettings( ( { pages } ) => ( {
		pages: { ...pages, [ setting ]: id },
	} ) );

	return `post.php?post=${ id }&action=edit`;
}
