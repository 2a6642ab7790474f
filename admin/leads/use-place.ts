import { useCallback, useEffect, useState } from '@wordpress/element';

import { queryFields, queryOf, type LeadQuery } from './lead-query';

/** What there is besides leads: who did what, what waits for its erasure, and how many came when. */
const others = [ 'trail', 'pending', 'figures' ] as const;
export type Screen = 'leads' | ( typeof others )[ number ];

/** Where on the desk somebody is. */
export interface Place {
	/** Id of the lead that is open; null in the list. */
	lead: string | null;
	screen: Screen;
	query: LeadQuery;
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
	const fields = new URLSearchParams( window.location.search );

	return {
		lead: fields.get( 'lead' ),
		screen:
			others.find( ( name ) => name === fields.get( 'view' ) ) ?? 'leads',
		query: queryOf( fields ),
		search,
	};
}

/** URL of the desk with these fields. */
function deskUrl( fields: Record< string, string > ): string {
	const url = new URL( window.location.href );
	url.hash = '';
	url.search = new URLSearchParams( {
		page: 'doorstep',
		...fields,
	} ).toString();

	return url.href;
}

/**
 * URL of a list.
 *
 * @param query Which leads.
 */
export function listUrl( query: LeadQuery ): string {
	return deskUrl( queryFields( query ) );
}

/**
 * URL of what there is besides leads.
 *
 * @param screen Which.
 */
export function screenUrl( screen: Exclude< Screen, 'leads' > ): string {
	return deskUrl( { view: screen } );
}

/**
 * URL of one lead, in the list that it was found in.
 *
 * @param id The lead's id.
 */
export function leadUrl( id: string ): string {
	const { screen, query } = current();

	return deskUrl( {
		lead: id,
		...( screen === 'leads' ? queryFields( query ) : { view: screen } ),
	} );
}

/** The place that the browser's address bar and history say, with back and forward working. */
export function usePlace(): {
	place: Place;
	/** Opens a lead; null closes it. A neighbour takes the place of the one before in the history. */
	open: ( lead: string | null, isNeighbour?: boolean ) => void;
	/** Shows other leads. What is typed takes the place of what was typed before in the history. */
	list: ( query: LeadQuery, isTyped?: boolean ) => void;
	show: ( screen: Exclude< Screen, 'leads' > ) => void;
	search: ( text: string ) => void;
} {
	const [ place, setPlace ] = useState( current );

	useEffect( () => {
		const read = () => setPlace( current() );
		window.addEventListener( 'popstate', read );
		return () => window.removeEventListener( 'popstate', read );
	}, [] );

	const go = useCallback( ( url: string, isReplaced = false ) => {
		const state = { search: current().search };
		if ( isReplaced ) {
			window.history.replaceState( state, '', url );
		} else {
			window.history.pushState( state, '', url );
		}
		setPlace( current() );
	}, [] );

	const open = useCallback(
		( lead: string | null, isNeighbour = false ) => {
			const { screen, query } = current();
			const list =
				screen === 'leads' ? listUrl( query ) : screenUrl( screen );
			go( lead === null ? list : leadUrl( lead ), isNeighbour );
		},
		[ go ]
	);
	const list = useCallback(
		( query: LeadQuery, isTyped = false ) =>
			go( listUrl( query ), isTyped ),
		[ go ]
	);
	const show = useCallback(
		( screen: Exclude< Screen, 'leads' > ) => go( screenUrl( screen ) ),
		[ go ]
	);
	const search = useCallback( ( text: string ) => {
		window.history.replaceState( { search: text }, '' );
		setPlace( current() );
	}, [] );

	return { place, open, list, show, search };
}
