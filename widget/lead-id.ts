/**
 * A random UUID (RFC 9562, version 4): the primary key of the lead that is being written, so that
 * sending it again is the same lead. crypto.randomUUID() does not exist on pages without HTTPS.
 */
export function leadId(): string {
	const hex = Array.from(
		crypto.getRandomValues( new Uint8Array( 16 ) ),
		( byte ) => byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );
	return hex.replace( /^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-' );
}
