/**
 * A number as the screen's language writes it.
 *
 * @param value Any number.
 */
export function numberText( value: number ): string {
	return value.toLocaleString( document.documentElement.lang || 'en' );
}
