import type { PDFDocument, StructureElement } from 'pdfkit';

import { columnWidths } from './column-widths';
import { colors, looks, paper, type TextLook } from './look';
import type { Block, Run } from './read-blocks';
import type { Row } from './row';
import { isKeptOf, rowOf, type Typesetter } from './typesetter';

type Table = Extract< Block, { kind: 'table' } >;

const GAP = 14;

function lookOf( column: number ): TextLook {
	return column === 0 ? looks.rowHead : looks.cell;
}

/** A table: its head is repeated on each page that it goes on to, and its rows are not broken. */
export function setTable(
	document: PDFDocument,
	parent: StructureElement,
	{ caption, head, rows }: Table,
	setter: Typesetter
): Row[] {
	const table = document.struct( 'Table' );
	parent.add( table );
	const part = ( under: StructureElement, type: string ) => {
		const element = document.struct( type );
		under.add( element );
		return element;
	};

	const count = Math.max( head.length, ...rows.map( ( row ) => row.length ) );
	const cell = ( runs: Run[], look: TextLook ) => ( {
		passage: setter.passage( runs, look ),
		measure: setter.measure( look ),
	} );
	const widths = columnWidths(
		Array.from( { length: count }, ( _, index ) => [
			cell( head[ index ] ?? [], looks.head ),
			...rows.map( ( row ) =>
				cell( row[ index ] ?? [], lookOf( index ) )
			),
		] ),
		paper.right - paper.left - GAP * ( count - 1 )
	);
	const place = ( index: number, look: TextLook ) => ( {
		x:
			paper.left +
			widths
				.slice( 0, index )
				.reduce( ( sum, width ) => sum + width + GAP, 0 ),
		width: widths[ index ] ?? 0,
		look,
	} );

	const captionRow =
		caption.length === 0
			? []
			: [
					rowOf(
						[
							setter.column(
								caption,
								{
									x: paper.left,
									width: paper.right - paper.left,
									look: looks.caption,
								},
								part( table, 'Caption' )
							),
						],
						{ gap: 12, isKept: true }
					),
				];

	const headElement = part( part( table, 'THead' ), 'TR' );
	const headRow = rowOf(
		head.map( ( runs, index ) => {
			const element = document.struct( 'TH', { scope: 'Column' } );
			headElement.add( element );
			return setter.column( runs, place( index, looks.head ), element );
		} ),
		{
			gap: 4,
			padding: 3,
			rules: { below: colors.line },
			isKept: true,
		}
	);

	const body = part( table, 'TBody' );
	return [
		...captionRow,
		...( head.length === 0 ? [] : [ headRow ] ),
		...rows
			.filter( ( row ) => row.length > 0 )
			.map( ( row, position, { length } ) => {
				const rowElement = part( body, 'TR' );
				return rowOf(
					row.map( ( runs, index ) => {
						const element =
							index === 0
								? document.struct( 'TH', { scope: 'Row' } )
								: document.struct( 'TD' );
						rowElement.add( element );
						return setter.column(
							runs,
							place( index, lookOf( index ) ),
							element
						);
					} ),
					{
						padding: 4,
						rules: { below: colors.faint },
						isWhole: true,
						isKept: isKeptOf( position, length ),
						...( head.length === 0 ? {} : { head: headRow } ),
					}
				);
			} ),
	];
}
