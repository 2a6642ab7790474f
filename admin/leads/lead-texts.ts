import { __ } from '@wordpress/i18n';
import type { LeadList } from '@contract/lead-list';

export type LeadSummary = LeadList[ 'leads' ][ number ];

/**
 * What a form is for.
 *
 * @param kind As the contract names it.
 */
export function kindText( kind: LeadSummary[ 'kind' ] ): string {
	return {
		contact: __( 'Contact', 'doorstep' ),
		valuation: __( 'Valuation', 'doorstep' ),
		viewing: __( 'Viewing request', 'doorstep' ),
		alert: __( 'Property alert', 'doorstep' ),
		rights: __( 'Rights request', 'doorstep' ),
	}[ kind ];
}

/** What visitors can agree to, by the contract's names. */
export function purposeTexts(): Record< string, string > {
	return {
		alerts: __( 'Similar listings', 'doorstep' ),
		newsletter: __( 'Newsletter', 'doorstep' ),
		prospecting: __( 'Offers of services', 'doorstep' ),
		partners: __( 'Partners', 'doorstep' ),
		policy: __( 'Word of changes of the documents', 'doorstep' ),
	};
}

/** What tells whom a lead is about. */
interface Named {
	fields: Record< string, string >;
	email?: string;
	isFrozen: boolean;
}

/**
 * Whom a lead is about, as far as this user may see it.
 *
 * @param lead The lead.
 */
export function leadName( lead: Named ): string {
	const name =
		lead.fields.name?.trim() || lead.email || lead.fields.email || '';
	if ( name !== '' ) {
		return name;
	}

	return lead.isFrozen
		? __( 'Frozen lead', 'doorstep' )
		: __( 'No name', 'doorstep' );
}
