import type { Activity, Words } from '../types';
import { isWritten } from '../written';

/**
 * Whether an activity says how long its data are kept, by a number or by what decides (GDPR art. 13(2)(a)).
 *
 * @param activity The activity.
 * @param shipped  The model's criteria.
 */
export function hasTerm(
	activity: Pick< Activity, 'months' | 'criteria' >,
	shipped: Words
): boolean {
	return (
		activity.months > 0 ||
		isWritten( activity.criteria ) ||
		isWritten( shipped )
	);
}
