/** The least contrast of text that WCAG 2.2 asks for (1.4.3). */
export const ENOUGH = 4.5;

/** Part of the luminance that one channel of sRGB gives. */
function linear( byte: number ): number {
	const share = byte / 255;

	return share <= 0.04045
		? share / 12.92
		: ( ( share + 0.055 ) / 1.055 ) ** 2.4;
}

/**
 * Relative luminance of a colour.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
function luminance( colour: string ): number {
	const number = parseInt( colour.slice( 1 ), 16 );

	return (
		0.2126 * linear( Math.floor( number / 65536 ) ) +
		0.7152 * linear( Math.floor( number / 256 ) % 256 ) +
		0.0722 * linear( number % 256 )
	);
}

/**
 * Contrast of two colours, from 1 to 21.
 *
 * @param one     As `#rrggbb`.
 * @param another As `#rrggbb`.
 */
export function contrast( one: string, another: string ): number {
	const [ dark, light ] = [ luminance( one ), luminance( another ) ].sort(
		( a, b ) => a - b
	) as [ number, number ];

	return ( light + 0.05 ) / ( dark + 0.05 );
}

/**
 * The text colour that visitors see: the owner's where it can be read, else black or white.
 *
 * @param ground As `#rrggbb`.
 * @param ink    As `#rrggbb`.
 */
export function shownInk( ground: string, ink: string ): string {
	if ( contrast( ground, ink ) >= ENOUGH ) {
		return ink;
	}

	return contrast( ground, '#000000' ) >= contrast( ground, '#ffffff' )
		? '#000000'
		: '#ffffff';
}
