import { __ } from '@wordpress/i18n';

import type { Draft } from '../types';

/**
 * What the privacy policy says as well with a clause, in plain words.
 *
 * @param clause Of the contract.
 */
export function clauseText( clause: Draft[ 'clauses' ][ number ] ): string {
	switch ( clause ) {
		case 'definitions':
			return __(
				'What personal data, processing, consent and the like mean',
				'doorstep'
			);
		case 'other-sites':
			return __(
				'Sites that yours links to have policies of their own',
				'doorstep'
			);
		case 'authorities':
			return __(
				'Authorities and courts may ask for data where the law says so',
				'doorstep'
			);
		case 'merger':
			return __(
				'What happens to the data if the agency is sold or merges',
				'doorstep'
			);
		case 'anonymous-figures':
			return __(
				'Figures that name nobody may be kept longer',
				'doorstep'
			);
		case 'public-content':
			return __(
				'What people publish themselves, such as reviews, is public',
				'doorstep'
			);
		case 'changes-by-mail':
			return __(
				'Who asked for it is mailed when the policy changes',
				'doorstep'
			);
	}
}
