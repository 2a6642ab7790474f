import { useCallback, useEffect, useState } from '@wordpress/element';

import { sectionIds, type SectionId } from './section';

function current(): SectionId {
	const hash = window.location.hash.slice( 1 );

	return sectionIds.find( ( id ) => id === hash ) ?? 'agency';
}

/** The section that the address bar names, with back and forward working. */
export function useSection(): [ SectionId, ( id: SectionId ) => void ] {
	const [ section, setSection ] = useState( current );

	useEffect( () => {
		const read = () => setSection( current() );
		window.addEventListener( 'hashchange', read );
		return () => window.removeEventListener( 'hashchange', read );
	}, [] );

	const open = useCallback( ( id: SectionId ) => {
		window.location.hash = id;
		setSection( id );
	}, [] );

	return [ section, open ];
}
