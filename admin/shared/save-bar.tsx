import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { PlanChange, type Plan } from '../shared/plan-change';

interface SaveBarProps {
	/** What the button says. */
	label: string;
	isChanged: boolean;
	isSaving: boolean;
	/** The last save succeeded, and nothing was changed since. */
	wasSaved: boolean;
	/** How the changes can be announced for later. */
	plan: Plan;
}

function status( {
	isChanged,
	isSaving,
	wasSaved,
}: Omit< SaveBarProps, 'label' | 'plan' > ): string {
	if ( isSaving ) {
		return __( 'Saving…', 'doorstep' );
	}
	if ( wasSaved ) {
		return __( 'Saved.', 'doorstep' );
	}
	return isChanged
		? __( 'There are changes that are not saved.', 'doorstep' )
		: '';
}

/** Saves every section at once. */
export function SaveBar( props: SaveBarProps ) {
	return (
		<div className="doorstep-save">
			<Button
				__next40pxDefaultSize
				variant="primary"
				type="submit"
				isBusy={ props.isSaving }
				disabled={ props.isSaving }
			>
				{ props.label }
			</Button>
			{ props.isChanged && <PlanChange { ...props.plan } /> }
			<span role="status">{ status( props ) }</span>
		</div>
	);
}
