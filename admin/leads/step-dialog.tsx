import { __ } from '@wordpress/i18n';

import { AskDialog } from '../shared/ask-dialog';
import { stepQuestion } from './step-questions';
import type { Actions } from './use-actions';

/** Steps that are asked about first. */
export type AskedStep =
	| 'released'
	| 'frozen'
	| 'unfrozen'
	| 'objected_marketing'
	| 'objected_sharing'
	| 'erase';

interface StepDialogProps {
	step: AskedStep;
	/** Whether the lead is kept longer than its term. */
	isHeld: boolean;
	actions: Actions;
	onClose: () => void;
}

/** Asks before a step, and once more where the lead would be gone with it. */
export function StepDialog( {
	step,
	isHeld,
	actions,
	onClose,
}: StepDialogProps ) {
	const { busy, error, act, erase } = actions;
	const question = stepQuestion( step );
	const isLast = error?.code === 'doorstep_confirm';
	const take = async () => {
		const isDone =
			step === 'erase'
				? await erase()
				: await act( step, isLast ? { confirm: true } : {} );
		if ( isDone ) {
			onClose();
		}
	};

	if ( step === 'erase' && isHeld ) {
		return (
			<AskDialog
				title={ question.title }
				confirm={ __( 'Keep', 'doorstep' ) }
				onConfirm={ onClose }
				onClose={ onClose }
			>
				<p>
					{ __(
						'It is on hold. Release the hold first.',
						'doorstep'
					) }
				</p>
			</AskDialog>
		);
	}

	return (
		<AskDialog
			title={ question.title }
			confirm={
				isLast
					? __( 'Release and let it go', 'doorstep' )
					: question.confirm
			}
			isDestructive={ step === 'erase' || isLast }
			isBusy={ busy !== null }
			error={ error?.message ?? '' }
			onConfirm={ () => void take() }
			onClose={ onClose }
		>
			<p>{ question.text }</p>
		</AskDialog>
	);
}
