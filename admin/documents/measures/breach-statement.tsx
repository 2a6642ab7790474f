import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Group } from '../../shared/group';
import { DateField } from '../date-field';
import { isYearAgo } from './is-year-ago';

interface BreachStatementProps {
	/** YYYY-MM-DD, or empty. */
	noneKnownOn: string;
	onChange: ( noneKnownOn: string ) => void;
}

/** Says that no breach is known, on a day. */
export function BreachStatement( {
	noneKnownOn,
	onChange,
}: BreachStatementProps ) {
	return (
		<Group title={ __( 'Data breaches', 'doorstep' ) }>
			<DateField
				path="register.breaches.noneKnownOn"
				label={ __( 'No breach known on', 'doorstep' ) }
				help={ __(
					'The day on which you checked; the policy names it. Empty, it says nothing about breaches.',
					'doorstep'
				) }
				value={ noneKnownOn }
				onChange={ onChange }
			/>
			{ isYearAgo( noneKnownOn, window.doorstepAdmin.now ) && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'That was more than 12 months ago. Check again and change the date, or leave it empty.',
						'doorstep'
					) }
				</Notice>
			) }
		</Group>
	);
}
