const DAY = 86_400_000;

/**
 * Whole days until a lead expires; 0 on its last day, negative from the second it has expired.
 *
 * @param expiresAt ISO 8601 in UTC.
 * @param now       Unix milliseconds.
 */
export function daysLeft( expiresAt: string, now: number ): number {
	const left = Date.parse( expiresAt ) - now;

	return left > 0 ? Math.floor( left / DAY ) : -1;
}
