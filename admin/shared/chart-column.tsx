import type { KeyboardEvent } from 'react';

import type { Column, Series } from './column-chart';
import { namedText } from './named-text';
import { numberText } from './number-text';

interface ChartColumnProps {
	series: Series[];
	column: Column;
	/** Left edge and width of the place that the column has, in pixels. */
	x: number;
	width: number;
	/** Height of the whole chart in pixels, and how many of them one counts for. */
	height: number;
	scale: number;
	isActive: boolean;
	onActive: () => void;
	onKey: ( event: KeyboardEvent ) => void;
}

/**
 * A column's numbers in words.
 *
 * @param series What is counted.
 * @param column The column.
 */
export function columnText( series: Series[], column: Column ): string {
	return series
		.map( ( { text }, index ) =>
			namedText( text, numberText( column.values[ index ] ?? 0 ) )
		)
		.join( ', ' );
}

/** One column of a chart: its numbers on top of each other, a hair's breadth apart. */
export function ChartColumn( {
	series,
	column,
	x,
	width,
	height,
	scale,
	isActive,
	onActive,
	onKey,
}: ChartColumnProps ) {
	const bar = Math.max( 2, Math.min( width * 0.72, 44 ) );
	let top = height;

	return (
		<g
			role="img"
			aria-label={ `${ column.name }. ${ columnText( series, column ) }` }
			tabIndex={ isActive ? 0 : -1 }
			className={ isActive ? 'is-active' : '' }
			onFocus={ onActive }
			onMouseEnter={ onActive }
			onKeyDown={ onKey }
		>
			<rect
				className="doorstep-chart-place"
				x={ x }
				y={ 0 }
				width={ width }
				height={ height }
			/>
			{ series.map( ( { id }, index ) => {
				const size = ( column.values[ index ] ?? 0 ) * scale;
				top -= size;
				return size === 0 ? null : (
					<rect
						key={ id }
						className={ `is-${ id }` }
						x={ x + ( width - bar ) / 2 }
						y={ top }
						width={ bar }
						height={ Math.max( size - 1, 0.5 ) }
					/>
				);
			} ) }
			{ top === height && (
				<rect
					className="doorstep-chart-nothing"
					x={ x + ( width - bar ) / 2 }
					y={ height - 1 }
					width={ bar }
					height={ 1 }
				/>
			) }
		</g>
	);
}
