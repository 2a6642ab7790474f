import { useCallback, useEffect, useState } from '@wordpress/element';

/** Which leads the list shows; see Leads\LeadList. */
export const views = [ 'all', 'open', 'doubtful', 'expiring' ] as const;
export type View = ( typeof views )[ number ];

/** Where on the desk somebody is. */
export interface Place {
	/** Id of the lead that is open; null in the list. */
	lead: string | null;
	view: View;
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
		view: views.find( ( view ) => view === query.get( 'view' ) ) ?? 'all',
		isTrail: query.get( 'view' ) === 'trail',
		search,
	};
}

/**
 * URL of one lead, or of a list.
 *
 * @param lead Id, or null for the list.
 * @param view Which list.
 */
export function placeUrl(
	lead: string | null,
	view: View | 'trail' = 'all'
): string {
	const url = new URL( window.location.href );
	url.hash = '';
	url.search = '';
	url.searchParams.set( 'page', 'doorstep' );
	if ( lead !== null ) {
		url.searchParams.set( 'lead', lead );
	}
	if ( view !== 'all' ) {
		url.searchParams.set( 'view', view );
	}

	return url.href;
}

/** The place that the browser's address bar and history say, with back and forward working. */
export function usePlace(): {
	place: Place;
	open: ( lead: string | null ) => void;
	openView: ( view: View | 'trail' ) => void;
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
		( lead: string | null ) => go( placeUrl( lead, current().view ) ),
		[ go ]
	);
	const openView = useCallback(
		( view: View | 'trail' ) => go( placeUrl( null, view ) ),
		[ go ]
	);

	const search = useCallback( ( text: string ) => {
		window.history.replaceState( { search: text }, '' );
		setPlace( current() );
	}, [] );

	return { place, open, openView, search };
}
