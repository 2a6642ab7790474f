import { useEffect, useRef, useState } from '@wordpress/element';

import { requestError } from '../../shared/request-error';
import {
	beginning,
	runBatch,
	type Posts,
	type Progress,
	type Task,
} from './run-batch';

interface ImportState {
	/** Null before any task. */
	progress: Progress | null;
	/** A task that was stopped or failed can go on. */
	status: 'running' | 'stopped' | 'failed' | 'done' | null;
	error: string;
}

/**
 * Takes messages over, or deletes their originals, batch by batch.
 *
 * @param atFirst What Flamingo holds.
 */
export function useImport( atFirst: Posts ): ImportState & {
	posts: Posts;
	start: ( task: Task ) => Promise< void >;
	resume: () => Promise< void >;
	stop: () => void;
} {
	const [ state, setState ] = useState< ImportState >( {
		progress: null,
		status: null,
		error: '',
	} );
	/** Between two batches: what the server has begun, it ends. */
	const isStopping = useRef( false );
	const posts = state.progress?.posts ?? atFirst;

	useEffect(
		() => () => {
			isStopping.current = true;
		},
		[]
	);

	const run = async ( from: Progress ) => {
		isStopping.current = false;
		let progress = from;
		setState( { progress, status: 'running', error: '' } );
		try {
			do {
				progress = await runBatch( progress );
				setState( { progress, status: 'running', error: '' } );
			} while ( ! progress.isThrough && ! isStopping.current );
			setState( {
				progress,
				status: progress.isThrough ? 'done' : 'stopped',
				error: '',
			} );
		} catch ( thrown ) {
			const { message } = requestError( thrown );
			setState( { progress, status: 'failed', error: message } );
		}
	};

	return {
		...state,
		posts,
		start: ( task ) => run( beginning( task, posts ) ),
		resume: () =>
			state.progress === null ? Promise.resolve() : run( state.progress ),
		stop: () => {
			isStopping.current = true;
		},
	};
}
