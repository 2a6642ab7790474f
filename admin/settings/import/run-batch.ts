import apiFetch from '@wordpress/api-fetch';
import type { ImportBatch } from '@contract/import-batch';
import type { ImportDeletion } from '@contract/import-deletion';

import { route } from '../../shared/route';

/** What Flamingo holds. */
export type Posts = ImportBatch[ 'posts' ];

export type Task = 'trial' | 'import' | 'deletion';

/** How many messages of each kind. */
export type Tally = Pick<
	ImportBatch,
	'imported' | 'already' | 'expired' | 'spam' | 'empty'
>;

/** How far a task is. */
export interface Progress {
	task: Task;
	/** Where to go on. */
	after: number;
	/** Messages looked at, or originals deleted. */
	done: number;
	total: number;
	isThrough: boolean;
	tally: Tally;
	posts: Posts;
}

/**
 * A task before its first batch.
 *
 * @param task  Which.
 * @param posts What Flamingo holds.
 */
export function beginning( task: Task, posts: Posts ): Progress {
	return {
		task,
		after: 0,
		done: 0,
		total: task === 'deletion' ? posts.imported : posts.messages,
		isThrough: false,
		tally: { imported: 0, already: 0, expired: 0, spam: 0, empty: 0 },
		posts,
	};
}

async function deleteBatch( before: Progress ): Promise< Progress > {
	const { deleted, posts } = await apiFetch< ImportDeletion >( {
		path: route( 'flamingo' ),
		method: 'DELETE',
	} );

	return {
		...before,
		posts,
		done: before.done + deleted,
		isThrough: deleted === 0,
	};
}

async function importBatch( before: Progress ): Promise< Progress > {
	const { after, posts, ...came } = await apiFetch< ImportBatch >( {
		path: route( 'flamingo' ),
		method: 'POST',
		data: { after: before.after, dryRun: before.task === 'trial' },
	} );
	const { tally } = before;

	return {
		...before,
		posts,
		after: after ?? before.after,
		isThrough: after === null,
		done: Object.values( came ).reduce(
			( all, count ) => all + count,
			before.done
		),
		tally: {
			imported: tally.imported + came.imported,
			already: tally.already + came.already,
			expired: tally.expired + came.expired,
			spam: tally.spam + came.spam,
			empty: tally.empty + came.empty,
		},
	};
}

/**
 * Takes a task one batch on. Throws what apiFetch throws; the same batch can then be tried again.
 *
 * @param before How far it was.
 */
export function runBatch( before: Progress ): Promise< Progress > {
	return before.task === 'deletion'
		? deleteBatch( before )
		: importBatch( before );
}
