import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { RequestTable } from './request-table';
import { useRequests } from './use-requests';

/** The log of what people asked for under their rights, and until when it must be answered. */
export function RequestsScreen() {
	const { requests, next, isBusy, error, more, retry, close } = useRequests();
	const isEmpty = ! isBusy && error === null && requests.length === 0;

	return (
		<>
			<h1>{ __( 'Rights requests', 'doorstep' ) }</h1>
			<p className="doorstep-quiet">
				{ __(
					'What people asked for about their data, to be answered within one month. What they do themselves at the link in our mails is done at once and stands here too. The log names nobody: it keeps the proof when the data are erased.',
					'doorstep'
				) }
			</p>
			{ error !== null && (
				<Failure message={ error.message } onRetry={ retry } />
			) }
			<div className="doorstep-card" aria-live="polite">
				{ isBusy && requests.length === 0 && (
					<p className="doorstep-loading">
						<Spinner /> { __( 'Loading requests…', 'doorstep' ) }
					</p>
				) }
				{ isEmpty && (
					<p className="doorstep-empty">
						{ __(
							'Nobody has asked for anything yet.',
							'doorstep'
						) }
					</p>
				) }
				{ requests.length > 0 && (
					<RequestTable
						requests={ requests }
						isBusy={ isBusy }
						onClose={ close }
					/>
				) }
			</div>
			{ next !== null && (
				<Button
					__next40pxDefaultSize
					className="doorstep-more"
					variant="secondary"
					isBusy={ isBusy }
					disabled={ isBusy }
					onClick={ more }
				>
					{ __( 'Show older requests', 'doorstep' ) }
				</Button>
			) }
		</>
	);
}
