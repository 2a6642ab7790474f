/**
 * Services by name, for a sentence.
 *
 * @param ids   Of services.
 * @param names By id; one that the site no longer knows goes by its id.
 */
export function serviceNames(
	ids: string[],
	names: Record< string, string >
): string {
	return ids.map( ( id ) => names[ id ] ?? id ).join( ', ' );
}
