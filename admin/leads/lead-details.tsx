import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { Doubts } from './doubts';
import { LeadFacts } from './lead-facts';
import { LeadMessage } from './lead-message';

interface LeadDetailsProps {
	lead: LeadView;
	/** Unix milliseconds. */
	now: number;
}

/** What the visitor wrote, and what the site knows about it. */
export function LeadDetails( { lead, now }: LeadDetailsProps ) {
	const heading = useRef< HTMLHeadingElement >( null );

	useEffect( () => heading.current?.focus(), [] );

	return (
		<>
			<h1 ref={ heading } tabIndex={ -1 } className="doorstep-name">
				<bdi>
					{ lead.fields.name?.trim() || __( 'No name', 'doorstep' ) }
				</bdi>
			</h1>
			<Doubts reasons={ lead.reasons } />
			<div className="doorstep-lead">
				<LeadMessage lead={ lead } />
				<LeadFacts lead={ lead } now={ now } />
			</div>
		</>
	);
}
