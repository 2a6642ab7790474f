import type { Names } from './names';

/** The folders above a path: a cookie may be for any of them. */
function folders( path: string ): string[] {
	const parts = path.split( /[?#]/ )[ 0 ]?.split( '/' ) ?? [];

	return parts.flatMap( ( _, index ) => {
		const folder = parts.slice( 0, index + 1 ).join( '/' );
		return folder === '' ? [ '/' ] : [ folder, `${ folder }/` ];
	} );
}

/** The domains above a host: a cookie may be for any of them. */
function domains( host: string ): string[] {
	const parts = host.split( '.' );

	return parts
		.slice( 0, -1 )
		.map(
			( _, index ) => `; domain=${ parts.slice( index ).join( '.' ) }`
		);
}

/**
 * Removes what the browser keeps under some names.
 *
 * @param names What to remove.
 * @param paths Addresses of the pages that stored it.
 */
export function removeNames( names: Names, paths: string[] ): void {
	const places = [ ...new Set( [ '/', ...paths.flatMap( folders ) ] ) ];
	for ( const name of names.cookie ) {
		for ( const place of places ) {
			for ( const domain of [ '', ...domains( location.hostname ) ] ) {
				document.cookie = `${ name }=; path=${ place }${ domain }; max-age=0`;
			}
		}
	}
	names.localStorage.forEach( ( name ) => localStorage.removeItem( name ) );
	names.sessionStorage.forEach( ( name ) =>
		sessionStorage.removeItem( name )
	);
	names.indexedDB.forEach( ( name ) => indexedDB.deleteDatabase( name ) );
}
