import type { StructureElement } from 'pdfkit';

import type { Span } from './break-lines';
import type { TextLook } from './look';
import type { Passage } from './passage';

/** Lines below each other, and the element of the structure that they are; without one they only repeat something. */
export interface Column {
	x: number;
	passage: Passage;
	lines: Span[];
	look: TextLook;
	element: StructureElement | null;
}

/** What is placed on a page: columns beside each other. A paragraph is a row of one column. */
export interface Row {
	columns: Column[];
	leading: number;
	/** Room before it, which the top of a page needs not. */
	gap: number;
	/** Room inside it, above and below the lines. */
	padding: number;
	/** Colours of the lines above and below it. */
	rules?: { above?: string; below?: string };
	/** Whether it must not be the last on its page. */
	isKept: boolean;
	/** Whether it stays in one piece unless it is as high as half a page. */
	isWhole: boolean;
	/** What is repeated above it where it begins a page. */
	head?: Row;
	/** Called with where it was placed. */
	onPlace?: ( y: number ) => void;
}

/** How many lines a row has. */
export function lineCount( { columns }: Row ): number {
	return Math.max( 0, ...columns.map( ( { lines } ) => lines.length ) );
}

/** A row's height with so many of its lines. */
export function rowHeight( row: Row, lines = lineCount( row ) ): number {
	return lines * row.leading + 2 * row.padding;
}
