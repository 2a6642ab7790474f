/* eslint-disable no-bitwise -- SHA-256 is made of these. */
// Fractions of the roots of the first primes, which take less room than the numbers they are.
const scale = 2 ** 32;
const roots: number[] = [];
const constants: number[] = [];
for ( let number = 2; constants.length < 64; number++ ) {
	let divisor = 2;
	while ( number % divisor ) {
		divisor++;
	}
	if ( divisor === number ) {
		roots.push( Math.sqrt( number ) * scale );
		constants.push( Math.cbrt( number ) * scale );
	}
}
const rounds = Int32Array.from( constants, ( root ) => ( root % scale ) | 0 );
const initial = roots.map( ( root ) => ( root % scale ) | 0 );
const schedule = new Int32Array( 64 );

const turn = ( word: number, bits: number ) =>
	( word >>> bits ) | ( word << ( 32 - bits ) );

/**
 * The first 32 bits of a SHA-256, as a signed number. Synchronous, for the browser's own takes 17
 * times as long when it is asked for one short text after another, and pages without HTTPS do not
 * have it.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @param text At most 55 characters of ASCII, so that it is one block.
 */
export function sha256Word( text: string ): number {
	const w = schedule.fill( 0 );
	for ( let at = 0; at <= text.length; at++ ) {
		const byte = at < text.length ? text.charCodeAt( at ) : 128;
		w[ at >> 2 ]! |= byte << ( 24 - ( at % 4 ) * 8 );
	}
	w[ 15 ] = text.length * 8;
	let [ a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0 ] = initial;
	for ( let round = 0; round < 64; round++ ) {
		if ( round > 15 ) {
			const x = w[ round - 15 ]!;
			const y = w[ round - 2 ]!;
			w[ round ] =
				w[ round - 16 ]! +
				w[ round - 7 ]! +
				( turn( x, 7 ) ^ turn( x, 18 ) ^ ( x >>> 3 ) ) +
				( turn( y, 17 ) ^ turn( y, 19 ) ^ ( y >>> 10 ) );
		}
		const first =
			h +
			( turn( e, 6 ) ^ turn( e, 11 ) ^ turn( e, 25 ) ) +
			( ( e & f ) ^ ( ~e & g ) ) +
			rounds[ round ]! +
			w[ round ]!;
		const second =
			( turn( a, 2 ) ^ turn( a, 13 ) ^ turn( a, 22 ) ) +
			( ( a & b ) ^ ( a & c ) ^ ( b & c ) );
		h = g;
		g = f;
		f = e;
		e = ( d + first ) | 0;
		d = c;
		c = b;
		b = a;
		a = ( first + second ) | 0;
	}
	return ( a + initial[ 0 ]! ) | 0;
}
