import { useCallback, useEffect, useState } from '@wordpress/element';

/** Where on the screen somebody is: in a record, at what was shown, or at neither. */
export interface Place {
	/** Id of the record that is open. */
	record: string | null;
	/** Version of the banner whose copy is open. */
	version: string | null;
}

const start: Place = { record: null, version: null };

function current(): Place {
	const query = new URLSearchParams( window.location.search );

	return { record: query.get( 'record' ), version: query.get( 'version' ) };
}

/**
 * URL of a place.
 *
 * @param place Where to.
 */
export function placeUrl( place: Partial< Place > ): string {
	const url = new URL( window.location.href );
	url.hash = '';
	url.search = '';
	url.searchParams.set( 'page', 'doorstep-records' );
	for ( const [ name, value ] of Object.entries( place ) ) {
		if ( value !== null ) {
			url.searchParams.set( name, value );
		}
	}

	return url.href;
}

/** The place that the browser's address bar says, with back and forward working. */
export function usePlace(): {
	place: Place;
	go: ( to: Partial< Place > ) => void;
} {
	const [ place, setPlace ] = useState( current );

	useEffect( () => {
		const read = () => setPlace( current() );
		window.addEventListener( 'popstate', read );
		return () => window.removeEventListener( 'popstate', read );
	}, [] );

	const go = useCallback( ( to: Partial< Place > ) => {
		window.history.pushState( null, '', placeUrl( to ) );
		setPlace( { ...start, ...to } );
		window.scrollTo( 0, 0 );
	}, [] );

	return { place, go };
}
