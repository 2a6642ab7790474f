import { __ } from '@wordpress/i18n';
import type { UnknownHost } from '@contract/scan-view';

/**
 * What loads from a host, in a word.
 *
 * @param kind As the scan names it.
 */
export function kindText( kind: UnknownHost[ 'kinds' ][ number ] ): string {
	switch ( kind ) {
		case 'script':
			return __( 'Script', 'doorstep' );
		case 'frame':
			return __( 'Frame', 'doorstep' );
		case 'image':
			return __( 'Image', 'doorstep' );
		case 'style':
			return __( 'Style sheet', 'doorstep' );
		case 'font':
			return __( 'Font', 'doorstep' );
		case 'media':
			return __( 'Video or sound', 'doorstep' );
		case 'request':
			return __( 'Request of a script', 'doorstep' );
		case 'hint':
			return __( 'Connection made in advance', 'doorstep' );
		case 'other':
			return __( 'Other file', 'doorstep' );
	}
}
