import { __ } from '@wordpress/i18n';

import type { AskedStep } from './step-dialog';

interface Question {
	title: string;
	text: string;
	confirm: string;
}

/**
 * What is asked before a step.
 *
 * @param step The step.
 */
export function stepQuestion( step: AskedStep ): Question {
	switch ( step ) {
		case 'released':
			return {
				title: __( 'Release this hold?', 'doorstep' ),
				text: __(
					'From then on the lead’s own term holds again, counted from the last contact.',
					'doorstep'
				),
				confirm: __( 'Release', 'doorstep' ),
			};
		case 'frozen':
			return {
				title: __( 'Freeze this lead?', 'doorstep' ),
				text: __(
					'Do this when somebody asks you to restrict the processing of their data (Article 18 GDPR): they contest that it is right, object to its use, or need it for a legal claim. The lead is then stored and nothing else: nobody is mailed, it is not exported or changed, and only administrators can read or unfreeze it. It still expires when its term ends.',
					'doorstep'
				),
				confirm: __( 'Freeze', 'doorstep' ),
			};
		case 'unfrozen':
			return {
				title: __( 'Unfreeze this lead?', 'doorstep' ),
				text: __(
					'Tell the person before you do: Article 18(3) GDPR asks for that. Your team can then read and use the lead again.',
					'doorstep'
				),
				confirm: __( 'Unfreeze', 'doorstep' ),
			};
		case 'objected_marketing':
			return {
				title: __( 'Note an objection to marketing?', 'doorstep' ),
				text: __(
					'The person wants no advertising (Article 21 GDPR). Their consents to it count as withdrawn from now on. You may still answer what they asked.',
					'doorstep'
				),
				confirm: __( 'Note the objection', 'doorstep' ),
			};
		case 'objected_sharing':
			return {
				title: __( 'Note an objection to sharing?', 'doorstep' ),
				text: __(
					'The person does not want their details to leave the agency. They are passed on to nobody from now on, and the CRM is not told.',
					'doorstep'
				),
				confirm: __( 'Note the objection', 'doorstep' ),
			};
		case 'erase':
			return {
				title: __( 'Erase this lead?', 'doorstep' ),
				text: __(
					'What the visitor wrote and your notes are erased for good. This cannot be undone.',
					'doorstep'
				),
				confirm: __( 'Erase', 'doorstep' ),
			};
	}
}
