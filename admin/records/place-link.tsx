import type { MouseEvent, ReactNode } from 'react';

import { placeUrl, type Place } from './use-place';

interface PlaceLinkProps {
	to: Partial< Place >;
	go: ( to: Partial< Place > ) => void;
	children: ReactNode;
}

/** A real link to a place on this screen, so that it opens in a new tab too. */
export function PlaceLink( { to, go, children }: PlaceLinkProps ) {
	const open = ( event: MouseEvent ) => {
		if ( ! event.metaKey && ! event.ctrlKey && ! event.shiftKey ) {
			event.preventDefault();
			go( to );
		}
	};

	return (
		<a href={ placeUrl( to ) } onClick={ open }>
			{ children }
		</a>
	);
}
