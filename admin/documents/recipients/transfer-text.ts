import { __ } from '@wordpress/i18n';

import type { Recipient } from '../types';

/**
 * What protects data outside the European Economic Area.
 *
 * @param transfer Of the contract.
 */
export function transferName( transfer: Recipient[ 'transfer' ] ): string {
	switch ( transfer ) {
		case '':
			return __( 'What the country’s law gives', 'doorstep' );
		case 'adequacy':
			return __( 'Adequacy decision', 'doorstep' );
		case 'dpf':
			return __( 'EU-US Data Privacy Framework', 'doorstep' );
		case 'clauses':
			return __( 'Standard contractual clauses', 'doorstep' );
		case 'rules':
			return __( 'Binding corporate rules', 'doorstep' );
		case 'consent':
			return __( 'The person’s explicit consent', 'doorstep' );
	}
}
