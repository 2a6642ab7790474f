import type { PDFDocument, StructureElement } from 'pdfkit';

import { colors, looks, paper } from './look';
import type { Block, Run } from './read-blocks';
import type { Row } from './row';
import { setTable } from './set-table';
import { isKeptOf, plain, rowOf, type Typesetter } from './typesetter';

const INDENT = 14;

/** Width of the names of facts, and what is between a name and what it stands for. */
const NAMES = 128;
const GAP = 16;

/** One item of a list: what stands before it, and itself. */
function item(
	document: PDFDocument,
	list: StructureElement
): { label: StructureElement; body: StructureElement } {
	const element = document.struct( 'LI' );
	list.add( element );
	const label = document.struct( 'Lbl' );
	const body = document.struct( 'LBody' );
	element.add( label ).add( body );
	return { label, body };
}

function listOf(
	document: PDFDocument,
	parent: StructureElement,
	numbering: string
): StructureElement {
	const list = document.struct( 'L' );
	list.dictionary.data.A = { O: 'List', ListNumbering: numbering };
	parent.add( list );
	return list;
}

/** A paragraph, or a heading: text of its own. */
export function setText(
	document: PDFDocument,
	parent: StructureElement,
	type: 'P' | 'H1' | 'H2' | 'H3',
	runs: Run[],
	setter: Typesetter,
	other: Partial< Row > & { look?: ( typeof looks )[ keyof typeof looks ] }
): Row {
	const { look = looks.text, ...rest } = other;
	const element = document.struct( type );
	parent.add( element );
	return rowOf(
		[
			setter.column(
				runs,
				{
					x: paper.left,
					width:
						type === 'P' ? paper.measure : paper.right - paper.left,
					look,
				},
				element
			),
		],
		rest
	);
}

/** A block as rows, and as elements below a parent of the structure. */
export function setBlock(
	document: PDFDocument,
	parent: StructureElement,
	block: Block,
	setter: Typesetter
): Row[] {
	switch ( block.kind ) {
		case 'paragraph':
			return [
				setText( document, parent, 'P', block.runs, setter, {
					gap: 7,
				} ),
			];
		case 'items': {
			const list = listOf( document, parent, 'Disc' );
			return block.items.map( ( runs, index ) => {
				const { label, body } = item( document, list );
				return rowOf(
					[
						setter.column(
							plain( '•' ),
							{
								x: paper.left + 2,
								width: INDENT,
								look: looks.text,
							},
							label
						),
						setter.column(
							runs,
							{
								x: paper.left + INDENT,
								width: paper.measure - INDENT,
								look: looks.text,
							},
							body
						),
					],
					{
						gap: index === 0 ? 7 : 3,
						isKept: isKeptOf( index, block.items.length ),
					}
				);
			} );
		}
		case 'facts': {
			const list = listOf( document, parent, 'Description' );
			return block.facts.map( ( { name, value }, index ) => {
				const { label, body } = item( document, list );
				const x = paper.left + NAMES + GAP;
				return rowOf(
					[
						setter.column(
							name,
							{ x: paper.left, width: NAMES, look: looks.name },
							label
						),
						setter.column(
							value,
							{ x, width: paper.right - x, look: looks.value },
							body
						),
					],
					{
						gap: index === 0 ? 9 : 0,
						padding: 4,
						rules: {
							above: colors.faint,
							...( index === block.facts.length - 1
								? { below: colors.faint }
								: {} ),
						},
						isWhole: true,
						isKept: isKeptOf( index, block.facts.length ),
					}
				);
			} );
		}
		case 'table':
			return setTable( document, parent, block, setter );
	}
}
