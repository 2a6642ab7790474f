import { useEffect, useState } from '@wordpress/element';

import { route } from '../../shared/route';
import { useReply } from '../../shared/use-reply';
import type { VersionsReply } from './types';

/** The versions. A page makes a version when it is shown: so the pages are opened first, as a visitor would. */
export function useVersions() {
	const path = route( 'versions' );
	const first = useReply< VersionsReply >( path );
	const [ opened, setOpened ] = useState( 0 );
	const again = useReply< VersionsReply >(
		opened === 0 ? null : `${ path }?opened=${ opened }`
	);
	const pages = first.body?.pages;

	useEffect( () => {
		if ( pages !== undefined ) {
			void Promise.allSettled(
				pages
					.filter( ( { url } ) => url !== '' )
					.map( ( { url } ) =>
						fetch( url, { credentials: 'omit', cache: 'reload' } )
					)
			).then( () => setOpened( ( count ) => count + 1 ) );
		}
	}, [ pages ] );

	return {
		body: again.body ?? first.body,
		error: first.error ?? again.error,
		retry: first.error === null ? again.retry : first.retry,
		refresh: () => setOpened( ( count ) => count + 1 ),
	};
}
