import apiFetch from '@wordpress/api-fetch';
import type { Profile } from '@contract/profile';
import type { Settings } from '@contract/settings';

import { route } from '../shared/route';

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

/**
 * Declares services, so that visitors are asked about them.
 *
 * @param ids Of the catalogue.
 */
export function declareServices( ids: string[] ): Promise< void > {
	return changeSettings( ( { services } ) => ( {
		services: [ ...new Set( [ ...services, ...ids ] ) ],
	} ) );
}

/**
 * Lets every page load from a host without asking visitors.
 *
 * @param host As the scan names it.
 */
export function allowHost( host: string ): Promise< void > {
	return changeSettings( ( { allowedHosts } ) => ( {
		allowedHosts: [ ...new Set( [ ...allowedHosts, host ] ) ],
	} ) );
}
