import { __ } from '@wordpress/i18n';

import type { Step } from './act-on-lead';

/**
 * What a step says in the list of what was done.
 *
 * @param step The step.
 */
export function stepText( step: Step ): string {
	switch ( step ) {
		case 'note':
			return __( 'Note', 'doorstep' );
		case 'answered':
			return __( 'Marked as answered', 'doorstep' );
		case 'transferred':
			return __( 'Marked as transferred to the CRM', 'doorstep' );
		case 'reopened':
			return __( 'Reopened', 'doorstep' );
		case 'contact':
			return __(
				'The visitor made contact: the term counts anew',
				'doorstep'
			);
		case 'accepted':
			return __( 'Judged to be genuine', 'doorstep' );
		case 'held':
			return __( 'Put on hold', 'doorstep' );
		case 'released':
			return __( 'Released from its hold', 'doorstep' );
		case 'frozen':
			return __( 'Frozen', 'doorstep' );
		case 'unfrozen':
			return __( 'Unfrozen', 'doorstep' );
		case 'objected_marketing':
			return __( 'Objected to direct marketing', 'doorstep' );
		case 'objected_sharing':
			return __( 'Objected to sharing', 'doorstep' );
		case 'merged':
			return __( 'Took in another message', 'doorstep' );
	}
}
