/** Which records to list. */
export interface RecordFilter {
	/** What was typed: a record's number, or how it begins. */
	search: string;
	/** Empty for all. */
	source: string;
	/** YYYY-MM-DD; empty for no bound. */
	from: string;
	to: string;
}

export const everything: RecordFilter = {
	search: '',
	source: '',
	from: '',
	to: '',
};

/**
 * A record's number as it was copied: with spaces, in capitals, with words around it.
 *
 * @param typed What was typed.
 * @return Empty for nothing typed; null where it cannot be a number, or is too short to look for.
 */
export function recordNumber( typed: string ): string | null {
	const text = typed.trim().toLowerCase();
	const whole = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec( text );
	if ( whole !== null ) {
		return whole[ 0 ];
	}
	if ( text === '' ) {
		return '';
	}

	return /^[0-9a-f-]{4,36}$/.test( text ) ? text : null;
}

/**
 * Path of the list below its route.
 *
 * @param filter Which records.
 * @param before Cursor from the list before; null for the newest.
 * @return Null where the search cannot find anything.
 */
export function listPath(
	filter: RecordFilter,
	before: string | null
): string | null {
	const id = recordNumber( filter.search );
	if ( id === null ) {
		return null;
	}
	const { source, from, to } = filter;
	const query = { id, source, from, to, before: before ?? '' };
	const given = Object.entries( query ).filter(
		( [ , value ] ) => value !== ''
	);

	return given.length === 0 ? '' : `?${ new URLSearchParams( given ) }`;
}
