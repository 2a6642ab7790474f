import type { StoredName } from '@contract/scan-report';

export type Storage = StoredName[ 'storage' ];

/** What a browser keeps for this site, by where it keeps it. Names alone, never values. */
export type Names = Record< Storage, Set< string > >;

export const storages: Storage[] = [
	'cookie',
	'localStorage',
	'sessionStorage',
	'indexedDB',
];

/**
 * Names of what the browser keeps, as a page sees it.
 *
 * @param view The page's window: cookies may be for its path alone.
 */
export async function readNames( view: Window ): Promise< Names > {
	const databases = await view.indexedDB?.databases?.();

	return {
		cookie: new Set(
			view.document.cookie
				.split( '; ' )
				.map( ( pair ) => pair.split( '=', 1 )[ 0 ] ?? '' )
				.filter( ( name ) => name !== '' )
		),
		localStorage: new Set( Object.keys( view.localStorage ) ),
		sessionStorage: new Set( Object.keys( view.sessionStorage ) ),
		indexedDB: new Set(
			( databases ?? [] ).flatMap( ( { name } ) => name ?? [] )
		),
	};
}

/**
 * Names that were not there before.
 *
 * @param names Those of now.
 * @param known Those of before.
 */
export function newNames( names: Names, known: Names ): Names {
	const added = ( storage: Storage ) =>
		new Set(
			[ ...names[ storage ] ].filter(
				( name ) => ! known[ storage ].has( name )
			)
		);

	return {
		cookie: added( 'cookie' ),
		localStorage: added( 'localStorage' ),
		sessionStorage: added( 'sessionStorage' ),
		indexedDB: added( 'indexedDB' ),
	};
}

/**
 * Adds names to others.
 *
 * @param names Changed.
 * @param more  Added.
 */
export function addNames( names: Names, more: Names ): void {
	for ( const storage of storages ) {
		more[ storage ].forEach( ( name ) => names[ storage ].add( name ) );
	}
}
