import { __ } from '@wordpress/i18n';

import type { FactGroup } from './fact';

/** What the law on estate agents wants, by country. */
export function profession(): FactGroup[] {
	return [
		{
			title: __( 'Professional card', 'doorstep' ),
			help: __(
				'The “carte professionnelle” of the loi Hoguet.',
				'doorstep'
			),
			only: [ 'FR' ],
			facts: [
				{
					name: 'cardNumber',
					label: __( 'Card number', 'doorstep' ),
					help: __( 'It begins with CPI.', 'doorstep' ),
					isHalf: true,
				},
				{
					name: 'cardIssuer',
					label: __( 'Issued by', 'doorstep' ),
					help: __( 'The chamber of commerce.', 'doorstep' ),
					isHalf: true,
				},
				{
					name: 'cardActivities',
					label: __( 'Activities', 'doorstep' ),
					help: __(
						'Those printed on the card, such as “Transactions, gestion”.',
						'doorstep'
					),
				},
				{
					name: 'feeScheduleUrl',
					label: __( 'Fee schedule', 'doorstep' ),
					help: __(
						'Address of the page or file with your fees.',
						'doorstep'
					),
					type: 'url',
				},
			],
		},
		{
			title: __( 'Consumer mediator', 'doorstep' ),
			help: __(
				'Consumers may turn to the mediator before a court.',
				'doorstep'
			),
			only: [ 'FR' ],
			facts: [
				{
					name: 'mediatorName',
					label: __( 'Mediator’s name', 'doorstep' ),
					help: __(
						'The one that the agency has joined.',
						'doorstep'
					),
				},
				{
					name: 'mediatorAddress',
					label: __( 'Mediator’s address', 'doorstep' ),
					help: __( 'Complete postal address.', 'doorstep' ),
				},
				{
					name: 'mediatorUrl',
					label: __( 'Mediator’s site', 'doorstep' ),
					help: __( 'Where a case can be filed.', 'doorstep' ),
					type: 'url',
				},
			],
		},
		{
			title: __( 'Institute', 'doorstep' ),
			help: __(
				'The IPI (BIV), which admits estate agents in Belgium.',
				'doorstep'
			),
			only: [ 'BE' ],
			facts: [
				{
					name: 'ipiNumber',
					label: __( 'IPI number', 'doorstep' ),
					help: __(
						'The one of the agent who answers for the site.',
						'doorstep'
					),
					isHalf: true,
				},
				{
					name: 'ipiTitle',
					label: __( 'Professional title', 'doorstep' ),
					help: __( 'With the country that gave it.', 'doorstep' ),
				},
			],
		},
		{
			title: __( 'Insurance', 'doorstep' ),
			help: __( 'Professional liability.', 'doorstep' ),
			only: [ 'FR', 'BE' ],
			facts: [
				{
					name: 'insurerName',
					label: __( 'Insurer', 'doorstep' ),
					help: __( 'Company name.', 'doorstep' ),
					isHalf: true,
				},
				{
					name: 'insurerPolicy',
					label: __( 'Policy number', 'doorstep' ),
					help: __( 'As on the certificate.', 'doorstep' ),
					isHalf: true,
				},
			],
		},
	];
}
