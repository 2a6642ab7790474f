/**
 * A colour as the contract has it. What is see-through would show the page behind the text, so only the colour is taken.
 *
 * @param chosen From WordPress' colour picker: `#rgb`, `#rrggbb`, with or without alpha; undefined for none.
 * @return `#rrggbb` in small letters; empty for none.
 */
export function hexColour( chosen: string | undefined ): string {
	const [ , digits = '' ] =
		/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec( chosen ?? '' ) ??
		[];
	if ( digits === '' ) {
		return '';
	}
	const full = digits.length < 6 ? digits.replace( /./g, '$&$&' ) : digits;

	return `#${ full.slice( 0, 6 ).toLowerCase() }`;
}
