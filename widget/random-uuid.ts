/* eslint-disable no-bitwise -- random bits are what it is made of */
/**
 * A random UUID (RFC 9562, version 4) for a consent record, or for a lead: sent again under the
 * same one, it is the same lead. crypto.randomUUID() does not exist on pages without HTTPS.
 */
export function randomUuid(): string {
	return '10000000-1000-4000-8000-100000000000'.replace(
		/[018]/g,
		( digit ) =>
			(
				+digit ^
				( crypto.getRandomValues( new Uint8Array( 1 ) )[ 0 ]! &
					( 15 >> ( +digit / 4 ) ) )
			).toString( 16 )
	);
}
