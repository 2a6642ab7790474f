import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Outcome, RightsRequest } from './use-requests';

interface RequestAnswerProps {
	request: RightsRequest;
	isBusy: boolean;
	onClose: ( id: string, outcome: Outcome ) => void;
}

/** What is left to do about a request: WordPress' tool where it has one, the message, and closing it. */
export function RequestAnswer( {
	request,
	isBusy,
	onClose,
}: RequestAnswerProps ) {
	const { id, state, tool, leadId } = request;
	if ( state === 'done' ) {
		return <>{ '–' }</>;
	}

	return (
		<div className="doorstep-answers">
			{ tool !== null && (
				<a href={ tool }>
					{ __( 'Open WordPress’ tool', 'doorstep' ) }
				</a>
			) }
			{ leadId !== null && (
				<a
					href={ `admin.php?page=doorstep&lead=${ encodeURIComponent( leadId ) }` }
				>
					{ __( 'Read the message', 'doorstep' ) }
				</a>
			) }
			<Button
				size="compact"
				aria-describedby={ `doorstep-request-${ id }` }
				variant="secondary"
				disabled={ isBusy }
				onClick={ () => onClose( id, 'done' ) }
			>
				{ __( 'Mark as done', 'doorstep' ) }
			</Button>
			<Button
				size="compact"
				aria-describedby={ `doorstep-request-${ id }` }
				variant="tertiary"
				disabled={ isBusy }
				onClick={ () => onClose( id, 'refused' ) }
			>
				{ __( 'Mark as refused', 'doorstep' ) }
			</Button>
		</div>
	);
}
