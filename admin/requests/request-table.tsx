import { __ } from '@wordpress/i18n';

import { RequestRow } from './request-row';
import type { Outcome, RightsRequest } from './use-requests';

interface RequestTableProps {
	requests: RightsRequest[];
	isBusy: boolean;
	onClose: ( id: string, outcome: Outcome ) => void;
}

/** Requests, open ones first. */
export function RequestTable( {
	requests,
	isBusy,
	onClose,
}: RequestTableProps ) {
	return (
		<table
			className="doorstep-table doorstep-requests"
			aria-busy={ isBusy }
		>
			<caption className="screen-reader-text">
				{ __( 'Rights requests, the most urgent first', 'doorstep' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Request', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Received', 'doorstep' ) }</th>
					<th scope="col">{ __( 'State', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Identity', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Answer', 'doorstep' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ requests.map( ( request ) => (
					<RequestRow
						key={ request.id }
						request={ request }
						isBusy={ isBusy }
						onClose={ onClose }
					/>
				) ) }
			</tbody>
		</table>
	);
}
