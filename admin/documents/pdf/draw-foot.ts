import type { PDFDocument } from 'pdfkit';

import { breakLines } from './break-lines';
import { drawLines } from './draw-lines';
import { looks, paper } from './look';
import type { Passage } from './passage';
import type { PdfVersion } from './pdf-version';
import { plain, type Typesetter } from './typesetter';

/** A text as far as there is room for it. */
function shorten( text: string, room: number, setter: Typesetter ): Passage {
	const whole = setter.passage( plain( text ), looks.foot );
	const [ first, ...others ] = breakLines(
		whole,
		room,
		setter.measure( looks.foot )
	);
	return first === undefined || others.length === 0
		? whole
		: setter.passage(
				plain(
					`${ whole.text.slice( first.from, first.to ).trimEnd() }…`
				),
				looks.foot
			);
}

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
		const room = paper.right - paper.left - width - 20;
		const name = shorten( `${ agency } – ${ title }`, room, setter );
		const top = paper.foot - look.size;
		document.markContent( 'Artifact', {
			type: 'Pagination',
			attached: [ 'Bottom' ],
		} );
		drawLines(
			document,
			{ x: paper.left, passage: name, lines: [], look, element: null },
			[ { from: 0, to: name.text.length } ],
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
