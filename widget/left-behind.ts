import type { PanelCookie, PanelData } from '@contract/panel-data';

/**
 * Tells by its name whether something that this browser keeps for this site was left by services
 * that are not granted: from a choice that was withdrawn or ran out, or from before anybody was
 * asked. What a granted or necessary service uses too is not left behind.
 *
 * @param data    What the panel shows.
 * @param storage Where it is kept.
 */
export function leftBehind(
	data: PanelData,
	storage: PanelCookie[ 'storage' ]
): ( name: string ) => boolean {
	const { has } = window.doorstep!;
	const patterns = ( used: boolean ) =>
		data.categories.flatMap( ( { required, services } ) =>
			services
				.filter( ( { id } ) => ( required || has( id ) ) === used )
				.flatMap( ( { cookies } ) => cookies )
				// What other domains keep cannot be reached from here.
				.filter(
					( cookie ) =>
						cookie.storage === storage && cookie.domain === null
				)
				.map( ( cookie ) => cookie.name )
		);
	const kept = patterns( true );
	const left = patterns( false );
	return ( name ) => isOneOf( left, name ) && ! isOneOf( kept, name );
}

/** Whether a name is among names, of which some end in * and stand for all that begin alike. */
function isOneOf( patterns: readonly string[], name: string ): boolean {
	return patterns.some( ( pattern ) =>
		pattern.endsWith( '*' )
			? name.startsWith( pattern.slice( 0, -1 ) )
			: name === pattern
	);
}
