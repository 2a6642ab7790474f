import {
	useLayoutEffect,
	useRef,
	useState,
	type RefObject,
} from '@wordpress/element';

/**
 * Width of an element in pixels, as it changes.
 *
 * @param usual Where it is not known yet.
 */
export function useWidth(
	usual: number
): [ RefObject< HTMLDivElement >, number ] {
	const element = useRef< HTMLDivElement >( null );
	const [ width, setWidth ] = useState( usual );

	useLayoutEffect( () => {
		if ( element.current === null ) {
			return;
		}
		const observer = new ResizeObserver( ( [ entry ] ) => {
			if ( entry !== undefined && entry.contentRect.width > 0 ) {
				setWidth( entry.contentRect.width );
			}
		} );
		observer.observe( element.current );
		return () => observer.disconnect();
	}, [] );

	return [ element, width ];
}
