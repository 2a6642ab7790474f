import { __ } from '@wordpress/i18n';

import type { Activity } from '../types';

/**
 * A lawful basis in a word or two.
 *
 * @param basis Of Art. 6(1) GDPR.
 */
export function basisName( basis: Activity[ 'basis' ] ): string {
	switch ( basis ) {
		case 'consent':
			return __( 'Consent', 'doorstep' );
		case 'contract':
			return __( 'Contract', 'doorstep' );
		case 'legal':
			return __( 'Legal obligation', 'doorstep' );
		case 'vital':
			return __( 'Vital interests', 'doorstep' );
		case 'public':
			return __( 'Public interest', 'doorstep' );
		case 'interest':
			return __( 'Legitimate interest', 'doorstep' );
	}
}

/**
 * What a lawful basis means for the agency, in plain words.
 *
 * @param basis Of Art. 6(1) GDPR.
 */
export function basisMeaning( basis: Activity[ 'basis' ] ): string {
	switch ( basis ) {
		case 'consent':
			return __(
				'The person said yes to exactly this, freely, and can take it back as easily. Without a yes you may not do it.',
				'doorstep'
			);
		case 'contract':
			return __(
				'You cannot fulfil a contract with the person without it, or what the person asked for before a contract.',
				'doorstep'
			);
		case 'legal':
			return __(
				'A law obliges the agency. Say below which one.',
				'doorstep'
			);
		case 'vital':
			return __(
				'Somebody’s life depends on it. An agency hardly ever has this basis.',
				'doorstep'
			);
		case 'public':
			return __(
				'It serves a task of public authority. An agency hardly ever has this basis.',
				'doorstep'
			);
		case 'interest':
			return __(
				'The agency needs it, and the person’s interests do not weigh more. Say below what the interest is; the person may object.',
				'doorstep'
			);
	}
}
