import LineBreaker from 'linebreak';

import type { Passage } from './passage';

/** A part of a passage. */
export interface Span {
	from: number;
	to: number;
}

/** The width of a text in points. */
export type Measure = ( text: string ) => number;

/** The parts of a passage between which a line may end, by Unicode's rules. */
export function unbreakableParts( { unbroken }: Passage ): Span[] {
	const parts: Span[] = [];
	const breaker = new LineBreaker( unbroken );
	let from = 0;
	for (
		let next = breaker.nextBreak();
		next !== null;
		next = breaker.nextBreak()
	) {
		// Unicode would end a line in the middle of “e-mail”.
		if (
			! /(?<!\p{L})\p{L}-$/u.test( unbroken.slice( from, next.position ) )
		) {
			parts.push( { from, to: next.position } );
			from = next.position;
		}
	}
	return parts;
}

/** A word that is wider than a line, letter by letter. */
function letters( text: string, { from, to }: Span ): Span[] {
	const found = text.slice( from, to ).matchAll( /\P{M}\p{M}*|\p{M}+/gu );
	return [ ...found ].map( ( { index, 0: letter } ) => ( {
		from: from + index,
		to: from + index + letter.length,
	} ) );
}

/** Lines of at most that width; a word alone in too narrow a column is broken. */
export function breakLines(
	passage: Passage,
	width: number,
	measure: Measure
): Span[] {
	const { text } = passage;
	const seen = ( { from, to }: Span ) =>
		measure( text.slice( from, to ).trimEnd() );
	const lines: Span[] = [];
	let line: Span = { from: 0, to: 0 };
	let used = 0;
	for ( const part of unbreakableParts( passage ).flatMap( ( word ) =>
		seen( word ) > width ? letters( text, word ) : [ word ]
	) ) {
		if ( used + seen( part ) > width && line.to > line.from ) {
			lines.push( line );
			line = { from: part.from, to: part.from };
			used = 0;
		}
		line = { from: line.from, to: part.to };
		used += measure( text.slice( part.from, part.to ) );
	}
	return line.to > line.from ? [ ...lines, line ] : lines;
}
