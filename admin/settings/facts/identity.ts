import { __ } from '@wordpress/i18n';

import type { FactGroup } from './fact';

/** Who the agency is and how to reach it. */
export function identity(): FactGroup[] {
	return [
		{
			title: __( 'Name and address', 'doorstep' ),
			help: __(
				'The legal notice and both policies begin with these.',
				'doorstep'
			),
			facts: [
				{
					name: 'name',
					label: __( 'Name', 'doorstep' ),
					help: __(
						'The one that visitors know; while it is empty, the site’s title is used.',
						'doorstep'
					),
				},
				{
					name: 'legalName',
					label: __( 'Company name', 'doorstep' ),
					help: __( 'As it is registered.', 'doorstep' ),
				},
				{
					name: 'street',
					label: __( 'Street', 'doorstep' ),
					help: __(
						'Number and street of the registered office.',
						'doorstep'
					),
				},
				{
					name: 'postalCode',
					label: __( 'Postal code', 'doorstep' ),
					help: __( 'Of that office.', 'doorstep' ),
					isHalf: true,
				},
				{
					name: 'city',
					label: __( 'City', 'doorstep' ),
					help: __( 'Of that office.', 'doorstep' ),
					isHalf: true,
				},
				{
					name: 'country',
					label: __( 'Country', 'doorstep' ),
					help: __( 'Of that office.', 'doorstep' ),
				},
				{
					name: 'phone',
					label: __( 'Phone', 'doorstep' ),
					help: __( 'Where visitors reach the agency.', 'doorstep' ),
					type: 'tel',
				},
				{
					name: 'email',
					label: __( 'E-mail', 'doorstep' ),
					help: __(
						'Visitors write here about their data and about the site.',
						'doorstep'
					),
					type: 'email',
				},
			],
		},
		{
			title: __( 'People', 'doorstep' ),
			help: __(
				'The law wants persons named, not departments.',
				'doorstep'
			),
			facts: [
				{
					name: 'legalRepresentative',
					label: __( 'Legal representative', 'doorstep' ),
					help: __(
						'Who acts for the company, with first and last name.',
						'doorstep'
					),
				},
				{
					name: 'publicationDirector',
					label: __( 'Publication director', 'doorstep' ),
					help: __(
						'Who answers for what the site says, with first and last name.',
						'doorstep'
					),
				},
			],
		},
	];
}
