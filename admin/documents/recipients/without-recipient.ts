import type { Draft } from '../types';

/**
 * The register without a recipient, wherever it is named.
 *
 * @param draft What is edited.
 * @param id    The recipient's.
 */
export function withoutRecipient(
	draft: Draft,
	id: string
): Pick< Draft, 'recipients' | 'activities' | 'stages' > {
	const forget = < Entry extends { recipients: string[] } >(
		entry: Entry
	): Entry =>
		entry.recipients.includes( id )
			? {
					...entry,
					recipients: entry.recipients.filter(
						( one ) => one !== id
					),
				}
			: entry;

	return {
		recipients: draft.recipients.filter( ( one ) => one.id !== id ),
		activities: draft.activities.map( forget ),
		stages: draft.stages.map( forget ),
	};
}
