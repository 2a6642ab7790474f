import { __ } from '@wordpress/i18n';

import type { RightsRequest } from './use-requests';

/**
 * The right that was used, by its name in the GDPR.
 *
 * @param kind As the contract names it.
 */
export function kindText( kind: RightsRequest[ 'kind' ] ): string {
	return {
		access: __( 'Access', 'doorstep' ),
		rectification: __( 'Rectification', 'doorstep' ),
		erasure: __( 'Erasure', 'doorstep' ),
		restriction: __( 'Restriction', 'doorstep' ),
		portability: __( 'Portability', 'doorstep' ),
		objection: __( 'Objection', 'doorstep' ),
		withdrawal: __( 'Withdrawal of consent', 'doorstep' ),
		other: __( 'Other request', 'doorstep' ),
	}[ kind ];
}

/**
 * Where the request stands.
 *
 * @param request A request.
 */
export function stateText( request: RightsRequest ): string {
	return {
		open: __( 'Open', 'doorstep' ),
		overdue: __( 'Overdue', 'doorstep' ),
		done:
			request.outcome === 'refused'
				? __( 'Refused', 'doorstep' )
				: __( 'Done', 'doorstep' ),
	}[ request.state ];
}

/**
 * How it is known who asks.
 *
 * @param identity As the contract names it.
 */
export function identityText( identity: RightsRequest[ 'identity' ] ): string {
	return {
		link: __( 'By the link in their mailbox', 'doorstep' ),
		core: __( 'Confirmed by WordPress’ mail', 'doorstep' ),
		staff: __( 'Noted by staff', 'doorstep' ),
		form: __( 'Not checked yet', 'doorstep' ),
	}[ identity ];
}
