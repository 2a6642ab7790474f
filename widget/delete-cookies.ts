import Cookies from 'js-cookie';
import type { PanelData } from '@contract/panel-data';
import { leftBehind } from './left-behind';

/**
 * Deletes the cookies of services that are not granted, wherever they may sit: on this host and
 * each one above it, on each folder of this address. A cookie tells its name alone.
 *
 * @param data What the panel shows.
 */
export function deleteCookies( data: PanelData ): void {
	const secure = location.protocol === 'https:';
	const hosts = location.hostname
		.split( '.' )
		.map( ( _, index, labels ) => labels.slice( index ).join( '.' ) );
	const folders = location.pathname
		.split( '/' )
		.map( ( _, index, names ) => names.slice( 0, index + 1 ).join( '/' ) );
	const names = document.cookie
		.split( '; ' )
		.map( ( cookie ) => cookie.split( '=' )[ 0 ]! )
		.filter( leftBehind( data, 'cookie' ) );
	for ( const name of names ) {
		for ( const path of folders.flatMap( ( folder ) => [
			folder,
			`${ folder }/`,
		] ) ) {
			for ( const domain of [ '', ...hosts ] ) {
				Cookies.remove( name, { path, domain, secure } );
				if ( /[^\w.-]/.test( name ) ) {
					// js-cookie would write this name encoded; whoever set it did not.
					document.cookie = `${ name }=; path=${ path }; domain=${ domain }; max-age=0`;
				}
			}
		}
	}
}
