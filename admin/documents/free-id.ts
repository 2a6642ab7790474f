/**
 * An id that none of the entries has: the beginning, with a number where it is taken.
 *
 * @param beginning What it is about.
 * @param entries   What there is.
 */
export function freeId(
	beginning: string,
	entries: readonly { id: string }[]
): string {
	const isTaken = ( id: string ) => entries.some( ( one ) => one.id === id );
	let id = beginning;
	for ( let number = 2; isTaken( id ); number++ ) {
		id = `${ beginning }-${ number }`;
	}

	return id;
}
