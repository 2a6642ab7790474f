/** A method or setter of the browser. */
export type Native = ( this: unknown, ...values: unknown[] ) => unknown;

/**
 * Puts something around methods or setters of an object.
 *
 * @param owner Whose own properties they are.
 * @param names Their names, with spaces between; one that the object does not have is passed over.
 * @param wrap  Gets the browser's own, and gives what takes its place.
 */
export function around(
	owner: object,
	names: string,
	wrap: ( native: Native ) => Native
): void {
	for ( const name of names.split( ' ' ) ) {
		const property = Object.getOwnPropertyDescriptor( owner, name );
		if ( property ) {
			const key = property.set ? 'set' : 'value';
			Object.defineProperty( owner, name, {
				...property,
				[ key ]: wrap( property[ key ] as Native ),
			} );
		}
	}
}
