import type { PDFDocument, StructureElement } from 'pdfkit';

import { breakLines, type Measure } from './break-lines';
import type { Fonts } from './load-fonts';
import type { TextLook } from './look';
import { makePassage, type Passage } from './passage';
import type { Run } from './read-blocks';
import type { Column, Row } from './row';

/** Where a text stands, and how. */
export interface Place {
	x: number;
	width: number;
	look: TextLook;
}

/** Sets texts in the document's fonts. */
export interface Typesetter {
	passage: ( runs: Run[], look: TextLook ) => Passage;
	measure: ( look: TextLook ) => Measure;
	column: ( runs: Run[], place: Place, element: StructureElement ) => Column;
}

export function makeTypesetter(
	document: PDFDocument,
	fonts: Fonts
): Typesetter {
	const passage: Typesetter[ 'passage' ] = ( runs, look ) =>
		makePassage( runs, fonts[ look.weight ] );
	const known = new Map< string, number >();
	// To shape a word takes long, and most come more than once: in columns, lines and sizes.
	const widthOf = ( text: string, weight: string ) => {
		const key = `${ weight } ${ text }`;
		const width =
			known.get( key ) ??
			document.font( weight, 1 ).widthOfString( text );
		known.set( key, width );
		return width;
	};
	const measure: Typesetter[ 'measure' ] =
		( { weight, size } ) =>
		( text ) =>
			size * widthOf( text, weight );
	return {
		passage,
		measure,
		column( runs, { x, width, look }, element ) {
			const set = passage( runs, look );
			const lines = breakLines( set, width, measure( look ) );
			return { x, passage: set, lines, look, element };
		},
	};
}

/** Words that are no link. */
export function plain( text: string ): Run[] {
	return [ { text, url: null } ];
}

/**
 * Whether a row of some that belong together is kept with the next: the first and the last never
 * stand alone on a page.
 */
export function isKeptOf( index: number, count: number ): boolean {
	return count > 1 && ( index === 0 || index === count - 2 );
}

/** A row of its columns, with what differs from a line of text. */
export function rowOf(
	columns: Column[],
	other: Omit< Partial< Row >, 'columns' > = {}
): Row {
	return {
		columns,
		leading: Math.max( ...columns.map( ( { look } ) => look.leading ) ),
		gap: 0,
		padding: 0,
		isKept: false,
		isWhole: false,
		...other,
	};
}
