import { LeadCard } from './lead-card';
import type { LeadItemsProps } from './lead-table';

/** Leads as cards. */
export function LeadCards( { leads, isBusy, ...item }: LeadItemsProps ) {
	return (
		<ul className="doorstep-links doorstep-cards" aria-busy={ isBusy }>
			{ leads.map( ( lead ) => (
				<LeadCard key={ lead.id } lead={ lead } { ...item } />
			) ) }
		</ul>
	);
}
