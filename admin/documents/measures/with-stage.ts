import type { Draft } from '../types';
import { vocabulary } from '../vocabulary';
import { isWritten } from '../written';

export type Stage = Draft[ 'stages' ][ number ];

/**
 * The stages with one of them changed, in the contract's order. One where nothing is asked for is none.
 *
 * @param stages  What there is.
 * @param changed The one that differs.
 */
export function withStage( stages: readonly Stage[], changed: Stage ): Stage[] {
	return vocabulary.stages
		.map( ( stage ) =>
			stage === changed.stage
				? changed
				: stages.find( ( one ) => one.stage === stage )
		)
		.filter(
			( one ) =>
				one !== undefined &&
				( one.data.length > 0 ||
					one.recipients.length > 0 ||
					isWritten( one.otherData ) )
		) as Stage[];
}
