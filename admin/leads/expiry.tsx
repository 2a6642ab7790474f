import { __, _n, sprintf } from '@wordpress/i18n';

import { daysLeft } from './days-left';
import { formatShortDate } from './format-date';

/** From how many days on an expiry stands out. */
const SOON = 30;

interface ExpiryProps {
	/** ISO 8601 in UTC. */
	at: string;
	/** Unix milliseconds. */
	now: number;
}

function remaining( days: number ): string {
	if ( days < 0 ) {
		return __( 'expired', 'doorstep' );
	}
	if ( days === 0 ) {
		return __( 'in less than a day', 'doorstep' );
	}
	/* translators: %d: number of days. */
	return sprintf( _n( 'in %d day', 'in %d days', days, 'doorstep' ), days );
}

/** The date when a lead expires, and in how many days that is. */
export function Expiry( { at, now }: ExpiryProps ) {
	const days = daysLeft( at, now );

	return (
		<span
			className={
				days <= SOON ? 'doorstep-expiry is-soon' : 'doorstep-expiry'
			}
		>
			<time dateTime={ at }>{ formatShortDate( at ) }</time>
			<small>{ remaining( days ) }</small>
		</span>
	);
}
