import { __ } from '@wordpress/i18n';

import { Fact } from '../shared/fact';
import { Expiry } from './expiry';
import { formatShortDate, formatTime } from './format-date';
import { LeadBox } from './lead-box';
import { LeadConsentList } from './lead-consent-list';
import { LeadLink } from './lead-link';
import type { LeadItemProps } from './lead-row';
import { kindText } from './lead-texts';
import { State } from './state';

/** One lead as a card. */
export function LeadCard( { lead, now, selection, onOpen }: LeadItemProps ) {
	return (
		<li
			className={
				selection?.has( lead.id ) === true ? 'is-selected' : undefined
			}
		>
			<div className="doorstep-card-head">
				<div>
					<LeadLink lead={ lead } onOpen={ onOpen } />
				</div>
				{ selection !== null && (
					<LeadBox lead={ lead } selection={ selection } />
				) }
			</div>
			<State lead={ lead } />
			<dl>
				<Fact name={ __( 'Listing', 'doorstep' ) }>
					<bdi>
						{ lead.listingReference || lead.pageTitle || '–' }
					</bdi>
				</Fact>
				<Fact name={ __( 'Form', 'doorstep' ) }>
					{ kindText( lead.kind ) }
				</Fact>
				<Fact name={ __( 'Received', 'doorstep' ) }>
					<time dateTime={ lead.receivedAt }>
						{ formatShortDate( lead.receivedAt ) }
					</time>
					<small>{ formatTime( lead.receivedAt ) }</small>
				</Fact>
				<Fact name={ __( 'Expires', 'doorstep' ) }>
					<Expiry at={ lead.expiresAt } now={ now } isShort />
				</Fact>
				<Fact name={ __( 'Last contact', 'doorstep' ) }>
					<time dateTime={ lead.lastContactAt }>
						{ formatShortDate( lead.lastContactAt ) }
					</time>
				</Fact>
				<Fact name={ __( 'Consents', 'doorstep' ) }>
					<LeadConsentList lead={ lead } />
				</Fact>
			</dl>
		</li>
	);
}
