import { useEffect, type RefObject } from '@wordpress/element';

import type { RequestError } from './request-error';

/**
 * After a refused save: opens the place of the first wrong field, unfolds it, and gives it the focus.
 *
 * @param form  The form, as it is rendered for each place.
 * @param error What the save failed with.
 * @param show  Opens the place of a field; the same function as long as it opens the same.
 */
export function useFirstWrong(
	form: RefObject< HTMLElement >,
	error: RequestError | null,
	show: ( path: string ) => void
): void {
	useEffect( () => {
		const first = Object.keys( error?.errors ?? {} )[ 0 ];
		if ( first !== undefined ) {
			show( first );
			requestAnimationFrame( () => {
				const field = form.current?.querySelector< HTMLElement >(
					'[aria-invalid="true"]'
				);
				field?.closest( 'details' )?.setAttribute( 'open', '' );
				field?.focus();
			} );
		}
	}, [ form, error, show ] );
}
