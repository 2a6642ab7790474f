/** Without those that are taken for one another. */
const digits = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * A text that nobody guesses.
 *
 * @param length How many letters and digits.
 */
export function randomText( length: number ): string {
	return Array.from(
		crypto.getRandomValues( new Uint32Array( length ) ),
		( number ) => digits[ number % digits.length ]
	).join( '' );
}
