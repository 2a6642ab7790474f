import { __ } from '@wordpress/i18n';

import { formatDate } from '../leads/format-date';
import { RequestAnswer } from './request-answer';
import { identityText, kindText, stateText } from './request-texts';
import type { Outcome, RightsRequest } from './use-requests';

interface RequestRowProps {
	request: RightsRequest;
	isBusy: boolean;
	onClose: ( id: string, outcome: Outcome ) => void;
}

/** One request in the list. */
export function RequestRow( { request, isBusy, onClose }: RequestRowProps ) {
	const until = request.doneAt ?? request.dueAt;

	return (
		<tr>
			<th scope="row" id={ `doorstep-request-${ request.id }` }>
				{ kindText( request.kind ) }
			</th>
			<td data-label={ __( 'Received', 'doorstep' ) }>
				<time dateTime={ request.receivedAt }>
					{ formatDate( request.receivedAt ) }
				</time>
			</td>
			<td data-label={ __( 'State', 'doorstep' ) }>
				<span className={ `doorstep-state is-${ request.state }` }>
					{ stateText( request ) }
				</span>
				<small>
					{ request.doneAt === null && __( 'Due on', 'doorstep' ) }{ ' ' }
					<time dateTime={ until }>{ formatDate( until ) }</time>
				</small>
			</td>
			<td data-label={ __( 'Identity', 'doorstep' ) }>
				{ identityText( request.identity ) }
			</td>
			<td data-label={ __( 'Answer', 'doorstep' ) }>
				<RequestAnswer
					request={ request }
					isBusy={ isBusy }
					onClose={ onClose }
				/>
			</td>
		</tr>
	);
}
