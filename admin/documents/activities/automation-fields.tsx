import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { WordsField } from '../words-field';
import type { ActivityFieldProps } from './activity-field-props';

/** Whether a machine decides about people. */
export function AutomationFields( {
	activity,
	path,
	onChange,
}: ActivityFieldProps ) {
	return (
		<Group title={ __( 'Automated decisions', 'doorstep' ) }>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'A machine decides alone', 'doorstep' ) }
				help={ __(
					'A score or a program accepts or refuses somebody and nobody looks at it, or it profiles people.',
					'doorstep'
				) }
				checked={ activity.isAutomated }
				onChange={ ( isAutomated ) => onChange( { isAutomated } ) }
			/>
			{ activity.isAutomated && (
				<WordsField
					path={ `${ path }.automation` }
					label={ __( 'How it decides', 'doorstep' ) }
					help={ __(
						'By what, and what follows from it for the person. The policy says it, and that a person can be asked to look at it.',
						'doorstep'
					) }
					words={ activity.automation }
					onChange={ ( automation ) => onChange( { automation } ) }
				/>
			) }
		</Group>
	);
}
