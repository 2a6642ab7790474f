import type { PDFDocument, StructureElement } from 'pdfkit';

import type { Span } from './break-lines';
import { colors, paper, type TextLook } from './look';
import type { Passage } from './passage';
import type { Column } from './row';

/** Where in a row's height the base line is, in parts of the size: capitals stand in the middle. */
const CAPITAL = 0.66;

export function baseLine( look: TextLook, leading: number ): number {
	return ( leading + look.size * CAPITAL ) / 2;
}

/** A line's parts: each a link or none, boxes or none. */
function parts( { links, boxes }: Passage, { from, to }: Span ): Span[] {
	const ends = new Set( [ to ] );
	for ( const link of links ) {
		ends.add( link.from ).add( link.to );
	}
	for ( const place of boxes.keys() ) {
		// Boxes beside each other are one part.
		if ( ! boxes.has( place - 1 ) ) {
			ends.add( place );
		}
		if ( ! boxes.has( place + 1 ) ) {
			ends.add( place + 1 );
		}
	}
	let start = from;
	return [ ...ends ]
		.filter( ( end ) => end > from && end <= to )
		.sort( ( one, other ) => one - other )
		.map( ( end ) => {
			const part = { from: start, to: end };
			start = end;
			return part;
		} );
}

/** Draws one part; who copies boxes has the characters that they stand for. */
function drawPart(
	document: PDFDocument,
	{ text, boxes }: Passage,
	{ from, to }: Span,
	x: number,
	y: number
) {
	const draw = () =>
		document.text( text.slice( from, to ), x, y, {
			lineBreak: false,
			baseline: 'alphabetic',
		} );
	if ( ! boxes.has( from ) ) {
		draw();
		return;
	}
	const actual = Array.from(
		{ length: to - from },
		( _, index ) => boxes.get( from + index ) ?? ''
	).join( '' );
	document.markContent( 'Span', { actual } );
	draw();
	document.endMarkedContent();
}

/**
 * Draws lines of a column on the current page.
 *
 * @param document What is drawn on.
 * @param column   Whose lines.
 * @param lines    Which.
 * @param top      Where the first begins.
 * @param leading  From line to line.
 */
export function drawLines(
	document: PDFDocument,
	column: Column,
	lines: Span[],
	top: number,
	leading: number
): void {
	const { passage, look, element } = column;
	let open: { url: string; element: StructureElement } | null = null;
	const close = () => {
		// Ended on its page: the library notes the page of the moment beside the link.
		open?.element.end();
		open = null;
	};
	document.font( look.weight, look.size );
	lines.forEach( ( line, index ) => {
		let { x } = column;
		const y = top + index * leading + baseLine( look, leading );
		for ( const part of parts( passage, line ) ) {
			const text = passage.text.slice( part.from, part.to );
			const width = document.widthOfString( text );
			const url =
				passage.links.find(
					( link ) => link.from <= part.from && part.to <= link.to
				)?.url ?? null;
			if ( element === null || url === null ) {
				close();
				const draw = () => {
					document.fillColor( look.color );
					drawPart( document, passage, part, x, y );
				};
				if ( element === null ) {
					draw();
				} else {
					element.add( draw );
				}
			} else {
				if ( open?.url !== url ) {
					close();
					open = { url, element: document.struct( 'Link' ) };
					element.add( open.element );
				}
				const seen = document.widthOfString( text.trimEnd() );
				open.element.add( () => {
					document.fillColor( colors.link );
					drawPart( document, passage, part, x, y );
					document
						.moveTo( x, y + 1.8 )
						.lineTo( x + seen, y + 1.8 )
						.lineWidth( 0.4 )
						.stroke( colors.link );
				} );
				document.link( x, y - look.size, seen, leading, url, {
					structParent: open.element,

					Contents: new String( text.trim() ),
				} );
			}
			x += width;
		}
	} );
	close();
}

/** Draws a line across the page. */
export function drawRule(
	document: PDFDocument,
	y: number,
	color: string
): void {
	document.markContent( 'Artifact', { type: 'Layout' } );
	document
		.moveTo( paper.left, y )
		.lineTo( paper.right, y )
		.lineWidth( 0.5 )
		.stroke( color );
	document.endMarkedContent();
}
