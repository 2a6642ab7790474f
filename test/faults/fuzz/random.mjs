/**
 * Chance that can be repeated.
 *
 * @typedef {object} Random
 * @property {() => number}                 next  From 0 to below 1
 * @property {(most: number) => number}     whole From 0 to below `most`
 * @property {<T>(list: ArrayLike<T>) => T} pick  One of a list
 * @property {() => string}                 uuid  Of version 4
 */

/**
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 *
 * @param {number} seed Any whole number
 * @return {Random} The same for the same seed
 */
export function seeded( seed ) {
	/* eslint-disable no-bitwise -- Mulberry32 is made of them. */
	let state = seed >>> 0;
	const next = () => {
		state = ( state + 0x6d2b79f5 ) >>> 0;
		let mixed = Math.imul( state ^ ( state >>> 15 ), state | 1 );
		mixed ^= mixed + Math.imul( mixed ^ ( mixed >>> 7 ), mixed | 61 );
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 4294967296;
	};
	/* eslint-enable no-bitwise */
	const whole = ( most ) => Math.floor( next() * most );
	const digits = ( count ) =>
		Array.from( { length: count }, () => whole( 16 ).toString( 16 ) ).join(
			''
		);
	return {
		next,
		whole,
		pick: ( list ) => list[ whole( list.length ) ],
		uuid: () =>
			`${ digits( 8 ) }-${ digits( 4 ) }-4${ digits( 3 ) }-8${ digits( 3 ) }-${ digits( 12 ) }`,
	};
}
