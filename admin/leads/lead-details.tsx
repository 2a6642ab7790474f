import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { Doubts } from './doubts';
import { LeadConsents } from './lead-consents';
import { LeadFacts } from './lead-facts';
import { LeadMessage } from './lead-message';
import { LeadNotices } from './lead-notices';
import { leadName } from './lead-texts';
import { LeadWork } from './lead-work';
import { OtherLeads } from './other-leads';
import { useActions } from './use-actions';

interface LeadDetailsProps {
	lead: LeadView;
	/** Unix milliseconds. */
	now: number;
	/** Opens another lead of the same person. */
	onOpen: ( id: string ) => void;
	onChange: ( lead: LeadView ) => void;
	/** After it was erased, or let go. */
	onGone: () => void;
}

/** What the visitor wrote, and what the site knows about it. */
export function LeadDetails( {
	lead,
	now,
	onOpen,
	onChange,
	onGone,
}: LeadDetailsProps ) {
	const heading = useRef< HTMLHeadingElement >( null );
	const actions = useActions( lead.id, onChange, onGone );
	const isFrozen = lead.frozenAt !== null;
	const isHidden = isFrozen && window.doorstepAdmin.mayConfigure !== true;

	useEffect( () => heading.current?.focus(), [] );

	return (
		<>
			<h1 ref={ heading } tabIndex={ -1 } className="doorstep-name">
				<bdi>{ leadName( { ...lead, isFrozen } ) }</bdi>
				{ lead.state !== 'new' && (
					<span className="doorstep-badge is-granted">
						{ lead.state === 'answered'
							? __( 'Answered', 'doorstep' )
							: __( 'Transferred', 'doorstep' ) }
					</span>
				) }
			</h1>
			<LeadNotices lead={ lead } isHidden={ isHidden } />
			{ lead.verdict === 'quarantine' && (
				<Doubts reasons={ lead.reasons } />
			) }
			<div className="doorstep-lead">
				<div>
					{ ! isHidden && <LeadMessage lead={ lead } /> }
					<LeadConsents lead={ lead } />
				</div>
				<LeadFacts lead={ lead } now={ now } />
				<div>
					<LeadWork lead={ lead } now={ now } actions={ actions } />
					<OtherLeads
						lead={ lead }
						actions={ actions }
						onOpen={ onOpen }
					/>
				</div>
			</div>
		</>
	);
}
