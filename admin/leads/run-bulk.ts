import type { LeadBulkReply } from '@contract/lead-bulk-reply';

import { requestError } from '../shared/request-error';

/** How many leads one request is about: few enough that the bar moves, and that a slow host answers in time. */
const CHUNK = 20;

export interface BulkReport {
	done: string[];
	failed: LeadBulkReply[ 'failed' ];
	/** Ids that were not asked for, or whose request failed. */
	left: string[];
	/** What the request failed with; empty when none did. */
	error: string;
}

interface BulkWork {
	send: ( ids: string[] ) => Promise< LeadBulkReply >;
	/** Told how many are done with. */
	onProgress: ( count: number ) => void;
	/** Aborted to leave it at what is done. What is on its way to the server is waited for. */
	signal: AbortSignal;
}

/**
 * Does the same with many leads, some at a time.
 *
 * @param ids  The leads.
 * @param work How.
 */
export async function runBulk(
	ids: string[],
	work: BulkWork
): Promise< BulkReport > {
	const { send, onProgress, signal } = work;
	const report: BulkReport = { done: [], failed: [], left: ids, error: '' };
	while ( report.left.length > 0 && ! signal.aborted ) {
		try {
			const reply = await send( report.left.slice( 0, CHUNK ) );
			report.done = [ ...report.done, ...reply.done ];
			report.failed = [ ...report.failed, ...reply.failed ];
			report.left = report.left.slice( CHUNK );
		} catch ( thrown ) {
			report.error = requestError( thrown ).message;
			return report;
		}
		onProgress( ids.length - report.left.length );
	}

	return report;
}
