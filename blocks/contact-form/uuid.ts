/**
 * A random UUID (RFC 9562, version 4). crypto.randomUUID() is missing where wp-admin is served
 * without TLS, getRandomValues() is not.
 */
export function uuid(): string {
	const bytes = crypto.getRandomValues( new Uint8Array( 16 ) );
	const digits = Array.from( bytes, ( byte ) =>
		byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );
	const variant = '89ab'.charAt( ( bytes[ 8 ] ?? 0 ) % 4 );

	return `${ digits.slice( 0, 8 ) }-${ digits.slice( 8, 12 ) }-4${ digits.slice( 13, 16 ) }-${ variant }${ digits.slice( 17, 20 ) }-${ digits.slice( 20 ) }`;
}
