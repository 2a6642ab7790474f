/** What the report takes: host and path, in characters that every URL has. */
const form = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\/[!-~]*$/;

/** How a query begins that names a service by its first parameter, as Google's do: `?id=G-`. */
const idPrefix = /^\?(id=[a-z]{1,2}-)?/i;

/**
 * A foreign URL as the report names it: host and path, and of the query no more than tells services
 * of one script apart. Never a parameter's value: it may be about a person.
 *
 * @param url  As it stands in the page, or as the browser asked for it.
 * @param base URL of the page.
 * @return Null for what is on this site, or is no request.
 */
export function address( url: string, base: string ): string | null {
	if ( ! URL.canParse( url, base ) ) {
		return null;
	}
	const { protocol, hostname, pathname, search } = new URL( url, base );
	const named =
		hostname + pathname + ( idPrefix.exec( search )?.[ 0 ] ?? '' );

	return /^(https?|wss?):$/.test( protocol ) &&
		hostname !== new URL( base ).hostname &&
		form.test( named )
		? named.slice( 0, 300 )
		: null;
}
