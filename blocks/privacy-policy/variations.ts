import type { BlockVariation } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';

import type { DocumentAttributes } from '../document-edit';

const whole = { language: '', contents: false, level: 2 } as const;

/** Parts of the policy that pages of their own are often made of, ready in the inserter. */
export function variations(): BlockVariation< DocumentAttributes >[] {
	return [
		{
			name: 'data-protection-notice',
			title: __( 'Data protection notice', 'doorstep' ),
			description: __(
				'The short page: who is responsible, how long data are kept, which rights there are.',
				'doorstep'
			),
			attributes: {
				...whole,
				sections: [
					'controller',
					'retention',
					'recipients',
					'security',
					'rights',
					'complaint',
				],
			},
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
