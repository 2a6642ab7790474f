import { __, sprintf } from '@wordpress/i18n';
import type { FormProblem } from './form-problems';
import type { NoticeFacts } from './missing-notice';

/** What is wrong with a form as a whole, as a sentence for the editor. */
export function formWarning( problem: FormProblem ): string {
	switch ( problem.code ) {
		case 'no-answer':
			return __(
				'Nobody can be answered: the form asks neither for an e-mail address nor for a phone number.',
				'doorstep'
			);
		case 'answer-optional':
			return __(
				'Visitors may leave out both e-mail address and phone number, and could not be answered. Make one of them required.',
				'doorstep'
			);
		case 'twice':
			return sprintf(
				/* translators: 1 and 2: labels of fields. */
				__( '“%1$s” and “%2$s” ask for the same thing.', 'doorstep' ),
				...problem.labels
			);
		case 'consent-twice':
			return __(
				'Two consent boxes are for the same purpose and channel: visitors see the first one only.',
				'doorstep'
			);
	}
}

/** What the notice beside the button lacks, as a sentence for the editor. */
export function noticeWarning( fact: keyof NoticeFacts ): string {
	const texts: Record< keyof NoticeFacts, string > = {
		policy: __(
			'No privacy policy is published, so the form cannot link one. Publish the page and choose it in Doorstep’s settings.',
			'doorstep'
		),
		controller: __(
			'The notice names the site’s title as the one who receives the data: enter the agency’s legal name in Doorstep’s settings.',
			'doorstep'
		),
		contact: __(
			'The notice cannot say whom to ask about personal data: an e-mail address or phone number is missing in Doorstep’s settings.',
			'doorstep'
		),
	};

	return texts[ fact ];
}
