import { Notice } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { ActionButton } from '../shared/action-button';
import { useKeptFocus } from '../shared/use-kept-focus';
import type { Step } from './act-on-lead';
import { LeadActivity } from './lead-activity';
import { MoreSteps } from './more-steps';
import { NoteForm } from './note-form';
import type { Actions } from './use-actions';

interface LeadWorkProps {
	lead: LeadView;
	/** Unix milliseconds. */
	now: number;
	actions: Actions;
}

/** Steps that ask nothing first. The others say in their dialog what went wrong. */
const direct = [
	'note',
	'accepted',
	'answered',
	'transferred',
	'reopened',
	'contact',
];

/** Steps that make sense for a lead as it is, the most likely first. */
function stepsFor( lead: LeadView ): [ Step, string ][] {
	if ( lead.frozenAt !== null ) {
		return [];
	}
	const steps: [ Step, string ][] = [];
	if ( lead.verdict === 'quarantine' ) {
		steps.push( [ 'accepted', __( 'It is genuine', 'doorstep' ) ] );
	}
	if ( lead.state === 'new' ) {
		steps.push(
			[ 'answered', __( 'Mark as answered', 'doorstep' ) ],
			[ 'transferred', __( 'Transferred to the CRM', 'doorstep' ) ]
		);
	} else {
		steps.push( [ 'reopened', __( 'Reopen', 'doorstep' ) ] );
	}
	steps.push( [ 'contact', __( 'They contacted us again', 'doorstep' ) ] );
	return steps;
}

/** What staff do with a lead, and what they did. */
export function LeadWork( { lead, now, actions }: LeadWorkProps ) {
	const { mayEdit, mayErase } = window.doorstepAdmin;
	const heading = useRef< HTMLHeadingElement >( null );
	const { busy, error, act } = actions;
	const steps = mayEdit === true ? stepsFor( lead ) : [];
	useKeptFocus( heading, lead );

	return (
		<section
			className="doorstep-card doorstep-work"
			aria-labelledby="doorstep-work"
		>
			<h2 id="doorstep-work" ref={ heading } tabIndex={ -1 }>
				{ __( 'Follow-up', 'doorstep' ) }
			</h2>
			<div role="alert">
				{ error !== null && direct.includes( error.step ) && (
					<Notice status="error" isDismissible={ false }>
						{ error.message }
					</Notice>
				) }
			</div>
			{ steps.length > 0 && (
				<>
					<div className="doorstep-choices">
						{ steps.map( ( [ step, text ] ) => (
							<ActionButton
								key={ step }
								isBusy={ busy === step }
								isBlocked={ busy !== null }
								onClick={ () => void act( step ) }
							>
								{ text }
							</ActionButton>
						) ) }
					</div>
					<NoteForm
						isBusy={ busy === 'note' }
						onSave={ ( text ) => act( 'note', { text } ) }
					/>
				</>
			) }
			{ ( mayEdit === true || mayErase === true ) && (
				<MoreSteps lead={ lead } now={ now } actions={ actions } />
			) }
			<div aria-live="polite">
				<LeadActivity lead={ lead } />
			</div>
		</section>
	);
}
