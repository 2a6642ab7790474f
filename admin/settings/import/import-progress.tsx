import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Progress } from './run-batch';

function caption( { task, done, total }: Progress ): string {
	switch ( task ) {
		case 'trial':
			return sprintf(
				/* translators: 1: how many messages are done, 2: how many there are. */
				__( 'Counting: %1$d of %2$d messages', 'doorstep' ),
				done,
				total
			);
		case 'import':
			return sprintf(
				/* translators: 1: how many messages are done, 2: how many there are. */
				__( 'Importing: %1$d of %2$d messages', 'doorstep' ),
				done,
				total
			);
		case 'deletion':
			return sprintf(
				/* translators: 1: how many messages are done, 2: how many there are. */
				__( 'Deleting: %1$d of %2$d originals', 'doorstep' ),
				done,
				total
			);
	}
}

interface ImportProgressProps {
	progress: Progress;
	onStop: () => void;
}

/** How far a task is. */
export function ImportProgress( { progress, onStop }: ImportProgressProps ) {
	const stop = useRef< HTMLButtonElement >( null );

	// The button that was pressed is gone.
	useEffect( () => stop.current?.focus(), [] );

	return (
		<div className="doorstep-import">
			<label htmlFor="doorstep-import-progress">
				{ caption( progress ) }
			</label>
			<progress
				id="doorstep-import-progress"
				value={ progress.done }
				max={ Math.max( progress.total, 1 ) }
			/>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				ref={ stop }
				onClick={ onStop }
			>
				{ __( 'Stop', 'doorstep' ) }
			</Button>
		</div>
	);
}
