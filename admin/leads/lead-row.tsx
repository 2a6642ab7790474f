import { Expiry } from './expiry';
import { formatShortDate, formatTime } from './format-date';
import { LeadBox } from './lead-box';
import { LeadConsentList } from './lead-consent-list';
import { LeadLink } from './lead-link';
import { kindText, type LeadSummary } from './lead-texts';
import { State } from './state';
import type { Selection } from './use-selection';

export interface LeadItemProps {
	lead: LeadSummary;
	/** Unix milliseconds. */
	now: number;
	/** Null for those who may do nothing with leads. */
	selection: Selection | null;
	onOpen: ( id: string ) => void;
}

/** One lead in the table. */
export function LeadRow( { lead, now, selection, onOpen }: LeadItemProps ) {
	return (
		<tr
			className={
				selection?.has( lead.id ) === true ? 'is-selected' : undefined
			}
		>
			{ selection !== null && (
				<td className="doorstep-box">
					<LeadBox lead={ lead } selection={ selection } />
				</td>
			) }
			<th scope="row">
				<LeadLink lead={ lead } onOpen={ onOpen } />
			</th>
			<td>
				<bdi>{ lead.listingReference || lead.pageTitle || '–' }</bdi>
			</td>
			<td>{ kindText( lead.kind ) }</td>
			<td>
				<time dateTime={ lead.receivedAt }>
					{ formatShortDate( lead.receivedAt ) }
				</time>
				<small>{ formatTime( lead.receivedAt ) }</small>
			</td>
			<td>
				<time dateTime={ lead.lastContactAt }>
					{ formatShortDate( lead.lastContactAt ) }
				</time>
			</td>
			<td>
				<Expiry at={ lead.expiresAt } now={ now } isShort />
			</td>
			<td>
				<State lead={ lead } />
			</td>
			<td>
				<LeadConsentList lead={ lead } />
			</td>
		</tr>
	);
}
