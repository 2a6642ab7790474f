/**
 * The value of a cookie, as it was sent; the head script has no room for js-cookie, which writes it.
 *
 * @param name Name without special characters.
 * @return Empty when there is none.
 */
export function readCookie( name: string ): string {
	return (
		new RegExp( `(?:^|; )${ name }=([^;]*)` ).exec(
			document.cookie
		)?.[ 1 ] ?? ''
	);
}
