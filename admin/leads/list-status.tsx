import { Spinner } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { LeadQuery } from './lead-query';
import { NoLeads } from './no-leads';
import type { Leads } from './use-leads';

interface ListStatusProps {
	list: Leads;
	/** How many leads are shown. */
	count: number;
	query: LeadQuery;
	search: string;
}

/** Says to those who see and those who hear what became of the list. */
export function ListStatus( { list, count, query, search }: ListStatusProps ) {
	const { status, next } = list;

	return (
		<div role="status">
			{ status === 'loading' && (
				<p className="doorstep-loading">
					<Spinner /> { __( 'Loading leads…', 'doorstep' ) }
				</p>
			) }
			{ status === 'ready' && count === 0 && (
				<NoLeads
					query={ query }
					search={ search }
					hasMore={ next !== null }
				/>
			) }
			{ status === 'ready' && count > 0 && (
				<span className="screen-reader-text">
					{ sprintf(
						/* translators: %d: number of leads. */
						_n(
							'%d lead shown',
							'%d leads shown',
							count,
							'doorstep'
						),
						count
					) }
				</span>
			) }
		</div>
	);
}
