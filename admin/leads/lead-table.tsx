import { __ } from '@wordpress/i18n';
import type { LeadList } from '@contract/lead-list';

import { daysLeft } from './days-left';
import { LeadRow } from './lead-row';

interface LeadTableProps {
	leads: LeadList[ 'leads' ];
	/** Unix milliseconds. */
	now: number;
	isBusy: boolean;
	onOpen: ( id: string ) => void;
}

/** The leads that have not expired, in an open screen too. */
export function LeadTable( { leads, now, isBusy, onOpen }: LeadTableProps ) {
	return (
		<table className="doorstep-leads" aria-busy={ isBusy }>
			<caption className="screen-reader-text">
				{ __( 'Leads, newest first', 'doorstep' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Name', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Listing', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Received', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Expires', 'doorstep' ) }</th>
					<th scope="col">{ __( 'State', 'doorstep' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ leads
					.filter( ( lead ) => daysLeft( lead.expiresAt, now ) >= 0 )
					.map( ( lead ) => (
						<LeadRow
							key={ lead.id }
							lead={ lead }
							now={ now }
							onOpen={ onOpen }
						/>
					) ) }
			</tbody>
		</table>
	);
}
