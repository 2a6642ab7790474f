import { __ } from '@wordpress/i18n';

import type { FactGroup } from './fact';

/** Who stands for the money of clients; not asked of an agency that holds none. */
export function funds(): FactGroup {
	return {
		title: __( 'Clients’ money', 'doorstep' ),
		help: __(
			'Who stands for it, when the agency receives any.',
			'doorstep'
		),
		only: [ 'FR', 'BE' ],
		facts: [
			{
				name: 'guarantorName',
				label: __( 'Guarantor', 'doorstep' ),
				help: __(
					'Company that gives the financial guarantee.',
					'doorstep'
				),
				only: [ 'FR' ],
			},
			{
				name: 'guarantorAddress',
				label: __( 'Guarantor’s address', 'doorstep' ),
				help: __( 'Complete postal address.', 'doorstep' ),
				only: [ 'FR' ],
			},
			{
				name: 'guarantorAmount',
				label: __( 'Amount guaranteed', 'doorstep' ),
				help: __( 'With its currency.', 'doorstep' ),
				only: [ 'FR' ],
			},
			{
				name: 'thirdPartyAccount',
				label: __( 'Third-party account', 'doorstep' ),
				help: __(
					'Number of the account for clients’ funds.',
					'doorstep'
				),
				only: [ 'BE' ],
			},
		],
	};
}
