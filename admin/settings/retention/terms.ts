import { __ } from '@wordpress/i18n';

import presets from '../../../php-bridge/contract/retention-presets.json';
import type { Draft } from '../types';

export type Retention = Draft[ 'settings' ][ 'retention' ];
export type Rule = Retention[ 'rules' ][ number ];
export type Term = Omit< Rule, 'of' >;

/** What a rule can be of, in the order in which they are offered. */
export const kinds: Rule[ 'of' ][] = [
	'contact',
	'valuation',
	'viewing',
	'alert',
	'rights',
	'flamingo',
];

/**
 * Leads of a rule, in the interface.
 *
 * @param of What the rule is of; empty for the general term.
 */
export function leadsOf( of: Rule[ 'of' ] | '' ): string {
	switch ( of ) {
		case 'contact':
			return __( 'Contact forms', 'doorstep' );
		case 'valuation':
			return __( 'Valuation requests', 'doorstep' );
		case 'viewing':
			return __( 'Viewing requests', 'doorstep' );
		case 'alert':
			return __( 'Property alerts', 'doorstep' );
		case 'rights':
			return __( 'Requests about data', 'doorstep' );
		case 'flamingo':
			return __( 'Imported from Flamingo', 'doorstep' );
		case '':
			return __( 'General term', 'doorstep' );
	}
}

/**
 * The preset that a term is like.
 *
 * @param term Months and start.
 */
export function presetOf( term: Term ) {
	return presets.terms.find(
		( preset ) =>
			preset.months === term.months &&
			preset.pendingMonths === term.pendingMonths &&
			preset.startsFrom === term.startsFrom
	);
}

/**
 * The term of a preset.
 *
 * @param id Of the preset.
 */
export function termOf( id: string ): Term | undefined {
	const preset = presets.terms.find( ( one ) => one.id === id );

	return (
		preset && {
			months: preset.months,
			pendingMonths: preset.pendingMonths,
			startsFrom: preset.startsFrom === 'receipt' ? 'receipt' : 'contact',
		}
	);
}
