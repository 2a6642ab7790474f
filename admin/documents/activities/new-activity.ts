import { freeId } from '../free-id';
import type { Activity, Jurisdiction, Preset } from '../types';

/**
 * An activity as a model proposes it, or the beginning of one of the agency's own.
 *
 * @param preset       The model; null for none.
 * @param jurisdiction Whose law applies: terms differ.
 * @param activities   What there is.
 */
export function newActivity(
	preset: Preset | null,
	jurisdiction: Jurisdiction,
	activities: readonly Activity[]
): Activity {
	return {
		id: freeId( preset?.id ?? 'activity', activities ),
		preset: preset?.id ?? '',
		role: preset?.role ?? 'controller',
		basis: preset?.basis ?? 'consent',
		people: preset?.people ?? [],
		data: preset?.data ?? [],
		recipients: [],
		sources: preset?.sources ?? [],
		months: preset?.months[ jurisdiction ] ?? 0,
		startsFrom: preset?.startsFrom ?? 'collection',
		isAutomated: false,
	};
}
