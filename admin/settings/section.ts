import { __ } from '@wordpress/i18n';

/** The sections of the screen, in order. */
export const sectionIds = [
	'agency',
	'services',
	'banner',
	'form',
	'mail',
	'leads',
	'pages',
	'advanced',
] as const;

export type SectionId = ( typeof sectionIds )[ number ];

/** Which section holds the field with a path that begins so. */
const sectionByPath: [ string, SectionId ][] = [
	[ 'profile.backupDays', 'leads' ],
	[ 'profile.logDays', 'leads' ],
	[ 'profile.statisticsMonths', 'leads' ],
	[ 'settings.services', 'services' ],
	[ 'settings.ownServices', 'services' ],
	[ 'settings.appearance', 'banner' ],
	[ 'settings.cookieDomain', 'banner' ],
	[ 'settings.countShown', 'banner' ],
	[ 'settings.policyRevision', 'banner' ],
	[ 'settings.consentMode', 'advanced' ],
	[ 'settings.shield', 'advanced' ],
	[ 'settings.allowedHosts', 'advanced' ],
	[ 'settings.uninstall', 'advanced' ],
	[ 'settings.recipients', 'mail' ],
	[ 'settings.teams', 'mail' ],
	[ 'settings.mail', 'mail' ],
	[ 'settings.webhook', 'mail' ],
	[ 'settings.listing', 'form' ],
	[ 'settings.spam', 'form' ],
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
 * Where a field is shown, as the address bar names it.
 *
 * @param path        The field's path.
 * @param ownServices What the owner described, for fields of theirs.
 */
export function placeOf(
	path: string,
	ownServices: readonly { id: string }[]
): string {
	const [ , index ] = /^settings\.ownServices\.(\d+)/.exec( path ) ?? [];
	const id = index === undefined ? '' : ownServices[ Number( index ) ]?.id;

	return id ? `services/${ id }` : sectionOf( path );
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
		case 'banner':
			return __( 'Banner', 'doorstep' );
		case 'form':
			return __( 'Form and spam', 'doorstep' );
		case 'mail':
			return __( 'Mail and CRM', 'doorstep' );
		case 'leads':
			return __( 'Leads and retention', 'doorstep' );
		case 'pages':
			return __( 'Pages', 'doorstep' );
		case 'advanced':
			return __( 'Advanced', 'doorstep' );
	}
}
