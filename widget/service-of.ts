const link = document.createElement( 'a' );

/**
 * Id of the service that an address belongs to.
 *
 * @param address Absolute or relative; anything that is none belongs to nobody.
 * @param urls    Ids by URL pattern, the longest first: of several that fit it counts, as on the server.
 */
export function serviceOf(
	address: string,
	urls: Record< string, string >
): string | undefined {
	// Makes any address absolute, and throws at none.
	link.href = address;
	const host = `.${ link.hostname }`;
	const url = ( host + link.pathname + link.search ).toLowerCase();
	// A pattern is a host, which may have more in front, and the start of a path.
	return Object.entries( urls ).find( ( [ pattern ] ) =>
		url.slice( 0, host.length + pattern.length ).includes( `.${ pattern }` )
	)?.[ 1 ];
}
