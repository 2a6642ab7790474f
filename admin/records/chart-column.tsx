import type { KeyboardEvent } from 'react';

import {
	columnTotal,
	countText,
	numberText,
	stacked,
	type Period,
} from './series';

interface ChartColumnProps {
	period: Period;
	name: string;
	/** Left edge and width of the place that the column has, in pixels. */
	x: number;
	width: number;
	/** Height of the whole chart in pixels, and how many of them one answer takes. */
	height: number;
	scale: number;
	isActive: boolean;
	onActive: () => void;
	onKey: ( event: KeyboardEvent ) => void;
}

/**
 * A column's numbers in words.
 *
 * @param period Its period.
 */
export function columnText( period: Period ): string {
	return stacked
		.filter( ( count ) => period[ count ] !== null )
		.map(
			( count ) =>
				`${ countText( count ) }: ${ numberText( period[ count ] ?? 0 ) }`
		)
		.join( ', ' );
}

/** One column of the chart: answers on top of each other, a hair's breadth apart. */
export function ChartColumn( {
	period,
	name,
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
			aria-label={ `${ name }. ${ columnText( period ) }` }
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
			{ stacked.map( ( count ) => {
				const size = ( period[ count ] ?? 0 ) * scale;
				top -= size;
				return size === 0 ? null : (
					<rect
						key={ count }
						className={ `is-${ count }` }
						x={ x + ( width - bar ) / 2 }
						y={ top }
						width={ bar }
						height={ Math.max( size - 1, 0.5 ) }
					/>
				);
			} ) }
			{ columnTotal( period ) === 0 && (
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
