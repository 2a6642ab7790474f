import { __ } from '@wordpress/i18n';

import type { Draft } from './types';

/** The sections of the screen, in order. */
export const sectionIds = [
	'overview',
	'activities',
	'recipients',
	'measures',
	'versions',
	'register',
	'breach',
] as const;

export type SectionId = ( typeof sectionIds )[ number ];

/**
 * Whether something is typed in a section; in the others, things are read.
 *
 * @param id The section.
 */
export function isEdited( id: SectionId ): boolean {
	return ! [ 'overview', 'versions', 'register', 'breach' ].includes( id );
}

/**
 * The section that holds a field.
 *
 * @param path The field's path.
 */
export function sectionOf( path: string ): SectionId {
	const [ , part ] = path.split( '.' );

	return part === 'activities' || part === 'recipients' ? part : 'measures';
}

/**
 * Where a field is shown, as the address bar names it.
 *
 * @param path  The field's path.
 * @param draft What is edited.
 */
export function placeOf( path: string, draft: Draft ): string {
	const [ , part, index ] = path.split( '.' );
	const id =
		part === 'activities' || part === 'recipients'
			? draft[ part ][ Number( index ) ]?.id
			: undefined;

	return id === undefined
		? sectionOf( path )
		: `${ sectionOf( path ) }/${ id }`;
}

/**
 * A section's name in the interface.
 *
 * @param id The section.
 */
export function sectionTitle( id: SectionId ): string {
	switch ( id ) {
		case 'overview':
			return __( 'Overview', 'doorstep' );
		case 'activities':
			return __( 'Processing activities', 'doorstep' );
		case 'recipients':
			return __( 'Recipients', 'doorstep' );
		case 'measures':
			return __( 'Security and clauses', 'doorstep' );
		case 'versions':
			return __( 'Versions', 'doorstep' );
		case 'register':
			return __( 'Register', 'doorstep' );
		case 'breach':
			return __( 'Data breach', 'doorstep' );
	}
}
