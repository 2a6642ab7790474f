import { __ } from '@wordpress/i18n';

import type { Activity } from '../types';

/**
 * What months count from.
 *
 * @param start Of the contract.
 */
export function startText( start: Activity[ 'startsFrom' ] ): string {
	switch ( start ) {
		case 'collection':
			return __( 'The day the data came', 'doorstep' );
		case 'contact':
			return __( 'The person’s last contact', 'doorstep' );
		case 'withdrawal':
			return __( 'The day consent was withdrawn', 'doorstep' );
		case 'contract':
			return __( 'The end of the contract', 'doorstep' );
		case 'relation':
			return __( 'The end of the business relation', 'doorstep' );
		case 'fiscal-year':
			return __( 'The end of the accounting year', 'doorstep' );
		case 'inactivity':
			return __( 'The last use of the account', 'doorstep' );
		case 'request':
			return __( 'The day the request was settled', 'doorstep' );
		case 'decision':
			return __( 'The decision on the application', 'doorstep' );
	}
}
