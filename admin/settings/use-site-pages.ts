import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';

import { requestError } from '../shared/request-error';

export interface SitePage {
	id: number;
	title: string;
	isPublished: boolean;
}

interface PageReply {
	id: number;
	status: string;
	title: { rendered: string };
}

const PATH =
	'/wp/v2/pages?per_page=-1&_fields=id,status,title&status=publish,draft,private&orderby=title&order=asc';

/** The text of a title that the REST API gives as HTML. Nothing in it is loaded or run. */
function textOf( html: string ): string {
	return (
		new DOMParser().parseFromString( html, 'text/html' ).body.textContent ??
		''
	);
}

/** Every page of the site, by title; null until they are there. */
export function useSitePages(): {
	pages: SitePage[] | null;
	error: string | null;
} {
	const [ pages, setPages ] = useState< SitePage[] | null >( null );
	const [ error, setError ] = useState< string | null >( null );

	useEffect( () => {
		apiFetch< PageReply[] >( { path: PATH } )
			.then( ( replies ) =>
				setPages(
					replies.map( ( { id, status, title } ) => ( {
						id,
						title: textOf( title.rendered ),
						isPublished: status === 'publish',
					} ) )
				)
			)
			.catch( ( thrown: unknown ) =>
				setError( requestError( thrown ).message )
			);
	}, [] );

	return { pages, error };
}
