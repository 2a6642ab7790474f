import type { PanelData } from '@contract/panel-data';
import { leftBehind } from './left-behind';

/**
 * Deletes what services that are not granted keep in this browser besides cookies.
 *
 * @param data What the panel shows.
 */
export async function deleteStorage( data: PanelData ): Promise< void > {
	for ( const storage of [ 'localStorage', 'sessionStorage' ] as const ) {
		Object.keys( window[ storage ] )
			.filter( leftBehind( data, storage ) )
			.forEach( ( name ) => window[ storage ].removeItem( name ) );
	}
	const isLeft = leftBehind( data, 'indexedDB' );
	// Firefox lists them since 126.
	for ( const { name } of ( await indexedDB.databases?.() ) ?? [] ) {
		if ( name && isLeft( name ) ) {
			indexedDB.deleteDatabase( name );
		}
	}
}
