import { useRef, useState } from '@wordpress/element';

import { afterClick } from './selection';

export interface Selection {
	/** Selected ids, in the order in which they are shown. */
	ids: string[];
	has: ( id: string ) => boolean;
	/** Whether all, some or none of what is shown is selected. */
	extent: 'all' | 'some' | 'none';
	/** Selects one or not, and with a range everything between it and the one before. */
	click: ( id: string, isRange: boolean ) => void;
	/** Selects everything that is shown; where it is already, nothing. */
	clickAll: () => void;
	clear: () => void;
}

/**
 * Leads to do something with. What is no longer shown is no longer selected.
 *
 * @param shown Ids of the leads that are shown, in that order.
 */
export function useSelection( shown: string[] ): Selection {
	const [ selected, setSelected ] = useState< ReadonlySet< string > >(
		new Set()
	);
	const anchor = useRef< string | null >( null );
	const ids = shown.filter( ( id ) => selected.has( id ) );
	const some = ids.length === 0 ? 'none' : 'some';
	const extent = ids.length > 0 && ids.length === shown.length ? 'all' : some;

	return {
		ids,
		has: ( id ) => selected.has( id ),
		extent,
		click: ( id, isRange ) => {
			setSelected(
				afterClick(
					new Set( ids ),
					shown,
					id,
					isRange ? anchor.current : null
				)
			);
			anchor.current = id;
		},
		clickAll: () => setSelected( new Set( extent === 'all' ? [] : shown ) ),
		clear: () => setSelected( new Set() ),
	};
}
