import { __ } from '@wordpress/i18n';
import type { Team } from '@contract/settings';

import { RecipientsField } from '../recipients-field';
import { TextField } from '../../shared/text-field';

interface TeamFieldsProps {
	path: string;
	team: Team;
	onChange: ( team: Team ) => void;
}

/** One team. Its id never changes: forms name it. */
export function TeamFields( { path, team, onChange }: TeamFieldsProps ) {
	return (
		<div className="doorstep-team">
			<TextField
				path={ `${ path }.name` }
				label={ __( 'Name of the team', 'doorstep' ) }
				help={ __( 'Seen in the editor alone.', 'doorstep' ) }
				value={ team.name }
				onChange={ ( name ) => onChange( { ...team, name } ) }
			/>
			<RecipientsField
				path={ `${ path }.recipients` }
				label={ __( 'Recipients of the team', 'doorstep' ) }
				help={ __( 'One e-mail address a line.', 'doorstep' ) }
				recipients={ team.recipients }
				onChange={ ( recipients ) =>
					onChange( { ...team, recipients } )
				}
			/>
		</div>
	);
}
