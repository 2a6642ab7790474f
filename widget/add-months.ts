/**
 * The same day and time of day a number of months later, in UTC; clamped to the month's end where
 * that day does not exist, as Doorstep\Clock::add_months() does.
 *
 * @param at     Unix seconds.
 * @param months Months to add.
 * @return Unix seconds.
 */
export function addMonths( at: number, months: number ): number {
	const date = new Date( at * 1000 );
	const day = date.getUTCDate();
	date.setUTCMonth( date.getUTCMonth() + months );
	if ( date.getUTCDate() !== day ) {
		// It overflowed into the next month; day 0 is the last one of the month before.
		date.setUTCDate( 0 );
	}
	return date.getTime() / 1000;
}
