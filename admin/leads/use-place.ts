import { useCallback, useEffect, useState } from '@wordpress/element';

/** Where on the desk somebody is. */
export interface Place {
	/** Id of the lead that is open; null in the list. */
	lead: string | null;
	/** Whether the trail is open. */
	isTrail: boolean;
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

	const query = new URLSearchParams( window.location.search );

	return {
		lead: query.get( 'lead' ),
		isTrail: query.get( 'view' ) === 'trail',
		search,
	};
}

/**
 * URL of the list, of one lead, or of the trail.
 *
 * @param lead    Id, or null for the list.
 * @param isTrail Whether it is that of the trail.
 */
export function placeUrl( lead: string | null, isTrail = false ): string {
	const url = new URL( window.location.href );
	url.hash = '';
	url.search = '';
	url.searchParams.set( 'page', 'doorstep' );
	if ( lead !== null ) {
		url.searchParams.set( 'lead', lead );
	} else if ( isTrail ) {
		url.searchParams.set( 'view', 'trail' );
	}

	return url.href;
}

/** The place that the browser's address bar and history say, with back and forward working. */
export function usePlace(): {
	place: Place;
	open: ( lead: string | null ) => void;
	openTrail: () => void;
	search: ( text: string ) => void;
} {
	const [ place, setPlace ] = useState( current );

	useEffect( () => {
		const read = () => setPlace( current() );
		window.addEventListener( 'popstate', read );
		return () => window.removeEventListener( 'popstate', read );
	}, [] );

	const go = useCallback( ( url: string ) => {
		window.history.pushState( { search: current().search }, '', url );
		setPlace( current() );
	}, [] );

	const open = useCallback(
		( lead: string | null ) => go( placeUrl( lead ) ),
		[ go ]
	);
	const openTrail = useCallback( () => go( placeUrl( null, true ) ), [ go ] );

	const search = useCallback( ( text: string ) => {
		window.history.replaceState( { search: text }, '' );
		setPlace( current() );
	}, [] );

	return { place, open, openTrail, search };
}
