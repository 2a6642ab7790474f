import { __ } from '@wordpress/i18n';

import type { FactGroup } from './fact';

/** How the company is registered. */
export function registration(): FactGroup[] {
	return [
		{
			title: __( 'Registration', 'doorstep' ),
			help: __(
				'As on the company’s registration certificate.',
				'doorstep'
			),
			facts: [
				{
					name: 'legalForm',
					label: __( 'Legal form', 'doorstep' ),
					help: __( 'For example SARL, SAS, SRL.', 'doorstep' ),
					isHalf: true,
				},
				{
					name: 'shareCapital',
					label: __( 'Share capital', 'doorstep' ),
					help: __(
						'With its currency; a sole trader has none.',
						'doorstep'
					),
					only: [ 'FR' ],
					isHalf: true,
				},
				{
					name: 'registrationNumber',
					label: __( 'Registration number', 'doorstep' ),
					help: __(
						'SIREN in France, enterprise number in Belgium.',
						'doorstep'
					),
					isHalf: true,
				},
				{
					name: 'registrationPlace',
					label: __( 'Register', 'doorstep' ),
					help: __( 'City of the RCS.', 'doorstep' ),
					only: [ 'FR' ],
					isHalf: true,
				},
				{
					name: 'vatNumber',
					label: __( 'VAT number', 'doorstep' ),
					help: __(
						'The intra-Community one, with its country code.',
						'doorstep'
					),
				},
			],
		},
		{
			title: __( 'Host', 'doorstep' ),
			help: __(
				'The company whose servers hold this site; its own legal notice says all of this.',
				'doorstep'
			),
			facts: [
				{
					name: 'hostName',
					label: __( 'Host’s name', 'doorstep' ),
					help: __( 'Company name.', 'doorstep' ),
				},
				{
					name: 'hostAddress',
					label: __( 'Host’s address', 'doorstep' ),
					help: __( 'Complete postal address.', 'doorstep' ),
				},
				{
					name: 'hostPhone',
					label: __( 'Host’s phone', 'doorstep' ),
					help: __( 'French law wants a number.', 'doorstep' ),
					type: 'tel',
				},
				{
					name: 'hostCountry',
					label: __( 'Country of the servers', 'doorstep' ),
					help: __(
						'The privacy policy says where the data are.',
						'doorstep'
					),
				},
			],
		},
		{
			title: __( 'Data protection officer', 'doorstep' ),
			help: __(
				'Leave both empty when the agency has not appointed one.',
				'doorstep'
			),
			facts: [
				{
					name: 'dpoName',
					label: __( 'Officer’s name', 'doorstep' ),
					help: __( 'A person or a company.', 'doorstep' ),
				},
				{
					name: 'dpoEmail',
					label: __( 'Officer’s e-mail', 'doorstep' ),
					help: __(
						'Visitors use their rights by writing here.',
						'doorstep'
					),
					type: 'email',
				},
			],
		},
	];
}
