import { useCallback, useEffect, useState } from '@wordpress/element';

interface Place< Id extends string > {
	section: Id;
	/** What is open inside the section: `#services/youtube`. Empty for the section itself. */
	detail: string;
}

function current< Id extends string >(
	ids: readonly [ Id, ...Id[] ]
): Place< Id > {
	const [ name, ...detail ] = window.location.hash.slice( 1 ).split( '/' );

	return {
		section: ids.find( ( id ) => id === name ) ?? ids[ 0 ],
		detail: detail.join( '/' ),
	};
}

/**
 * The section that the address bar names, with back and forward working.
 *
 * @param ids The sections of the screen; the first opens by itself.
 */
export function useSection< Id extends string >(
	ids: readonly [ Id, ...Id[] ]
): Place< Id > & { open: ( place: string ) => void } {
	const [ place, setPlace ] = useState( () => current( ids ) );

	useEffect( () => {
		const read = () => setPlace( current( ids ) );
		window.addEventListener( 'hashchange', read );
		return () => window.removeEventListener( 'hashchange', read );
	}, [ ids ] );

	const open = useCallback(
		( hash: string ) => {
			window.location.hash = hash;
			setPlace( current( ids ) );
		},
		[ ids ]
	);

	return { ...place, open };
}
