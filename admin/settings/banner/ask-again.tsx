import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';

interface AskAgainProps {
	/** The revision that is stored. */
	saved: number;
	/** The draft's. */
	revision: number;
	onChange: ( revision: number ) => void;
}

/** Raises the policy's revision by one with the next save. */
export function AskAgain( { saved, revision, onChange }: AskAgainProps ) {
	return (
		<Group title={ __( 'Choices already made', 'doorstep' ) }>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Ask every visitor again', 'doorstep' ) }
				help={ __(
					'Once, with the next save. A change of services asks again by itself.',
					'doorstep'
				) }
				checked={ revision > saved }
				onChange={ ( isAsked ) =>
					onChange( isAsked ? saved + 1 : saved )
				}
			/>
		</Group>
	);
}
