/**
 * Round steps for an axis that starts at nothing.
 *
 * @param most The highest value.
 * @return From 0 to a value that is not below the highest; at least 0 and 1.
 */
export function axisSteps( most: number ): number[] {
	const rough = Math.max( most, 1 ) / 4;
	const power = 10 ** Math.floor( Math.log10( rough ) );
	const step = Math.max(
		1,
		[ 1, 2, 5, 10 ]
			.map( ( factor ) => factor * power )
			.find( ( one ) => one >= rough ) ?? 10 * power
	);
	const count = Math.ceil( Math.max( most, 1 ) / step );

	return Array.from( { length: count + 1 }, ( _, index ) => index * step );
}

/**
 * Which columns get a label, so that labels do not touch.
 *
 * @param columns How many there are.
 * @param width   Pixels that they have together.
 * @param label   Pixels that a label needs.
 */
export function labelled(
	columns: number,
	width: number,
	label: number
): ( index: number ) => boolean {
	const every = Math.max( 1, Math.ceil( ( columns * label ) / width ) );

	return ( index ) => index % every === 0;
}
