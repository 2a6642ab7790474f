/**
 * Whether a day is more than 12 months past.
 *
 * @param day YYYY-MM-DD, or empty.
 * @param now In Unix seconds.
 */
export function isYearAgo( day: string, now: number ): boolean {
	const [ year = 0, month = 0, date = 0 ] = day.split( '-' ).map( Number );

	return (
		day !== '' && Date.UTC( year + 1, month - 1, date + 1 ) <= now * 1000
	);
}
