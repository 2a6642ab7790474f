import type { BlockVariation } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import type { FormAttributes, FormKind } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';

type KindText = {
	kind: FormKind;
	title: string;
	description: string;
	icon: string;
};

/** What a form can be for, as the editor names it. */
export function kinds(): KindText[] {
	return [
		{
			kind: 'contact',
			title: __( 'Contact', 'doorstep' ),
			description: __( 'Name, e-mail, phone and message.', 'doorstep' ),
			icon: 'email-alt',
		},
		{
			kind: 'valuation',
			title: __( 'Valuation', 'doorstep' ),
			description: __(
				'Owners ask what their property is worth.',
				'doorstep'
			),
			icon: 'chart-line',
		},
		{
			kind: 'viewing',
			title: __( 'Viewing request', 'doorstep' ),
			description: __(
				'For a listing: date and time that suit the visitor.',
				'doorstep'
			),
			icon: 'calendar-alt',
		},
		{
			kind: 'alert',
			title: __( 'Property alert', 'doorstep' ),
			description: __(
				'Visitors say what they look for, and allow messages about it.',
				'doorstep'
			),
			icon: 'bell',
		},
		{
			kind: 'rights',
			title: __( 'Rights request', 'doorstep' ),
			description: __(
				'People ask for access, correction or erasure of their data.',
				'doorstep'
			),
			icon: 'privacy',
		},
	];
}

/** Each kind with its fields, ready in one click. */
export function variations(): BlockVariation< FormAttributes >[] {
	const { presets } = editorFacts();

	return kinds().map( ( { kind, title, description, icon } ) => ( {
		name: kind,
		title,
		description,
		icon,
		attributes: { kind } as FormAttributes,
		innerBlocks: presets[ kind ].map( ( { name, attributes } ) => [
			name,
			attributes,
		] ),
		isActive: [ 'kind' ],
		scope: kind === 'contact' ? [ 'block' ] : [ 'block', 'inserter' ],
	} ) );
}
