import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { Introduction } from './introduction';
import { ScanProgress } from './scan-progress';
import { ScanResult } from './scan-result';
import { useScan } from './use-scan';

/** What the last thing that the owner did came to, for those who do not see it. */
function announcement(
	ended: ReturnType< typeof useScan >[ 'ended' ]
): string {
	switch ( ended ) {
		case 'done':
			return __( 'The scan is complete.', 'doorstep' );
		case 'cancelled':
			return __(
				'The scan was cancelled. Nothing was kept.',
				'doorstep'
			);
		case 'changed':
			return __( 'The settings were saved.', 'doorstep' );
		case null:
			return '';
	}
}

/** The screen on which the owner has the site's own pages looked through. */
export function ScanScreen() {
	const {
		view,
		error,
		progress,
		isSaving,
		ended,
		load,
		scan,
		cancel,
		change,
	} = useScan();
	const report = view?.report ?? null;

	return (
		<>
			<h1>{ __( 'Scan', 'doorstep' ) }</h1>
			<p
				role="status"
				className={
					ended === 'cancelled'
						? 'doorstep-quiet'
						: 'screen-reader-text'
				}
			>
				{ announcement( ended ) }
			</p>
			{ error !== null && (
				<Failure
					message={ error.message }
					onRetry={ view === null ? load : scan }
				/>
			) }
			{ view === null && error === null && (
				<p className="doorstep-loading">
					<Spinner /> { __( 'Loading…', 'doorstep' ) }
				</p>
			) }
			{ progress !== null && (
				<ScanProgress progress={ progress } onCancel={ cancel } />
			) }
			{ view !== null && progress === null && (
				<Introduction
					pages={ view.plan.length }
					time={ report?.time ?? null }
				>
					<Button
						__next40pxDefaultSize
						variant={ report === null ? 'primary' : 'secondary' }
						onClick={ scan }
					>
						{ report === null
							? __( 'Start the scan', 'doorstep' )
							: __( 'Scan again', 'doorstep' ) }
					</Button>
				</Introduction>
			) }
			{ report !== null && progress === null && (
				<ScanResult
					report={ report }
					isNew={ ended === 'done' || ended === 'changed' }
					isSaving={ isSaving }
					onChange={ change }
				/>
			) }
		</>
	);
}
