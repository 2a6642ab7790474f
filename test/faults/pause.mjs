/**
 * @param {number} ms Milliseconds
 * @return {Promise<void>} After them
 */
export function pause( ms ) {
	return new Promise( ( done ) => setTimeout( done, ms ) );
}
