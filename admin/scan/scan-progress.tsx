import { Button } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Progress } from './run-scan';

interface ScanProgressProps {
	progress: Progress;
	onCancel: () => void;
}

function passText( pass: Progress[ 'pass' ] ): string {
	return pass === 'before'
		? __( 'As a new visitor gets it', 'doorstep' )
		: __( 'With everything let in', 'doorstep' );
}

/** How far a scan is. */
export function ScanProgress( { progress, onCancel }: ScanProgressProps ) {
	const { done, total, pass, title } = progress;
	const cancel = useRef< HTMLButtonElement >( null );

	// The button that was pressed is gone.
	useEffect( () => cancel.current?.focus(), [] );

	return (
		<section className="doorstep-card">
			<label htmlFor="doorstep-scan-progress">
				{ sprintf(
					/* translators: 1: number of the page that is open, 2: number of pages. */
					__( 'Opening page %1$d of %2$d', 'doorstep' ),
					done + 1,
					total
				) }
			</label>
			<progress
				id="doorstep-scan-progress"
				value={ done }
				max={ total }
			/>
			<p className="doorstep-quiet">
				<b role="status">{ passText( pass ) }</b> { title }
			</p>
			<p className="doorstep-quiet">
				{ __(
					'Keep this window open and in front until it is done.',
					'doorstep'
				) }
			</p>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				ref={ cancel }
				onClick={ onCancel }
			>
				{ __( 'Cancel', 'doorstep' ) }
			</Button>
		</section>
	);
}
