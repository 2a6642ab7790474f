import { dateI18n } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';

type Per = 'day' | 'week' | 'month';

/**
 * A period's name.
 *
 * @param start YYYY-MM-DD.
 * @param per   How long it is.
 */
export function periodText( start: string, per: Per ): string {
	// At noon in UTC it is the same date in every zone but the outermost.
	const at = `${ start }T12:00:00`;
	if ( per === 'month' ) {
		return dateI18n( 'F Y', at, undefined );
	}
	const day = dateI18n( 'j F Y', at, undefined );

	return per === 'day'
		? day
		: sprintf(
				/* translators: %s: date. */
				__( 'Week from %s', 'doorstep' ),
				day
			);
}

/**
 * A period's name below its column.
 *
 * @param start YYYY-MM-DD.
 * @param per   How long it is.
 */
export function shortPeriodText( start: string, per: Per ): string {
	return dateI18n(
		per === 'month' ? 'M y' : 'j M',
		`${ start }T12:00:00`,
		undefined
	);
}
