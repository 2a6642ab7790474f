import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { Fact } from '../shared/fact';
import { Deliveries } from './deliveries';
import { Expiry } from './expiry';
import { formatDate, formatTime } from './format-date';
import { LeadAnswers } from './lead-answers';
import { kindText } from './lead-texts';

interface LeadFactsProps {
	lead: LeadView;
	/** Unix milliseconds. */
	now: number;
}

/** How to reach the visitor, where the lead comes from, and how long it stays. */
export function LeadFacts( { lead, now }: LeadFactsProps ) {
	const listing = [ lead.listingReference, lead.listingTitle ]
		.filter( ( text ) => text !== '' )
		.join( ' – ' );

	return (
		<dl className="doorstep-card doorstep-facts">
			<LeadAnswers lead={ lead } />
			<Fact name={ __( 'Form', 'doorstep' ) }>
				{ kindText( lead.kind ) }
			</Fact>
			{ listing !== '' && (
				<Fact name={ __( 'Listing', 'doorstep' ) }>
					<bdi>{ listing }</bdi>
				</Fact>
			) }
			{ lead.page.url !== '' && (
				<Fact name={ __( 'Sent from', 'doorstep' ) }>
					<a href={ lead.page.url }>
						<bdi>{ lead.page.title || lead.page.url }</bdi>
					</a>
				</Fact>
			) }
			<Fact name={ __( 'Received', 'doorstep' ) }>
				<time dateTime={ lead.receivedAt }>
					{ formatDate( lead.receivedAt ) },{ ' ' }
					{ formatTime( lead.receivedAt ) }
				</time>
			</Fact>
			{ lead.lastContactAt !== lead.receivedAt && (
				<Fact name={ __( 'Last contact', 'doorstep' ) }>
					<time dateTime={ lead.lastContactAt }>
						{ formatDate( lead.lastContactAt ) }
					</time>
				</Fact>
			) }
			<Fact name={ __( 'Expires', 'doorstep' ) }>
				<Expiry at={ lead.expiresAt } now={ now } />
			</Fact>
			<Deliveries lead={ lead } />
		</dl>
	);
}
