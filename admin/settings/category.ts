import { __ } from '@wordpress/i18n';

import contract from '../../php-bridge/contract/contract.json';
import type { SettingsReply } from './types';

export type Category = SettingsReply[ 'catalogue' ][ number ][ 'category' ];

/** Every category, in the order that visitors see them. */
export const categories = contract.categories as Category[];

/**
 * A category's name, and what it means for visitors.
 *
 * @param category One of the contract's.
 */
export function categoryText( category: Category ): {
	title: string;
	help: string;
} {
	switch ( category ) {
		case 'functional':
			return {
				title: __( 'Strictly necessary', 'doorstep' ),
				help: __(
					'Part of the site itself, so nobody is asked; the cookie policy names them.',
					'doorstep'
				),
			};
		case 'preferences':
			return {
				title: __( 'Preferences', 'doorstep' ),
				help: __( 'Held until the visitor allows them.', 'doorstep' ),
			};
		case 'statistics-anonymous':
			return {
				title: __( 'Anonymous statistics', 'doorstep' ),
				help: __( 'Held until the visitor allows them.', 'doorstep' ),
			};
		case 'statistics':
			return {
				title: __( 'Statistics', 'doorstep' ),
				help: __( 'Held until the visitor allows them.', 'doorstep' ),
			};
		case 'marketing':
			return {
				title: __( 'Marketing and embedded content', 'doorstep' ),
				help: __( 'Held until the visitor allows them.', 'doorstep' ),
			};
	}
}
