import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import type { Step } from './act-on-lead';
import { EraseButton } from './erase-button';
import { LeadActivity } from './lead-activity';
import { NoteForm } from './note-form';
import { useActions } from './use-actions';

interface LeadWorkProps {
	lead: LeadView;
	onChange: ( lead: LeadView ) => void;
	onErased: () => void;
}

/** Steps that make sense for a lead as it is, the most likely first. */
function stepsFor( lead: LeadView ): [ Step, string ][] {
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
export function LeadWork( { lead, onChange, onErased }: LeadWorkProps ) {
	const { mayEdit, mayErase } = window.doorstepAdmin;
	const { busy, error, act, erase } = useActions( lead.id, onChange );

	return (
		<section
			className="doorstep-card doorstep-work"
			aria-labelledby="doorstep-work"
		>
			<h2 id="doorstep-work">{ __( 'Follow-up', 'doorstep' ) }</h2>
			<div role="alert">
				{ error !== '' && (
					<Notice status="error" isDismissible={ false }>
						{ error }
					</Notice>
				) }
			</div>
			{ mayEdit && (
				<>
					<div className="doorstep-choices">
						{ stepsFor( lead ).map( ( [ step, text ] ) => (
							<Button
								key={ step }
								__next40pxDefaultSize
								variant="secondary"
								isBusy={ busy === step }
								disabled={ busy !== null }
								accessibleWhenDisabled
								onClick={ () => void act( step ) }
							>
								{ text }
							</Button>
						) ) }
					</div>
					<NoteForm
						isBusy={ busy === 'note' }
						onSave={ ( text ) => act( 'note', text ) }
					/>
				</>
			) }
			<div aria-live="polite">
				<LeadActivity lead={ lead } />
			</div>
			{ mayErase && (
				<EraseButton
					isBusy={ busy === 'erase' }
					onErase={ async () => {
						if ( await erase() ) {
							onErased();
						}
					} }
				/>
			) }
		</section>
	);
}
