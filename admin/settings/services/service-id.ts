const LONGEST = 40;

/**
 * An id made from a name, that no other service has. It never changes after, because choices name it.
 *
 * @param name  What visitors read.
 * @param taken Ids of all other services.
 */
export function serviceId( name: string, taken: readonly string[] ): string {
	const plain =
		name
			.normalize( 'NFD' )
			.replace( /\p{M}/gu, '' )
			.toLowerCase()
			.replace( /[^a-z0-9]+/g, '-' )
			.slice( 0, LONGEST - 4 )
			.replace( /^-|-$/g, '' ) || 'service';
	let id = plain;
	for ( let number = 2; taken.includes( id ); number++ ) {
		id = `${ plain }-${ number }`;
	}

	return id;
}
