import schema from '../../php-bridge/contract/schema/register.json';
import type { Activity, Draft, Recipient } from './types';

const { activities, recipients, measures, stages, socialPages, clauses } =
	schema.properties;
const activity = activities.items.properties;
const recipient = recipients.items.properties;

/** What each field of the register may say, in the contract's order. */
export const vocabulary = {
	roles: activity.role.enum as Activity[ 'role' ][],
	bases: activity.basis.enum as Activity[ 'basis' ][],
	people: activity.people.items.enum as Activity[ 'people' ],
	data: activity.data.items.enum as Activity[ 'data' ],
	sources: activity.sources.items.enum as Activity[ 'sources' ],
	starts: activity.startsFrom.enum as Activity[ 'startsFrom' ][],
	kinds: recipient.kind.enum as Recipient[ 'kind' ][],
	transfers: recipient.transfer.enum as Recipient[ 'transfer' ][],
	measures: measures.items.enum as Draft[ 'measures' ],
	stages: stages.items.properties.stage
		.enum as Draft[ 'stages' ][ number ][ 'stage' ][],
	networks: socialPages.items.properties.network
		.enum as Draft[ 'socialPages' ][ number ][ 'network' ][],
	clauses: clauses.items.enum as Draft[ 'clauses' ],
};
