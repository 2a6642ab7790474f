import apiFetch from '@wordpress/api-fetch';
import type { Profile } from '@contract/profile';
import type { Settings } from '@contract/settings';

import { route } from './route';

interface SettingsReply {
	settings: Settings;
	profile: Profile;
}

/**
 * Changes the settings of now: they may have been saved elsewhere since this screen was opened.
 *
 * @param change What becomes of them.
 */
export async function changeSettings(
	change: ( settings: Settings ) => Partial< Settings >
): Promise< void > {
	const { settings, profile } = await apiFetch< SettingsReply >( {
		path: route( 'settings' ),
	} );
	await apiFetch( {
		path: route( 'settings' ),
		method: 'PUT',
		data: { settings: { ...settings, ...change( settings ) }, profile },
	} );
}
