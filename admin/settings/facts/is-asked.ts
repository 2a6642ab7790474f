import type { Jurisdiction } from './fact';

/**
 * Whether a fact, or a group of them, is asked for under a law.
 *
 * @param item         Fact or group.
 * @param item.only
 * @param jurisdiction Whose law.
 */
export function isAsked(
	item: { only?: Jurisdiction[] },
	jurisdiction: Jurisdiction
): boolean {
	return item.only === undefined || item.only.includes( jurisdiction );
}
