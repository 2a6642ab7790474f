import { Button, Spinner } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { BackLink } from './back-link';
import { TrailTable } from './trail-table';
import { useTrail } from './use-trail';

interface TrailProps {
	onOpen: ( id: string ) => void;
	onClose: () => void;
}

/** Who read, changed, erased or exported leads. */
export function Trail( { onOpen, onClose }: TrailProps ) {
	const { entries, isBusy, error, hasMore, more } = useTrail();
	const heading = useRef< HTMLHeadingElement >( null );

	useEffect( () => heading.current?.focus(), [] );

	return (
		<>
			<BackLink onClose={ onClose } />
			<div className="doorstep-header">
				<div>
					<h1
						ref={ heading }
						tabIndex={ -1 }
						className="doorstep-name"
					>
						{ __( 'Who did what with leads', 'doorstep' ) }
					</h1>
					<p>
						{ __(
							'One line each time somebody opens, changes, erases or exports leads; nothing that is in them. Kept for 12 months.',
							'doorstep'
						) }
					</p>
				</div>
			</div>
			{ error !== null && (
				<Failure message={ error.message } onRetry={ more } />
			) }
			<div className="doorstep-card" aria-live="polite">
				{ entries.length > 0 && (
					<TrailTable entries={ entries } onOpen={ onOpen } />
				) }
				{ isBusy && (
					<p className="doorstep-loading">
						<Spinner /> { __( 'Loading…', 'doorstep' ) }
					</p>
				) }
				{ ! isBusy && error === null && entries.length === 0 && (
					<p className="doorstep-loading">
						{ __( 'Nothing yet.', 'doorstep' ) }
					</p>
				) }
			</div>
			{ hasMore && ! isBusy && (
				<Button
					__next40pxDefaultSize
					className="doorstep-more"
					variant="secondary"
					onClick={ more }
				>
					{ __( 'Show older entries', 'doorstep' ) }
				</Button>
			) }
		</>
	);
}
