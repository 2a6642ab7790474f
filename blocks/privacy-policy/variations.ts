import type { BlockVariation } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';

import type { DocumentAttributes } from '../document/document-edit';

/** The short page of an agency: who, what for, how long, who else, and what people can do. */
const notice = [
	'controller',
	'purposes',
	'retention',
	'recipients',
	'security',
	'rights',
	'complaint',
];

const whole = { language: '', contents: false, level: 2 } as const;

/** Parts of the policy that pages of their own are often made of, ready in the inserter. */
export function variations(): BlockVariation< DocumentAttributes >[] {
	return [
		{
			name: 'data-protection-notice',
			title: __( 'Data protection notice', 'doorstep' ),
			description: __(
				'The short page: who is responsible, what data are for, how long they are kept, which rights there are.',
				'doorstep'
			),
			attributes: {
				...whole,
				sections: notice,
			},
			isActive: ( { sections } ) => sections.join() === notice.join(),
		},
		part( 'purposes', __( 'Processing activities', 'doorstep' ) ),
		part( 'recipients', __( 'Recipients and processors', 'doorstep' ) ),
		part( 'retention', __( 'Retention periods', 'doorstep' ) ),
		part( 'security', __( 'Security measures', 'doorstep' ) ),
		part( 'rights', __( 'Rights', 'doorstep' ) ),
	];
}

function part(
	section: string,
	title: string
): BlockVariation< DocumentAttributes > {
	return {
		name: section,
		title,
		description: __(
			'A section of the privacy policy, from the settings that the site enforces.',
			'doorstep'
		),
		attributes: { ...whole, sections: [ section ] },
		isActive: ( { sections } ) =>
			sections.length === 1 && sections[ 0 ] === section,
	};
}
