import { Button, Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { ImportOriginals } from './import-originals';
import { ImportProgress } from './import-progress';
import { ImportTally } from './import-tally';
import type { Posts } from './run-batch';
import { useImport } from './use-import';

interface ImportGroupProps {
	/** What Flamingo holds. */
	posts: Posts;
}

/** Makes leads of what Contact Form 7 stored in Flamingo. Shown where there is any. */
export function ImportGroup( { posts: atFirst }: ImportGroupProps ) {
	const { progress, posts, status, error, start, resume, stop } =
		useImport( atFirst );
	const isRunning = status === 'running';

	return (
		<Group
			title={ __( 'Messages of Contact Form 7', 'doorstep' ) }
			help={ __(
				'Flamingo keeps messages for ever. As leads they expire.',
				'doorstep'
			) }
		>
			<p className="doorstep-text">
				{ sprintf(
					/* translators: %d: number of messages. */
					_n(
						'Flamingo holds %d message.',
						'Flamingo holds %d messages.',
						posts.messages,
						'doorstep'
					),
					posts.messages
				) }{ ' ' }
				{ __(
					'Imported, each is a lead with the date when it was sent, and expires counted from then; one that would have expired already is left out. Nobody is mailed. The originals stay in Flamingo, where nothing expires, until you delete them.',
					'doorstep'
				) }
			</p>
			{ isRunning && progress !== null && (
				<ImportProgress progress={ progress } onStop={ stop } />
			) }
			{ ! isRunning && (
				<div className="doorstep-tools">
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => void start( 'trial' ) }
					>
						{ __( 'Only count', 'doorstep' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => void start( 'import' ) }
					>
						{ __( 'Import the messages', 'doorstep' ) }
					</Button>
				</div>
			) }
			{ ( status === 'stopped' || status === 'failed' ) && (
				<Notice
					status={ status === 'failed' ? 'error' : 'info' }
					isDismissible={ false }
					actions={ [
						{
							label: __( 'Go on', 'doorstep' ),
							onClick: () => void resume(),
						},
					] }
				>
					{ status === 'failed'
						? error
						: __(
								'Stopped. What was done by then stays.',
								'doorstep'
							) }
				</Notice>
			) }
			<ImportTally progress={ progress } isDone={ status === 'done' } />
			{ ! isRunning && posts.imported > 0 && (
				<ImportOriginals
					count={ posts.imported }
					onDelete={ () => void start( 'deletion' ) }
				/>
			) }
		</Group>
	);
}
