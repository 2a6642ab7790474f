import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Failure } from '../shared/failure';
import { SettingsForm } from './settings-form';
import { useSettings } from './use-settings';

/** The screen where the owner decides. */
export function SettingsScreen() {
	const { reply, draft, error, isSaving, load, save, edit } = useSettings();

	return (
		<>
			<h1>{ __( 'Doorstep settings', 'doorstep' ) }</h1>
			{ reply === null && error === null && (
				<p className="doorstep-loading" role="status">
					<Spinner /> { __( 'Loading the settings…', 'doorstep' ) }
				</p>
			) }
			{ reply === null && error !== null && (
				<Failure message={ error.message } onRetry={ load } />
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
