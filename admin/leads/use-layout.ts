import { useEffect, useState } from '@wordpress/element';

export type Layout = 'table' | 'cards';

/** Where this browser remembers what somebody likes to see. */
const KEY = 'doorstep-leads-layout';

/** Up to this width a table has no room: WordPress' own breakpoint for phones. */
const NARROW = '(max-width: 782px)';

/** Table or cards, as somebody last chose in this browser; cards where there is no room for a table. */
export function useLayout(): {
	layout: Layout;
	/** Null where there is nothing to choose. */
	choose: ( ( layout: Layout ) => void ) | null;
} {
	const [ isNarrow, setIsNarrow ] = useState(
		() => window.matchMedia( NARROW ).matches
	);
	const [ chosen, setChosen ] = useState< Layout >( () =>
		window.localStorage.getItem( KEY ) === 'cards' ? 'cards' : 'table'
	);

	useEffect( () => {
		const narrow = window.matchMedia( NARROW );
		const look = () => setIsNarrow( narrow.matches );
		narrow.addEventListener( 'change', look );
		return () => narrow.removeEventListener( 'change', look );
	}, [] );

	return isNarrow
		? { layout: 'cards', choose: null }
		: {
				layout: chosen,
				choose: ( layout ) => {
					window.localStorage.setItem( KEY, layout );
					setChosen( layout );
				},
			};
}
