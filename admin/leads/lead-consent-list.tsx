import { __ } from '@wordpress/i18n';

import { purposeTexts, type LeadSummary } from './lead-texts';

/** What a visitor agreed to, in a word each. */
export function LeadConsentList( { lead }: { lead: LeadSummary } ) {
	const texts = purposeTexts();

	return lead.consents.length === 0 ? (
		<span className="doorstep-quiet">
			<span aria-hidden="true">–</span>
			<span className="screen-reader-text">
				{ __( 'None', 'doorstep' ) }
			</span>
		</span>
	) : (
		<>
			{ lead.consents
				.map( ( purpose ) => texts[ purpose ] ?? purpose )
				.join( ', ' ) }
		</>
	);
}
