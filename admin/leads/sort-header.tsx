import type { ReactNode } from 'react';

import { firstOrder, type LeadQuery, type Sort } from './lead-query';

interface SortHeaderProps {
	sort: Sort;
	query: LeadQuery;
	onQuery: ( query: LeadQuery ) => void;
	children: ReactNode;
}

/** Heading of a column that sorts by it, and the other way round the second time. */
export function SortHeader( {
	sort,
	query,
	onQuery,
	children,
}: SortHeaderProps ) {
	const isSorted = query.sort === sort;
	const turned = query.order === 'asc' ? 'desc' : 'asc';
	const words = { asc: 'ascending', desc: 'descending' } as const;

	return (
		<th
			scope="col"
			aria-sort={ isSorted ? words[ query.order ] : undefined }
		>
			<button
				type="button"
				className="doorstep-sort"
				onClick={ () =>
					onQuery( {
						...query,
						sort,
						order: isSorted ? turned : firstOrder( sort ),
					} )
				}
			>
				{ children }
				<span aria-hidden="true" className="doorstep-sort-arrow">
					{ query.order === 'asc' ? '↑' : '↓' }
				</span>
			</button>
		</th>
	);
}
