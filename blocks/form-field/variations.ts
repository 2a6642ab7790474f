import type { BlockVariation } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import type { FieldAttributes } from '../form/attributes';
import { fieldTypes } from '../form/field-types';

/** Each type as a block of its own in the inserter, and one to turn a field into. */
export function variations(): BlockVariation< FieldAttributes >[] {
	const types = fieldTypes().map( ( { type, title, icon } ) => ( {
		name: type,
		title,
		icon,
		attributes: { type } as FieldAttributes,
		isActive: [ 'type' ],
		scope: [ 'inserter' as const, 'transform' as const ],
	} ) );

	return [
		...types,
		{
			name: 'name',
			title: __( 'Name of the visitor', 'doorstep' ),
			icon: 'admin-users',
			attributes: { type: 'text', name: 'name' } as FieldAttributes,
			isActive: ( { name, type } ) => name === 'name' && type === 'text',
			scope: [ 'inserter' ],
		},
	];
}
