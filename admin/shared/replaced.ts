/**
 * A list with another entry in one place.
 *
 * @param list  The entries.
 * @param index The place.
 * @param entry What stands there now.
 */
export function replaced< T >(
	list: readonly T[],
	index: number,
	entry: T
): T[] {
	return list.map( ( old, at ) => ( at === index ? entry : old ) );
}
