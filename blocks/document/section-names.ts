import { __ } from '@wordpress/i18n';

/**
 * What the sections of the documents are called in the editor, by their anchors. Those that say nothing on this
 * site are left out of the document by themselves.
 */
export function sectionNames(): Record< string, string > {
	return {
		publisher: __( 'Publisher', 'doorstep' ),
		profession: __( 'Profession', 'doorstep' ),
		fees: __( 'Fees', 'doorstep' ),
		mediation: __( 'Mediation', 'doorstep' ),
		host: __( 'Host', 'doorstep' ),
		data: __( 'Links to the other documents', 'doorstep' ),
		controller: __( 'Who is responsible', 'doorstep' ),
		definitions: __( 'Definitions', 'doorstep' ),
		purposes: __( 'Processing activities', 'doorstep' ),
		fields: __( 'What must be told', 'doorstep' ),
		stages: __( 'Data by stage', 'doorstep' ),
		social: __( 'Pages on social networks', 'doorstep' ),
		recipients: __( 'Recipients and processors', 'doorstep' ),
		transfers: __( 'Transfers', 'doorstep' ),
		retention: __( 'Retention periods', 'doorstep' ),
		cookies: __( 'Cookies', 'doorstep' ),
		security: __( 'Security measures', 'doorstep' ),
		rights: __( 'Rights', 'doorstep' ),
		complaint: __( 'Complaints', 'doorstep' ),
		'other-sites': __( 'Other sites', 'doorstep' ),
		authorities: __( 'Requests of authorities', 'doorstep' ),
		merger: __( 'Merger or sale of the agency', 'doorstep' ),
		'anonymous-figures': __( 'Anonymous figures', 'doorstep' ),
		'public-content': __( 'What people publish', 'doorstep' ),
		'changes-by-mail': __( 'Changes', 'doorstep' ),
		what: __( 'What cookies are', 'doorstep' ),
		choice: __( 'The choice', 'doorstep' ),
		necessary: __( 'Strictly necessary cookies', 'doorstep' ),
		services: __( 'Services that need consent', 'doorstep' ),
		more: __( 'More information', 'doorstep' ),
	};
}
