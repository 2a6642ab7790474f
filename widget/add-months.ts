/**
 * The same day and time of day a number of months later, in UTC; clamped to the month's end where
 * that day does not exist, as Doorstep\Clock::add_months() does.
 *
 * @param at     A point in time.
 * @param months Months to add.
 */
export function addMonths( at: Date, months: number ): Date {
	const date = new Date( at );
	date.setUTCMonth( date.getUTCMonth() + months );
	if ( date.getUTCDate() !== at.getUTCDate() ) {
		// It overflowed into the next month; day 0 is the last one of the month before.
		date.setUTCDate( 0 );
	}
	return date;
}
