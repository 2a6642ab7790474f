import Cookies from 'js-cookie';
import type { PanelData } from '@contract/panel-data';

/** Names of the cookies on this page that belong to services that are not granted. */
function leftCookies( { categories }: PanelData ): string[] {
	const { has } = window.doorstep!;
	const patterns = categories
		.filter( ( { required } ) => ! required )
		.flatMap( ( { services } ) => services )
		.filter( ( { id } ) => ! has( id ) )
		.flatMap( ( { cookies } ) => cookies.map( ( { name } ) => name ) );
	return document.cookie
		.split( '; ' )
		.map( ( cookie ) => cookie.split( '=' )[ 0 ]! )
		.filter( ( name ) =>
			patterns.some(
				( pattern ) =>
					pattern === name ||
					( pattern.endsWith( '*' ) &&
						name.startsWith( pattern.slice( 0, -1 ) ) )
			)
		);
}

/**
 * Deletes the cookies of services that are not granted, wherever they may sit: on this host and
 * each one above it, on each folder of this address. A cookie tells its name alone.
 *
 * @param data What the panel shows.
 */
export function deleteCookies( data: PanelData ): void {
	const hosts = location.hostname
		.split( '.' )
		.map( ( _, index, labels ) => labels.slice( index ).join( '.' ) );
	const folders = location.pathname
		.split( '/' )
		.map( ( _, index, names ) => names.slice( 0, index + 1 ).join( '/' ) );
	for ( const name of leftCookies( data ) ) {
		for ( const path of folders.flatMap( ( folder ) => [
			folder,
			`${ folder }/`,
		] ) ) {
			for ( const domain of [ '', ...hosts ] ) {
				Cookies.remove( name, { path, domain } );
			}
		}
	}
}
