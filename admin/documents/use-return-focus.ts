import { useEffect, useRef, type RefObject } from '@wordpress/element';

/**
 * For a section with a list: coming back from an entry, the focus is where it was opened, or at the
 * beginning of the section where the entry is gone.
 *
 * @param section The section's name in the address bar.
 * @param detail  The entry that is open; empty for the list.
 */
export function useReturnFocus(
	section: string,
	detail: string
): RefObject< HTMLDivElement > {
	const place = useRef< HTMLDivElement >( null );
	const last = useRef( detail );

	useEffect( () => {
		if ( detail === '' && last.current !== '' ) {
			const link = place.current?.querySelector< HTMLElement >(
				`a[href="#${ section }/${ CSS.escape( last.current ) }"]`
			);
			( link ?? place.current )?.focus();
		}
		last.current = detail;
	}, [ section, detail ] );

	return place;
}
