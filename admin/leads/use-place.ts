import { useCallback, useEffect, useState } from '@wordpress/element';

/** Where on the desk somebody is. */
export interface Place {
	/** Id of the lead that is open; null in the list. */
	lead: string | null;
	/** What is searched for. Kept in the history entry and never in the URL: it may be a person's name. */
	search: string;
}

function current(): Place {
	const state: unknown = window.history.state;
	const search =
		typeof state === 'object' &&
		state !== null &&
		'search' in state &&
		typeof state.search === 'string'
			? state.search
			: '';

	return {
		lead: new URLSearchParams( window.location.search ).get( 'lead' ),
		search,
	};
}

/**
 * URL of the list, or of one lead.
 *
 * @param lead Id, or null for the list.
 */
export function placeUrl( lead: string | null ): string {
	const url = new URL( window.location.href );
	url.hash = '';
	url.search = '';
	url.searchParams.set( 'page', 'doorstep' );
	if ( lead !== null ) {
		url.searchParams.set( 'lead', lead );
	}

	return url.href;
}

/** The place that the browser's address bar and history say, with back and forward working. */
export function usePlace(): {
	place: Place;
	open: ( lead: string | null ) => void;
	search: ( text: string ) => void;
} {
	const [ place, setPlace ] = useState( current );

	useEffect( () => {
		const read = () => setPlace( current() );
		window.addEventListener( 'popstate', read );
		return () => window.removeEventListener( 'popstate', read );
	}, [] );

	const open = useCallback( ( lead: string | null ) => {
		window.history.pushState(
			{ search: current().search },
			'',
			placeUrl( lead )
		);
		setPlace( current() );
	}, [] );

	const search = useCallback( ( text: string ) => {
		window.history.replaceState( { search: text }, '' );
		setPlace( current() );
	}, [] );

	return { place, open, search };
}
