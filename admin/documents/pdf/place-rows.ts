import type { PDFDocument } from 'pdfkit';

import { drawLines, drawRule } from './draw-lines';
import { paper } from './look';
import { lineCount, rowHeight, type Row } from './row';

/** No fewer lines of a paragraph stand alone before or after a page's end. */
const TOGETHER = 2;

function draw(
	document: PDFDocument,
	row: Row,
	y: number,
	from: number,
	to: number
) {
	if ( row.rules?.above !== undefined && from === 0 ) {
		drawRule( document, y, row.rules.above );
	}
	for ( const column of row.columns ) {
		drawLines(
			document,
			column,
			column.lines.slice( from, to ),
			y + row.padding,
			row.leading
		);
	}
	if ( row.rules?.below !== undefined && to >= lineCount( row ) ) {
		drawRule( document, y + rowHeight( row, to - from ), row.rules.below );
	}
}

/** Draws the head of a table once more, which whoever is read to has heard. */
function drawAgain(
	document: PDFDocument,
	{ rules, ...head }: Row,
	y: number
) {
	const columns = head.columns.map( ( column ) => ( {
		...column,
		element: null,
	} ) );
	document.markContent( 'Artifact', { type: 'Pagination' } );
	draw( document, { ...head, columns }, y, 0, lineCount( head ) );
	document.endMarkedContent();
	if ( rules?.below !== undefined ) {
		drawRule( document, y + rowHeight( head ), rules.below );
	}
}

/** The least of a row that may end a page. */
function leastHeight( row: Row ): number {
	const lines = lineCount( row );
	const isOne =
		lines < 2 * TOGETHER ||
		( row.isWhole && rowHeight( row ) < ( paper.bottom - paper.top ) / 2 );
	return rowHeight( row, isOne ? lines : TOGETHER );
}

/** Places rows one below the other, on as many pages as they take. */
export function placeRows( document: PDFDocument, rows: Row[] ): void {
	let y: number = paper.top;
	let isTop = true;
	const turn = ( head?: Row ) => {
		document.addPage();
		y = paper.top;
		isTop = true;
		if ( head !== undefined ) {
			drawAgain( document, head, y );
			y += rowHeight( head );
		}
	};
	const place = ( row: Row ) => {
		if ( ! isTop && y + row.gap + leastHeight( row ) > paper.bottom ) {
			turn( row.head );
		}
		y += isTop ? 0 : row.gap;
		row.onPlace?.( y );
		const lines = lineCount( row );
		let from = 0;
		while ( from < lines ) {
			const room = Math.floor(
				( paper.bottom - y - 2 * row.padding ) / row.leading + 1e-6
			);
			const fits =
				lines - from <= room
					? lines
					: from +
						Math.max(
							1,
							Math.min( room, lines - from - TOGETHER )
						);
			draw( document, row, y, from, fits );
			y += rowHeight( row, fits - from );
			from = fits;
			isTop = false;
			if ( from < lines ) {
				turn( row.head );
			}
		}
	};

	turn();
	for ( let first = 0; first < rows.length; ) {
		let last = first;
		while ( rows[ last ]?.isKept && last + 1 < rows.length ) {
			last++;
		}
		const group = rows.slice( first, last + 1 );
		const needed = group.reduce(
			( sum, row, index ) =>
				sum +
				row.gap +
				( index === group.length - 1
					? leastHeight( row )
					: rowHeight( row ) ),
			0
		);
		if ( ! isTop && y + needed > paper.bottom ) {
			turn( group[ 0 ]?.head );
		}
		group.forEach( place );
		first = last + 1;
	}
}
