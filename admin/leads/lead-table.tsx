import { __ } from '@wordpress/i18n';

import type { LeadQuery } from './lead-query';
import { LeadRow, type LeadItemProps } from './lead-row';
import type { LeadSummary } from './lead-texts';
import { SortHeader } from './sort-header';

export interface LeadItemsProps extends Omit< LeadItemProps, 'lead' > {
	leads: LeadSummary[];
	/** What is shown is about to be replaced. */
	isBusy: boolean;
}

interface LeadTableProps extends LeadItemsProps {
	query: LeadQuery;
	onQuery: ( query: LeadQuery ) => void;
}

/** Leads as a table. */
export function LeadTable( {
	leads,
	isBusy,
	query,
	onQuery,
	...item
}: LeadTableProps ) {
	const sorting = { query, onQuery };

	return (
		<table
			className="doorstep-table doorstep-links doorstep-leads"
			aria-busy={ isBusy }
		>
			<caption className="screen-reader-text">
				{ __( 'Leads; the headings with a button sort', 'doorstep' ) }
			</caption>
			<thead>
				<tr>
					{ item.selection !== null && (
						<td className="doorstep-box" />
					) }
					{ window.doorstepAdmin.encrypted ? (
						<th scope="col">{ __( 'Name', 'doorstep' ) }</th>
					) : (
						<SortHeader sort="name" { ...sorting }>
							{ __( 'Name', 'doorstep' ) }
						</SortHeader>
					) }
					<SortHeader sort="listing" { ...sorting }>
						{ __( 'Listing', 'doorstep' ) }
					</SortHeader>
					<th scope="col">{ __( 'Form', 'doorstep' ) }</th>
					<SortHeader sort="received" { ...sorting }>
						{ __( 'Received', 'doorstep' ) }
					</SortHeader>
					<SortHeader sort="contact" { ...sorting }>
						{ __( 'Last contact', 'doorstep' ) }
					</SortHeader>
					<SortHeader sort="expires" { ...sorting }>
						{ __( 'Expires', 'doorstep' ) }
					</SortHeader>
					<th scope="col">{ __( 'State', 'doorstep' ) }</th>
					<th scope="col">{ __( 'Consents', 'doorstep' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ leads.map( ( lead ) => (
					<LeadRow key={ lead.id } lead={ lead } { ...item } />
				) ) }
			</tbody>
		</table>
	);
}
