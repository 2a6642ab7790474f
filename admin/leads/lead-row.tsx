import type { MouseEvent } from 'react';
import { __ } from '@wordpress/i18n';
import type { LeadList } from '@contract/lead-list';

import { Expiry } from './expiry';
import { formatDate, formatTime } from './format-date';
import { State } from './state';
import { placeUrl } from './use-place';

interface LeadRowProps {
	lead: LeadList[ 'leads' ][ number ];
	/** Unix milliseconds. */
	now: number;
	onOpen: ( id: string ) => void;
}

/** One lead in the list. Its name is a real link, so that it opens in a new tab too. */
export function LeadRow( { lead, now, onOpen }: LeadRowProps ) {
	const open = ( event: MouseEvent ) => {
		if ( ! event.metaKey && ! event.ctrlKey && ! event.shiftKey ) {
			event.preventDefault();
			onOpen( lead.id );
		}
	};

	return (
		<tr>
			<th scope="row">
				<a
					href={ placeUrl( lead.id ) }
					id={ `doorstep-lead-${ lead.id }` }
					onClick={ open }
				>
					<bdi>
						{ lead.fields.name?.trim() ||
							lead.fields.email ||
							__( 'No name', 'doorstep' ) }
					</bdi>
				</a>
				<small>
					<bdi>{ lead.fields.email }</bdi>
				</small>
			</th>
			<td data-label={ __( 'Listing', 'doorstep' ) }>
				<bdi>{ lead.listingReference || lead.pageTitle || '–' }</bdi>
			</td>
			<td data-label={ __( 'Received', 'doorstep' ) }>
				<time dateTime={ lead.receivedAt }>
					{ formatDate( lead.receivedAt ) }
				</time>
				<small>{ formatTime( lead.receivedAt ) }</small>
			</td>
			<td data-label={ __( 'Expires', 'doorstep' ) }>
				<Expiry at={ lead.expiresAt } now={ now } />
			</td>
			<td data-label={ __( 'State', 'doorstep' ) }>
				<State
					verdict={ lead.verdict }
					state={ lead.state }
					mail={ lead.mailState }
				/>
			</td>
		</tr>
	);
}
