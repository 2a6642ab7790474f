import type { PDFDocument } from 'pdfkit';

import { breakLines } from './break-lines';
import { drawLines } from './draw-lines';
import { looks, paper } from './look';
import type { PdfVersion } from './pdf-version';
import { plain, type Typesetter } from './typesetter';

/** Writes agency, title and number below each page. It is no part of the text. */
export function drawFoot(
	document: PDFDocument,
	{ agency, title, pageLabel }: PdfVersion,
	setter: Typesetter
): void {
	const look = looks.foot;
	const { count } = document.bufferedPageRange();
	for ( let page = 0; page < count; page++ ) {
		document.switchToPage( page );
		const number = setter.passage(
			plain(
				pageLabel
					.replace( '{page}', String( page + 1 ) )
					.replace( '{pages}', String( count ) )
			),
			look
		);
		const width = setter.measure( look )( number.text );
		const name = setter.passage(
			plain( `${ agency } – ${ title }` ),
			look
		);
		const [ line = { from: 0, to: 0 } ] = breakLines(
			name,
			paper.right - paper.left - width - 20,
			setter.measure( look )
		);
		const top = paper.foot - look.size;
		document.markContent( 'Artifact', {
			type: 'Pagination',
			attached: [ 'Bottom' ],
		} );
		drawLines(
			document,
			{ x: paper.left, passage: name, lines: [], look, element: null },
			[ line ],
			top,
			look.leading
		);
		drawLines(
			document,
			{
				x: paper.right - width,
				passage: number,
				lines: [],
				look,
				element: null,
			},
			[ { from: 0, to: number.text.length } ],
			top,
			look.leading
		);
		document.endMarkedContent();
	}
}
