import { __, _n, sprintf } from '@wordpress/i18n';

import type { BulkStep } from './act-on-lead';

/**
 * What the button says.
 *
 * @param step The step.
 */
export function bulkText( step: BulkStep ): string {
	return {
		answered: __( 'Mark as answered', 'doorstep' ),
		transferred: __( 'Mark as transferred', 'doorstep' ),
		reopened: __( 'Reopen', 'doorstep' ),
		frozen: __( 'Freeze…', 'doorstep' ),
		erased: __( 'Erase…', 'doorstep' ),
	}[ step ];
}

/** What is asked before a step that is not easily undone. */
export interface BulkQuestion {
	title: string;
	text: string;
	confirm: string;
}

/**
 * What to ask before a step.
 *
 * @param step  The step.
 * @param count With how many leads.
 * @return Null where there is nothing to ask.
 */
export function bulkQuestion(
	step: BulkStep,
	count: number
): BulkQuestion | null {
	switch ( step ) {
		case 'erased':
			return {
				title: sprintf(
					/* translators: %d: number of leads. */
					_n(
						'Erase %d lead?',
						'Erase %d leads?',
						count,
						'doorstep'
					),
					count
				),
				text: __(
					'What the visitors wrote and your notes are erased for good. This cannot be undone. Leads on hold are left out.',
					'doorstep'
				),
				confirm: sprintf(
					/* translators: %d: number of leads. */
					_n( 'Erase %d lead', 'Erase %d leads', count, 'doorstep' ),
					count
				),
			};
		case 'frozen':
			return {
				title: sprintf(
					/* translators: %d: number of leads. */
					_n(
						'Freeze %d lead?',
						'Freeze %d leads?',
						count,
						'doorstep'
					),
					count
				),
				text: __(
					'A frozen lead is stored and nothing else: nobody is mailed, it is not exported, and only administrators can read it or unfreeze it.',
					'doorstep'
				),
				confirm: sprintf(
					/* translators: %d: number of leads. */
					_n(
						'Freeze %d lead',
						'Freeze %d leads',
						count,
						'doorstep'
					),
					count
				),
			};
		default:
			return null;
	}
}
