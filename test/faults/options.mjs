/**
 * Options of a command: `--name value`, a word each.
 *
 * @template {Record<string, string>} T
 * @param {T} defaults By name
 * @return {T} What was asked for
 */
export function options( defaults ) {
	const chosen = { ...defaults };
	const words = process.argv.slice( 2 );
	for ( let at = 0; at < words.length; at += 2 ) {
		const name = words[ at ].replace( /^--/, '' );
		if ( ! ( name in defaults ) || words[ at + 1 ] === undefined ) {
			throw new Error(
				`Options are ${ Object.keys( defaults )
					.map( ( known ) => `--${ known } <value>` )
					.join( ', ' ) }.`
			);
		}
		chosen[ name ] = words[ at + 1 ];
	}
	return chosen;
}
