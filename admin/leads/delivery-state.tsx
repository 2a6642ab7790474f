import { __, _n, sprintf } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { formatDate, formatTime } from './format-date';

export type Delivery = LeadView[ 'deliveries' ][ number ];

/** What came of one thing that was to be sent about a lead, and when the next try is. */
export function DeliveryState( { delivery }: { delivery: Delivery } ) {
	switch ( delivery.state ) {
		case 'none':
			return <>{ __( 'Not sent', 'doorstep' ) }</>;
		case 'sent':
			return <>{ __( 'Sent', 'doorstep' ) }</>;
		case 'gathered':
			return (
				<>
					{ __(
						'In one mail with the others of its hour',
						'doorstep'
					) }
				</>
			);
		case 'skipped':
			return <>{ __( 'Not sent: no longer needed', 'doorstep' ) }</>;
		case 'failed':
			return (
				<span className="doorstep-badge is-failed">
					{ sprintf(
						/* translators: %d: number of tries. */
						_n(
							'Failed after %d try',
							'Failed after %d tries',
							delivery.attempts,
							'doorstep'
						),
						delivery.attempts
					) }
				</span>
			);
		case 'waiting':
		case 'sending':
			return delivery.nextTryAt === null ? (
				<>{ __( 'Waiting', 'doorstep' ) }</>
			) : (
				<>
					{ sprintf(
						/* translators: 1: date, 2: time of day. */
						__( 'Waiting; next try on %1$s at %2$s', 'doorstep' ),
						formatDate( delivery.nextTryAt ),
						formatTime( delivery.nextTryAt )
					) }
				</>
			);
	}
}
