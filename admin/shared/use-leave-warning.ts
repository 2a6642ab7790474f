import { useEffect } from '@wordpress/element';

/**
 * Has the browser ask before the screen is left.
 *
 * @param isChanged Whether something would be lost.
 */
export function useLeaveWarning( isChanged: boolean ): void {
	useEffect( () => {
		if ( ! isChanged ) {
			return;
		}
		const warn = ( event: BeforeUnloadEvent ) => event.preventDefault();
		window.addEventListener( 'beforeunload', warn );
		return () => window.removeEventListener( 'beforeunload', warn );
	}, [ isChanged ] );
}
