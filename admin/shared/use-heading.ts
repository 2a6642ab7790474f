import { useEffect, useRef, type RefObject } from '@wordpress/element';

/** For the heading of a place that was just entered: it takes the focus. */
export function useHeading(): RefObject< HTMLHeadingElement > {
	const heading = useRef< HTMLHeadingElement >( null );

	useEffect( () => heading.current?.focus(), [] );

	return heading;
}
