/** Numbers from 0 to 1, the same each time (Park and Miller's generator). */
function random(): () => number {
	let state = 20260131;
	return () => ( state = ( state * 16807 ) % 2147483647 ) / 2147483647;
}

/**
 * Damaged copies of the value of a choice cookie, the same ones each time, and none of them whole:
 * what disks, proxies, tools and curious visitors make of cookies.
 *
 * @param value The whole one.
 * @param count How many.
 */
export function mutations( value: string, count: number ): string[] {
	const next = random();
	const below = ( limit: number ) => Math.floor( next() * limit );
	const at = ( text: string ) => below( text.length );
	const cut = ( text: string, from: number, length: number, put = '' ) =>
		text.slice( 0, from ) + put + text.slice( from + length );
	/** Any character that a cookie's value can have. */
	const character = () => {
		const code = 33 + below( 94 );
		return code === 59 ? '0' : String.fromCharCode( code );
	};
	const field = ( index: number, change: ( text: string ) => string ) =>
		value
			.split( '.' )
			.map( ( text, place ) =>
				place === index ? change( text ) : text
			)
			.join( '.' );
	const base36 = ( length: number ) =>
		Array.from( { length }, () => below( 36 ).toString( 36 ) ).join( '' );
	const kinds = [
		// A bit.
		() => {
			const from = at( value );
			const old = value.charCodeAt( from );
			const bit = 2 ** below( 7 );
			const code = old + ( Math.floor( old / bit ) % 2 ? -bit : bit );
			return cut(
				value,
				from,
				1,
				code > 32 && code < 127 && code !== 59
					? String.fromCharCode( code )
					: character()
			);
		},
		() => cut( value, at( value ), 1, character() ),
		// Shortened, at either end or in the middle.
		() => value.slice( 0, at( value ) ),
		() => value.slice( 1 + at( value ) ),
		() => cut( value, at( value ), 1 + below( 8 ) ),
		// Lengthened.
		() => cut( value, at( value ), 0, character() ),
		() => value + character(),
		() => character() + value,
		() => {
			const from = at( value );
			return cut(
				value,
				from,
				0,
				value.slice( from, from + 1 + below( 20 ) )
			);
		},
		() => value.repeat( 2 + below( 3 ) ),
		() => value + '1'.repeat( 1 + below( 3000 ) ),
		// Two characters, or two fields, in each other's place.
		() => {
			const from = below( value.length - 1 );
			return cut( value, from, 2, value[ from + 1 ]! + value[ from ]! );
		},
		() => {
			const fields = value.split( '.' );
			const [ one, other ] = [ at( value ), at( value ) ].map(
				( place ) => place % fields.length
			) as [ number, number ];
			[ fields[ one ], fields[ other ] ] = [
				fields[ other ]!,
				fields[ one ]!,
			];
			return fields.join( '.' );
		},
		// Another time, revision, record or choice, with the sum left as it was.
		() => field( 1, () => base36( 1 + below( 9 ) ) ),
		() => field( 2, () => base36( 8 ) ),
		() => field( 3, ( text ) => cut( text, at( text ), 1, base36( 1 ) ) ),
		() =>
			field( 4, ( text ) =>
				text.replace( /./g, () => `${ below( 2 ) }` )
			),
		() => field( 4, ( text ) => '1'.repeat( text.length + below( 5 ) ) ),
		() => field( 5, () => `${ below( 1e9 ) }` ),
		// Encoded.
		() => value.replaceAll( '.', '%2E' ),
		() => encodeURIComponent( `"${ value }"` ),
		() => btoa( value + below( 1e6 ) ),
		() => value.toUpperCase(),
		() => `${ value }%0${ below( 10 ) }`,
		() => `"${ value }"`,
	];
	const made: string[] = [];
	for ( let turn = 0; made.length < count; turn++ ) {
		const damaged = kinds[ turn % kinds.length ]!();
		if ( damaged !== value ) {
			made.push( damaged );
		}
	}
	return made;
}
