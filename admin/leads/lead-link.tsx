import { isPlainClick } from '../shared/is-plain-click';
import { leadName, type LeadSummary } from './lead-texts';
import { leadUrl } from './use-place';

interface LeadLinkProps {
	lead: LeadSummary;
	onOpen: ( id: string ) => void;
}

/** Name and address of a lead: a real link, so that it opens in a new tab too. */
export function LeadLink( { lead, onOpen }: LeadLinkProps ) {
	const name = leadName( lead );

	return (
		<>
			<a
				href={ leadUrl( lead.id ) }
				id={ `doorstep-lead-${ lead.id }` }
				onClick={ ( event ) => {
					if ( isPlainClick( event ) ) {
						event.preventDefault();
						onOpen( lead.id );
					}
				} }
			>
				<bdi>{ name }</bdi>
			</a>
			{ lead.fields.email !== name && (
				<small>
					<bdi>{ lead.fields.email }</bdi>
				</small>
			) }
		</>
	);
}
