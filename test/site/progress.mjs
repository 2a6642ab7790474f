/**
 * Tells a person what is being done: a line when a step begins, one each few
 * seconds while it goes on, so that nobody thinks it hangs, and one when it ends.
 *
 * @param {(line: string) => void} print Prints a line
 * @return {<T>(step: string, work: Promise<T>) => Promise<T>} Follows one step; several may run at once
 */
export function progress( print ) {
	const began = performance.now();
	const say = ( text ) =>
		print( `${ seconds( performance.now() - began ) }  ${ text }` );
	return async ( step, work ) => {
		say( `${ step } …` );
		const still = setInterval(
			() => say( `${ step } … still at it` ),
			10_000
		);
		const from = performance.now();
		const result = await work.finally( () => clearInterval( still ) );
		say(
			`${ step }: done in ${ seconds( performance.now() - from ).trim() }`
		);
		return result;
	};
}

/**
 * @param {number} milliseconds Any
 * @return {string} As in "  1.5 s"
 */
function seconds( milliseconds ) {
	return `${ ( milliseconds / 1000 ).toFixed( 1 ).padStart( 5 ) } s`;
}
