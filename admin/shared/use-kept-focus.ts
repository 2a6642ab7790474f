import { useEffect, useRef, type RefObject } from '@wordpress/element';

/**
 * Takes the focus when what had it is gone, so that the keyboard goes on where it was.
 *
 * @param place   Element that takes it, and that has a tabindex.
 * @param changed Whatever may take the focused element away when it changes.
 */
export function useKeptFocus(
	place: RefObject< HTMLElement >,
	changed: unknown
): void {
	const isFirst = useRef( true );

	useEffect( () => {
		const { activeElement, body } = document;
		if (
			! isFirst.current &&
			( activeElement === null || activeElement === body )
		) {
			place.current?.focus( { preventScroll: true } );
		}
		isFirst.current = false;
	}, [ place, changed ] );
}
