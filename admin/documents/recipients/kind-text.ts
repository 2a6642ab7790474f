import { __ } from '@wordpress/i18n';

import type { Recipient } from '../types';

/**
 * What a recipient is.
 *
 * @param kind Of the contract.
 */
export function kindName( kind: Recipient[ 'kind' ] ): string {
	switch ( kind ) {
		case 'processor':
			return __( 'Processor', 'doorstep' );
		case 'recipient':
			return __( 'Recipient that decides for itself', 'doorstep' );
		case 'joint':
			return __( 'Joint controller', 'doorstep' );
	}
}

/**
 * What that means, in plain words.
 *
 * @param kind Of the contract.
 */
export function kindMeaning( kind: Recipient[ 'kind' ] ): string {
	switch ( kind ) {
		case 'processor':
			return __(
				'It works on your behalf and as you say, such as a mailing tool or an IT company. You need an agreement with it (Art. 28).',
				'doorstep'
			);
		case 'recipient':
			return __(
				'It uses the data for its own task, such as a notary, a bank or an authority.',
				'doorstep'
			);
		case 'joint':
			return __(
				'It decides with you what is done, such as a network you belong to. You need an arrangement with it (Art. 26).',
				'doorstep'
			);
	}
}
