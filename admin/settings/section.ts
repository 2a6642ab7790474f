import { __ } from '@wordpress/i18n';

/** The sections of the screen, in order. */
export const sectionIds = [
	'agency',
	'services',
	'form',
	'leads',
	'pages',
] as const;

export type SectionId = ( typeof sectionIds )[ number ];

/** Which section holds the field with a path that begins so. */
const sectionByPath: [ string, SectionId ][] = [
	[ 'profile.backupDays', 'leads' ],
	[ 'profile.logDays', 'leads' ],
	[ 'profile.statisticsMonths', 'leads' ],
	[ 'settings.services', 'services' ],
	[ 'settings.policyRevision', 'services' ],
	[ 'settings.recipients', 'form' ],
	[ 'settings.captcha', 'form' ],
	[ 'settings.retention', 'leads' ],
	[ 'settings.pages', 'pages' ],
];

/**
 * The section that holds a field.
 *
 * @param path The field's path.
 */
export function sectionOf( path: string ): SectionId {
	return (
		sectionByPath.find( ( [ beginning ] ) =>
			path.startsWith( beginning )
		)?.[ 1 ] ?? 'agency'
	);
}

/**
 * A section's name in the interface.
 *
 * @param id The section.
 */
export function sectionTitle( id: SectionId ): string {
	switch ( id ) {
		case 'agency':
			return __( 'Agency', 'doorstep' );
		case 'services':
			return __( 'Services', 'doorstep' );
		case 'form':
			return __( 'Form and spam', 'doorstep' );
		case 'leads':
			return __( 'Leads and retention', 'doorstep' );
		case 'pages':
			return __( 'Pages', 'doorstep' );
	}
}
