import { expect, test } from 'vitest';
import { LANGUAGES, lix, sentences } from './reading.mjs';

/** Words of a sentence that a reader still follows. */
const MOST = 35;

for ( const language of LANGUAGES ) {
	test( `no sentence of the documents is too long to follow, in ${ language }`, () => {
		const all = sentences( language );
		expect( all.length ).toBeGreaterThan( 300 );
		expect(
			all
				.filter( ( { words } ) => words.length > MOST )
				.map( ( { key, sentence } ) => `${ key }: ${ sentence }` )
		).toEqual( [] );
	} );

	test( `the documents read more easily than official texts, in ${ language }`, () => {
		expect( lix( language ) ).toBeLessThan( 50 );
	} );
}
