import { useCallback, useEffect, useState } from '@wordpress/element';

import { sectionIds, type SectionId } from './section';

interface Place {
	section: SectionId;
	/** What is open inside the section: `#services/youtube`. Empty for the section itself. */
	detail: string;
}

function current(): Place {
	const [ name, ...detail ] = window.location.hash.slice( 1 ).split( '/' );

	return {
		section: sectionIds.find( ( id ) => id === name ) ?? 'agency',
		detail: detail.join( '/' ),
	};
}

/** The section that the address bar names, with back and forward working. */
export function useSection(): Place & { open: ( place: string ) => void } {
	const [ place, setPlace ] = useState( current );

	useEffect( () => {
		const read = () => setPlace( current() );
		window.addEventListener( 'hashchange', read );
		return () => window.removeEventListener( 'hashchange', read );
	}, [] );

	const open = useCallback( ( hash: string ) => {
		window.location.hash = hash;
		setPlace( current() );
	}, [] );

	return { ...place, open };
}
