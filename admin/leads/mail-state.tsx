import { __, _n, sprintf } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { formatDate, formatTime } from './format-date';

/** Whether the agency was mailed about a lead, and when the next try is. */
export function MailState( { mail }: { mail: LeadView[ 'mail' ] } ) {
	switch ( mail.state ) {
		case 'none':
			return <>{ __( 'Not mailed', 'doorstep' ) }</>;
		case 'sent':
			return <>{ __( 'Mailed', 'doorstep' ) }</>;
		case 'failed':
			return (
				<span className="doorstep-badge is-failed">
					{ sprintf(
						/* translators: %d: number of tries. */
						_n(
							'Failed after %d try',
							'Failed after %d tries',
							mail.attempts,
							'doorstep'
						),
						mail.attempts
					) }
				</span>
			);
		case 'waiting':
		case 'sending':
			return mail.nextTryAt === null ? (
				<>{ __( 'Waiting', 'doorstep' ) }</>
			) : (
				<>
					{ sprintf(
						/* translators: 1: date, 2: time of day. */
						__( 'Waiting; next try on %1$s at %2$s', 'doorstep' ),
						formatDate( mail.nextTryAt ),
						formatTime( mail.nextTryAt )
					) }
				</>
			);
	}
}
