/**
 * A list without the entry in one place.
 *
 * @param list  The entries.
 * @param index The place.
 */
export function without< T >( list: readonly T[], index: number ): T[] {
	return list.filter( ( _, at ) => at !== index );
}
