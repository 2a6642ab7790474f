/**
 * A random UUID (RFC 9562, version 4) for a consent record, or for a lead: sent again under the
 * same one, it is the same lead. crypto.randomUUID() does not exist on pages without HTTPS; the
 * address of an object ends in one everywhere.
 *
 * @see https://w3c.github.io/FileAPI/#unicodeBlobURL
 */
export function randomUuid(): string {
	return URL.createObjectURL( new Blob() ).slice( -36 );
}
