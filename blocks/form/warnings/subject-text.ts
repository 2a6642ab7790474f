import { __ } from '@wordpress/i18n';
import type { Subject } from './sensitive-words';

/** Why a form should not ask for it, for the editor. */
export function subjectText( subject: Subject ): string {
	const texts: Record< Subject, string > = {
		identity: __(
			'This seems to ask for an identity document or national number. Nobody needs it to answer a message; check it in person, when the contract calls for it.',
			'doorstep'
		),
		birth: __(
			'This seems to ask for a date of birth or age. Nobody needs it to answer a message.',
			'doorstep'
		),
		income: __(
			'This seems to ask for income. Ask for it later and in person, when a file is put together.',
			'doorstep'
		),
		bank: __(
			'This seems to ask for bank details. A contact form is no place for them, and leads are also sent by e-mail.',
			'doorstep'
		),
		family: __(
			'This seems to ask for the family situation. Nobody needs it to answer a message.',
			'doorstep'
		),
		nationality: __(
			'This seems to ask for nationality or origin. Choosing people by it is discrimination, which the law punishes.',
			'doorstep'
		),
		health: __(
			'This seems to ask for health data, which the GDPR protects specially (Article 9). Ask what the home needs to have instead.',
			'doorstep'
		),
		belief: __(
			'This seems to ask for beliefs or private life, which the GDPR protects specially (Article 9). A form must not ask for that.',
			'doorstep'
		),
		offence: __(
			'This seems to ask for convictions. An agency may not collect them (Article 10 GDPR).',
			'doorstep'
		),
		password: __(
			'This seems to ask for a password. Never ask for one: it would be stored and mailed as it was typed.',
			'doorstep'
		),
	};

	return texts[ subject ];
}
