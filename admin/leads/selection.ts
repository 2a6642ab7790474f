/**
 * What is selected after a click on one box.
 *
 * @param selected Ids before.
 * @param ids      Every id that is shown, in that order.
 * @param id       Whose box was clicked.
 * @param anchor   Whose box was clicked before with Shift held now: all from there on get the same state.
 */
export function afterClick(
	selected: ReadonlySet< string >,
	ids: string[],
	id: string,
	anchor: string | null
): Set< string > {
	const here = ids.indexOf( id );
	const there = anchor === null ? -1 : ids.indexOf( anchor );
	const clicked =
		there < 0
			? [ id ]
			: ids.slice( Math.min( here, there ), Math.max( here, there ) + 1 );
	const after = new Set( selected );
	for ( const one of clicked ) {
		if ( selected.has( id ) ) {
			after.delete( one );
		} else {
			after.add( one );
		}
	}

	return after;
}
