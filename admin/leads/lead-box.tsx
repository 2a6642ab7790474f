import { __, sprintf } from '@wordpress/i18n';

import { leadName, type LeadSummary } from './lead-texts';
import { SelectBox } from './select-box';
import type { Selection } from './use-selection';

interface LeadBoxProps {
	lead: LeadSummary;
	selection: Selection;
}

/** Selects one lead. */
export function LeadBox( { lead, selection }: LeadBoxProps ) {
	return (
		<SelectBox
			label={ sprintf(
				/* translators: %s: a person's name. */
				__( 'Select %s', 'doorstep' ),
				leadName( lead )
			) }
			isSelected={ selection.has( lead.id ) }
			onClick={ ( isRange ) => selection.click( lead.id, isRange ) }
		/>
	);
}
