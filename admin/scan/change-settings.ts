import { changeSettings } from '../shared/change-settings';

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
