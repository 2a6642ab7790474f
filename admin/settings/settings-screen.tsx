import { __ } from '@wordpress/i18n';

import { Awaited } from '../shared/awaited';
import { SettingsForm } from './settings-form';
import { useSettings } from './use-settings';

/** The screen where the owner decides. */
export function SettingsScreen() {
	const { reply, draft, error, isSaving, load, save, edit } = useSettings();

	return (
		<>
			<h1>{ __( 'Doorstep settings', 'doorstep' ) }</h1>
			{ reply === null && (
				<Awaited
					loading={ __( 'Loading the settings…', 'doorstep' ) }
					error={ error }
					onRetry={ load }
				/>
			) }
			{ reply !== null && draft !== null && (
				<SettingsForm
					reply={ reply }
					draft={ draft }
					error={ error }
					isSaving={ isSaving }
					onSave={ save }
					onEdit={ edit }
					onPlanned={ load }
				/>
			) }
		</>
	);
}
