import { __, _n, sprintf } from '@wordpress/i18n';

import { daysLeft } from './days-left';
import { formatDate, formatShortDate } from './format-date';

/** From how many days on an expiry stands out. */
const SOON = 30;

/** Days, on average. */
const MONTH = 30.4;
const YEAR = 365.25;

interface ExpiryProps {
	/** ISO 8601 in UTC. */
	at: string;
	/** Unix milliseconds. */
	now: number;
	/** In a column there is room for a short date only. */
	isShort?: boolean;
}

function remaining( days: number ): string {
	if ( days < 0 ) {
		return __( 'expired', 'doorstep' );
	}
	if ( days === 0 ) {
		return __( 'in less than a day', 'doorstep' );
	}
	if ( days < 3 * MONTH ) {
		return sprintf(
			/* translators: %d: number of days. */
			_n( 'in %d day', 'in %d days', days, 'doorstep' ),
			days
		);
	}
	if ( days < 3 * YEAR ) {
		const months = Math.floor( days / MONTH );
		return sprintf(
			/* translators: %d: number of months. */
			_n( 'in %d month', 'in %d months', months, 'doorstep' ),
			months
		);
	}
	const years = Math.round( days / YEAR );
	return sprintf(
		/* translators: %d: number of years. */
		_n( 'in %d year', 'in %d years', years, 'doorstep' ),
		years
	);
}

/** The date when a lead expires, and how long that is. */
export function Expiry( { at, now, isShort = false }: ExpiryProps ) {
	const days = daysLeft( at, now );

	return (
		<span
			className={
				days <= SOON ? 'doorstep-expiry is-soon' : 'doorstep-expiry'
			}
		>
			<time dateTime={ at }>
				{ isShort ? formatShortDate( at ) : formatDate( at ) }
			</time>
			<small>{ remaining( days ) }</small>
		</span>
	);
}
