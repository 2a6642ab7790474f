import Cookies from 'js-cookie';
import { leftCookies } from './left-cookies';

/**
 * Deletes the cookies of services that are not granted, wherever they may sit: on this host and
 * each one above it, on each folder of this address. A cookie tells its name alone.
 */
export function deleteCookies(): void {
	const hosts = location.hostname
		.split( '.' )
		.map( ( _, index, labels ) => labels.slice( index ).join( '.' ) );
	const folders = location.pathname
		.split( '/' )
		.map( ( _, index, names ) => names.slice( 0, index + 1 ).join( '/' ) );
	for ( const name of leftCookies() ) {
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
