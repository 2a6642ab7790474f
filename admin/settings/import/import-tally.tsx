import { __, _n, sprintf } from '@wordpress/i18n';

import { Fact } from '../../shared/fact';
import type { Progress } from './run-batch';

function announcement( { task, done }: Progress ): string {
	switch ( task ) {
		case 'trial':
			return __( 'Counted. Nothing was imported.', 'doorstep' );
		case 'import':
			return __( 'The import is complete.', 'doorstep' );
		case 'deletion':
			return sprintf(
				/* translators: %d: number of messages. */
				_n(
					'%d original was deleted from Flamingo.',
					'%d originals were deleted from Flamingo.',
					done,
					'doorstep'
				),
				done
			);
	}
}

function counts( { task, tally, posts }: Progress ): [ string, number ][] {
	return [
		[
			task === 'trial'
				? __( 'Would be imported', 'doorstep' )
				: __( 'Imported', 'doorstep' ),
			tally.imported,
		],
		[ __( 'Imported before', 'doorstep' ), tally.already ],
		[ __( 'Too old, left out', 'doorstep' ), tally.expired ],
		[
			__( 'Spam and trash, left out', 'doorstep' ),
			tally.spam + posts.spam + posts.trash,
		],
		[ __( 'Without text, left out', 'doorstep' ), tally.empty ],
	];
}

interface ImportTallyProps {
	progress: Progress | null;
	isDone: boolean;
}

/** What came of the messages, so far. */
export function ImportTally( { progress, isDone }: ImportTallyProps ) {
	return (
		<>
			<p
				role="status"
				className={ isDone ? 'doorstep-text' : 'screen-reader-text' }
			>
				{ isDone && progress !== null && announcement( progress ) }
			</p>
			{ progress !== null && progress.task !== 'deletion' && (
				<dl className="doorstep-tally">
					{ counts( progress ).map( ( [ name, count ] ) => (
						<Fact key={ name } name={ name }>
							{ count }
						</Fact>
					) ) }
				</dl>
			) }
			{ isDone && progress !== null && progress.tally.expired > 0 && (
				<p className="doorstep-text">
					{ __(
						'What is too old should not be kept in Flamingo either: delete it there.',
						'doorstep'
					) }
				</p>
			) }
		</>
	);
}
