import type { Font } from 'fontkit';

import type { Run } from './read-blocks';

/** A text as it is drawn: what the font cannot draw is a box there, and known. */
export interface Passage {
	/** What is drawn. */
	text: string;
	/** The same, as long, with the no-break spaces that say where a line may not end. */
	unbroken: string;
	/** What stands behind a box, by its place. */
	boxes: Map< number, string >;
	links: { from: number; to: number; url: string }[];
}

const BOX = '□';

/**
 * Spaces that fonts draw with one glyph are drawn as one character, for whoever searches or copies
 * gets that which came first.
 */
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/** Controls and marks of direction draw nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** Words of a font, ready to be broken into lines. */
export function makePassage( runs: Run[], font: Font ): Passage {
	const passage: Passage = {
		text: '',
		unbroken: '',
		boxes: new Map(),
		links: [],
	};
	const add = ( drawn: string, unbroken = drawn ) => {
		passage.text += drawn;
		passage.unbroken += unbroken;
	};
	for ( const { text, url } of runs ) {
		// A telephone number stays on its line.
		const space = url?.startsWith( 'tel:' ) ? '\u00a0' : ' ';
		const from = passage.text.length;
		for ( const character of text.normalize( 'NFC' ) ) {
			const last = passage.boxes.get( passage.text.length - 1 );
			if ( character === ' ' ) {
				add( ' ', space );
			} else if ( SPACE.test( character ) ) {
				add( ' ', '\u00a0' );
			} else if ( character === '\u2011' ) {
				add( '-', character );
			} else if (
				last !== undefined &&
				/[\p{M}\u200c\u200d]/u.test( character )
			) {
				passage.boxes.set( passage.text.length - 1, last + character );
			} else if ( UNSEEN.test( character ) ) {
				continue;
			} else if (
				font.hasGlyphForCodePoint( character.codePointAt( 0 ) ?? 0 )
			) {
				add( character );
			} else {
				passage.boxes.set( passage.text.length, character );
				add( BOX );
			}
		}
		if ( url !== null && passage.text.length > from ) {
			passage.links.push( { from, to: passage.text.length, url } );
		}
	}
	return passage;
}
