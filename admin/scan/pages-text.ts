import { __, sprintf } from '@wordpress/i18n';
import type { JudgedPage } from '@contract/scan-view';

/** How many pages are named. */
const named = 3;

/**
 * On which pages something was found.
 *
 * @param indices Of the pages.
 * @param pages   Every page of the scan.
 */
export function pagesText( indices: number[], pages: JudgedPage[] ): string {
	const titles = indices.flatMap( ( index ) => pages[ index ]?.title ?? [] );
	if ( titles.length === pages.length && titles.length > 1 ) {
		return __( 'on every page', 'doorstep' );
	}
	const shown = titles.slice( 0, named ).join( ', ' );

	return titles.length > named
		? sprintf(
				/* translators: 1: titles of pages, 2: number of further pages. */
				__( 'on %1$s and %2$d more', 'doorstep' ),
				shown,
				titles.length - named
			)
		: sprintf(
				/* translators: %s: titles of pages. */
				__( 'on %s', 'doorstep' ),
				shown
			);
}
