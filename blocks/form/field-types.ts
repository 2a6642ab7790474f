import { __ } from '@wordpress/i18n';
import type { FieldType } from './attributes';

/** Whether the answer is one or some of the field's options. */
export function hasOptions( type: FieldType ): boolean {
	return [ 'select', 'radio', 'checkbox' ].includes( type );
}

type FieldTypeText = { type: FieldType; title: string; icon: string };

/** Every type, in the order in which the editor offers them. */
export function fieldTypes(): FieldTypeText[] {
	return [
		{
			type: 'text',
			title: __( 'Short text', 'doorstep' ),
			icon: 'editor-textcolor',
		},
		{
			type: 'textarea',
			title: __( 'Long text', 'doorstep' ),
			icon: 'editor-paragraph',
		},
		{
			type: 'email',
			title: __( 'E-mail address', 'doorstep' ),
			icon: 'email',
		},
		{ type: 'tel', title: __( 'Phone number', 'doorstep' ), icon: 'phone' },
		{
			type: 'select',
			title: __( 'Drop-down list', 'doorstep' ),
			icon: 'arrow-down-alt2',
		},
		{
			type: 'radio',
			title: __( 'One of several', 'doorstep' ),
			icon: 'marker',
		},
		{
			type: 'checkbox',
			title: __( 'Some of several', 'doorstep' ),
			icon: 'yes-alt',
		},
		{
			type: 'date',
			title: __( 'Date', 'doorstep' ),
			icon: 'calendar-alt',
		},
		{ type: 'time', title: __( 'Time', 'doorstep' ), icon: 'clock' },
		{
			type: 'address',
			title: __( 'Postal address', 'doorstep' ),
			icon: 'location',
		},
		{
			type: 'company',
			title: __( 'Company', 'doorstep' ),
			icon: 'building',
		},
		{
			type: 'job',
			title: __( 'Occupation', 'doorstep' ),
			icon: 'businessperson',
		},
	];
}
