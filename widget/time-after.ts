const halfDay = 12 * 3600;

/**
 * The time of day that it will be then, where the visitor is; with the day of the week where that
 * is not clear.
 *
 * @param seconds  From now.
 * @param language Of the page.
 */
export function timeAfter( seconds: number, language: string ): string {
	return new Date( Date.now() + seconds * 1000 ).toLocaleString( language, {
		hour: 'numeric',
		minute: '2-digit',
		...( seconds > halfDay && { weekday: 'long' } ),
	} );
}
