import type { OutlineItem, PDFDocument, StructureElement } from 'pdfkit';

import { colors, looks, paper } from './look';
import type { PdfVersion } from './pdf-version';
import { readBlocks } from './read-blocks';
import { lineCount, type Row } from './row';
import { setBlock, setText } from './set-block';
import { plain, type Typesetter } from './typesetter';

/** What begins the first page. */
function setTitle(
	document: PDFDocument,
	parent: StructureElement,
	{ agency, title, line, url }: PdfVersion,
	setter: Typesetter
): Row[] {
	return [
		setText( document, parent, 'P', plain( agency ), setter, {
			look: looks.agency,
			isKept: true,
		} ),
		setText( document, parent, 'H1', plain( title ), setter, {
			look: looks.title,
			gap: 2,
			isKept: true,
		} ),
		setText( document, parent, 'P', plain( line ), setter, {
			look: looks.line,
			gap: 6,
			isKept: true,
		} ),
		setText( document, parent, 'P', [ { text: url, url } ], setter, {
			look: looks.line,
			// Its padding is for the line below.
			gap: -12,
			padding: 14,
			rules: { below: colors.line },
		} ),
	];
}

/** Sets headings, and enters each where it is placed among the bookmarks. */
function headingSetter(
	document: PDFDocument,
	parent: StructureElement,
	setter: Typesetter
) {
	let section: OutlineItem = document.outline;
	const enter = ( heading: string, level: 2 | 3, y: number ) => {
		const above = level === 2 ? document.outline : section;
		const item = above.addItem( heading, {
			top: Math.max( 0, y - 8 ),
			// The library counts from the right.
			left: paper.width,
			expanded: level === 2,
		} );
		section = level === 2 ? item : section;
	};
	return ( heading: string, level: 2 | 3 ): Row =>
		setText( document, parent, `H${ level }`, plain( heading ), setter, {
			look: level === 2 ? looks.heading2 : looks.heading3,
			gap: level === 2 ? 26 : 18,
			isKept: true,
			onPlace: ( y ) => enter( heading, level, y ),
		} );
}

/** All of a version as rows, and below an element of the structure. */
export function setVersion(
	document: PDFDocument,
	parent: StructureElement,
	version: PdfVersion,
	setter: Typesetter
): Row[] {
	const rows = setTitle( document, parent, version, setter );
	const setHeading = headingSetter( document, parent, setter );
	for ( const { level, heading, html } of version.sections ) {
		const blocks = readBlocks( html );
		// A section that held nothing but a control has nothing to say on paper.
		if ( blocks.length === 0 && html.trim() !== '' ) {
			continue;
		}
		if ( heading !== '' ) {
			rows.push( setHeading( heading, level ) );
		}
		for ( const [ index, block ] of blocks.entries() ) {
			const isBelowRule = rows.at( -1 )?.rules?.below !== undefined;
			const [ first, ...others ] = setBlock(
				document,
				parent,
				block,
				setter
			);
			if ( first === undefined ) {
				continue;
			}
			if ( isBelowRule ) {
				first.gap = 15;
			}
			// A sentence or two that lead to a list or a table stay with it.
			const next = blocks[ index + 1 ]?.kind ?? 'paragraph';
			if (
				block.kind === 'paragraph' &&
				next !== 'paragraph' &&
				lineCount( first ) <= 3
			) {
				first.isKept = true;
			}
			rows.push( first, ...others );
		}
	}
	return rows;
}
