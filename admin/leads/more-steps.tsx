import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadView } from '@contract/lead-view';

import { ActionButton } from '../shared/action-button';
import { HoldDialog } from './hold-dialog';
import { StepDialog, type AskedStep } from './step-dialog';
import type { Actions } from './use-actions';

interface MoreStepsProps {
	lead: LeadView;
	/** Unix milliseconds. */
	now: number;
	actions: Actions;
}

type Choice = [ step: AskedStep | 'held', text: string, isOffered: boolean ];

/** The rare steps, which the law knows: to keep longer, to restrict, to note an objection, to erase. */
function choices( lead: LeadView ): Choice[] {
	const {
		mayEdit = false,
		mayErase = false,
		mayConfigure = false,
	} = window.doorstepAdmin;
	const isFrozen = lead.frozenAt !== null;
	const isHeld = lead.hold !== null;

	return [
		[ 'held', __( 'Keep longer…', 'doorstep' ), mayEdit && ! isHeld ],
		[ 'held', __( 'Change the hold…', 'doorstep' ), mayEdit && isHeld ],
		[
			'released',
			__( 'Release the hold…', 'doorstep' ),
			mayEdit && isHeld,
		],
		[ 'frozen', __( 'Freeze…', 'doorstep' ), mayEdit && ! isFrozen ],
		[ 'unfrozen', __( 'Unfreeze…', 'doorstep' ), mayConfigure && isFrozen ],
		[
			'objected_marketing',
			__( 'Objects to marketing…', 'doorstep' ),
			mayEdit && ! isFrozen && lead.marketingObjectedAt === null,
		],
		[
			'objected_sharing',
			__( 'Objects to sharing…', 'doorstep' ),
			mayEdit && ! isFrozen && lead.objectedAt === null,
		],
		[ 'erase', __( 'Erase this lead…', 'doorstep' ), mayErase ],
	];
}

/** The rare steps, out of the way until somebody needs one. Each asks first. */
export function MoreSteps( { lead, now, actions }: MoreStepsProps ) {
	const [ asked, setAsked ] = useState< Choice[ 0 ] | null >( null );
	const offered = choices( lead ).filter(
		( [ , , isOffered ] ) => isOffered
	);
	const close = () => {
		setAsked( null );
		actions.forget();
	};

	return offered.length === 0 ? null : (
		<details className="doorstep-more-steps">
			<summary>{ __( 'More actions', 'doorstep' ) }</summary>
			<div className="doorstep-choices">
				{ offered.map( ( [ step, text ] ) => (
					<ActionButton
						key={ step }
						variant="tertiary"
						isDestructive={ step === 'erase' }
						isBlocked={ actions.busy !== null }
						onClick={ () => setAsked( step ) }
					>
						{ text }
					</ActionButton>
				) ) }
			</div>
			{ asked === 'held' && (
				<HoldDialog
					lead={ lead }
					now={ now }
					actions={ actions }
					onClose={ close }
				/>
			) }
			{ asked !== null && asked !== 'held' && (
				<StepDialog
					step={ asked }
					isHeld={ lead.hold !== null }
					actions={ actions }
					onClose={ close }
				/>
			) }
		</details>
	);
}
