import contract from '../../php-bridge/contract/contract.json';

/**
 * Path of one of the plugin's routes, as apiFetch takes it.
 *
 * @param name Key below `routes` in the contract.
 */
export function route( name: keyof typeof contract.routes ): string {
	return `/${ contract.namespace }${ contract.routes[ name ] }`;
}
