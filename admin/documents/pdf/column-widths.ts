import type { Measure } from './break-lines';
import { unbreakableParts } from './break-lines';
import type { Passage } from './passage';

/** What a column's text takes: `least` with every line broken, `most` with none. */
interface Need {
	least: number;
	most: number;
}

export interface MeasuredCell {
	passage: Passage;
	measure: Measure;
}

function need( cells: MeasuredCell[], cap: number ): Need {
	const least = cells.flatMap( ( { passage, measure } ) =>
		unbreakableParts( passage ).map( ( { from, to } ) =>
			measure( passage.text.slice( from, to ).trimEnd() )
		)
	);
	const most = cells.map( ( { passage, measure } ) =>
		measure( passage.text )
	);
	return {
		least: Math.min( Math.max( 0, ...least ), cap ),
		most: Math.max( 0, ...most ),
	};
}

/**
 * Shares a table's width among its columns: no word is broken that need not be, and who has more to
 * say has more room, though not in proportion, so that short columns stay readable.
 *
 * @param columns The cells of each, head included.
 * @param width   What there is, without the gaps between columns.
 */
export function columnWidths(
	columns: MeasuredCell[][],
	width: number
): number[] {
	const needs = columns.map( ( cells ) =>
		need( cells, ( width / columns.length ) * 1.2 )
	);
	const spare = width - needs.reduce( ( sum, { least } ) => sum + least, 0 );
	if ( spare < 0 ) {
		return columns.map( () => width / columns.length );
	}
	const missing = needs.map( ( { least, most } ) =>
		Math.sqrt( Math.max( 0, most - least ) )
	);
	const total = missing.reduce( ( sum, share ) => sum + share, 0 );
	return needs.map(
		( { least }, index ) =>
			least +
			spare *
				( total === 0
					? 1 / columns.length
					: ( missing[ index ] ?? 0 ) / total )
	);
}
