import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { Doubts } from './doubts';
import { LeadConsents } from './lead-consents';
import { LeadFacts } from './lead-facts';
import { LeadMessage } from './lead-message';
import { LeadWork } from './lead-work';

interface LeadDetailsProps {
	lead: LeadView;
	/** Unix milliseconds. */
	now: number;
	onChange: ( lead: LeadView ) => void;
	onErased: () => void;
}

/** What the visitor wrote, and what the site knows about it. */
export function LeadDetails( {
	lead,
	now,
	onChange,
	onErased,
}: LeadDetailsProps ) {
	const heading = useRef< HTMLHeadingElement >( null );

	useEffect( () => heading.current?.focus(), [] );

	return (
		<>
			<h1 ref={ heading } tabIndex={ -1 } className="doorstep-name">
				<bdi>
					{ lead.fields.name?.trim() ||
						lead.email ||
						__( 'No name', 'doorstep' ) }
				</bdi>
			</h1>
			{ lead.verdict === 'quarantine' && (
				<Doubts reasons={ lead.reasons } />
			) }
			<div className="doorstep-lead">
				<div>
					<LeadMessage lead={ lead } />
					<LeadConsents lead={ lead } />
					<LeadWork
						lead={ lead }
						onChange={ onChange }
						onErased={ onErased }
					/>
				</div>
				<LeadFacts lead={ lead } now={ now } />
			</div>
		</>
	);
}
