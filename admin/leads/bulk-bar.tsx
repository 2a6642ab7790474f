import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { ActionButton } from '../shared/action-button';
import { AskDialog } from '../shared/ask-dialog';
import type { BulkStep } from './act-on-lead';
import { bulkQuestion, bulkText } from './bulk-texts';
import { SelectBox } from './select-box';
import type { Bulk } from './use-bulk';
import type { Selection } from './use-selection';

interface BulkBarProps {
	selection: Selection;
	bulk: Bulk;
}

/** What this user may do with many leads. */
function bulkSteps(): BulkStep[] {
	const { mayEdit, mayErase } = window.doorstepAdmin;

	return [
		...( mayEdit === true
			? ( [ 'answered', 'transferred', 'reopened', 'frozen' ] as const )
			: [] ),
		...( mayErase === true ? ( [ 'erased' ] as const ) : [] ),
	];
}

/** Selects all leads on the page, and does something with those that are selected. */
export function BulkBar( { selection, bulk }: BulkBarProps ) {
	const [ asked, setAsked ] = useState< BulkStep | null >( null );
	const count = selection.ids.length;
	const question = asked === null ? null : bulkQuestion( asked, count );
	const run = ( step: BulkStep ) => {
		setAsked( null );
		void bulk.run( step, selection.ids );
	};
	const chosen = sprintf(
		/* translators: %d: number of leads. */
		_n( '%d selected', '%d selected', count, 'doorstep' ),
		count
	);

	return (
		<div className={ `doorstep-bulk${ count > 0 ? ' is-active' : '' }` }>
			<SelectBox
				label={ __( 'Select all on this page', 'doorstep' ) }
				isLabelShown={ count === 0 }
				isSelected={ selection.extent === 'all' }
				isMixed={ selection.extent === 'some' }
				onClick={ selection.clickAll }
			/>
			<p role="status">{ count > 0 && chosen }</p>
			{ count > 0 && (
				<div
					className="doorstep-bulk-steps"
					role="group"
					aria-label={ __( 'With the selected leads', 'doorstep' ) }
				>
					{ bulkSteps().map( ( step ) => (
						<ActionButton
							key={ step }
							variant="tertiary"
							isDestructive={ step === 'erased' }
							isBlocked={ bulk.work !== null }
							onClick={ () =>
								bulkQuestion( step, count ) === null
									? run( step )
									: setAsked( step )
							}
						>
							{ bulkText( step ) }
						</ActionButton>
					) ) }
				</div>
			) }
			{ asked !== null && question !== null && (
				<AskDialog
					title={ question.title }
					confirm={ question.confirm }
					isDestructive={ asked === 'erased' }
					onConfirm={ () => run( asked ) }
					onClose={ () => setAsked( null ) }
				>
					<p>{ question.text }</p>
				</AskDialog>
			) }
		</div>
	);
}
