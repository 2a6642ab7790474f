import { __ } from '@wordpress/i18n';

import { CheckList } from '../check-list';
import type { Recipient } from '../types';

interface RecipientChoiceProps {
	path: string;
	recipients: Recipient[];
	/** Ids. */
	chosen: string[];
	onChange: ( ids: string[] ) => void;
}

/** Who receives something, of the recipients that are declared. */
export function RecipientChoice( {
	path,
	recipients,
	chosen,
	onChange,
}: RecipientChoiceProps ) {
	return (
		<>
			<CheckList
				path={ path }
				label={ __( 'Recipients', 'doorstep' ) }
				help={
					recipients.length === 0
						? __(
								'The agency’s own team goes without saying. Whoever else receives these data is added under Recipients first.',
								'doorstep'
							)
						: __(
								'Who receives these data besides the agency’s own team.',
								'doorstep'
							)
				}
				options={ recipients.map( ( { id, name } ) => ( {
					id,
					label: name || __( 'No name', 'doorstep' ),
				} ) ) }
				chosen={ chosen }
				onChange={ onChange }
			/>
			<p className="doorstep-text">
				<a href="#recipients">
					{ __( 'Open the recipients', 'doorstep' ) }
				</a>
			</p>
		</>
	);
}
