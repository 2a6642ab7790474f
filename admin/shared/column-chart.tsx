import type { KeyboardEvent } from 'react';
import { useRef, useState } from '@wordpress/element';
import { isRTL } from '@wordpress/i18n';

import { ChartColumn, columnText } from './chart-column';
import { axisSteps, labelled } from './chart-scale';
import { numberText } from './number-text';
import { useWidth } from './use-width';

/** What is counted, with its colour in the style sheet of the screen, `is-…`. */
export interface Series {
	id: string;
	text: string;
}

/** One column. */
export interface Column {
	id: string;
	/** Said and read. */
	name: string;
	/** Below it. */
	label: string;
	/** By the series' order, from the bottom. */
	values: number[];
}

interface ColumnChartProps {
	/** What it shows. */
	label: string;
	series: Series[];
	columns: Column[];
	/** Index of the column that is read at first; the last where it is left out. */
	start?: number;
}

const HEIGHT = 200;
const TOP = 8;
const BELOW = 24;
const LABEL = 64;

/**
 * Numbers over time, as columns. One stop of the Tab key; arrow keys go from column to column, and each
 * says its numbers.
 */
export function ColumnChart( {
	label,
	series,
	columns,
	start = columns.length - 1,
}: ColumnChartProps ) {
	const [ box, width ] = useWidth( 720 );
	const [ chosen, setActive ] = useState( start );
	const group = useRef< SVGGElement >( null );
	const active = Math.min( chosen, columns.length - 1 );
	const steps = axisSteps(
		Math.max(
			...columns.map( ( { values } ) =>
				values.reduce( ( sum, value ) => sum + value, 0 )
			)
		)
	);
	const most = steps.at( -1 ) ?? 1;
	const scale = HEIGHT / most;
	const gutter = 14 + 8 * numberText( most ).length;
	const place = ( width - gutter ) / columns.length;
	const hasLabel = labelled( columns.length, width - gutter, LABEL );
	const rtl = isRTL();
	const left = ( index: number ) =>
		rtl ? width - gutter - ( index + 1 ) * place : gutter + index * place;
	const current = columns[ active ];

	const move = ( event: KeyboardEvent ) => {
		const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
		const back = rtl ? 'ArrowRight' : 'ArrowLeft';
		const to = {
			[ forward ]: Math.min( active + 1, columns.length - 1 ),
			[ back ]: Math.max( active - 1, 0 ),
			Home: 0,
			End: columns.length - 1,
		}[ event.key ];
		const column = group.current?.children[ to ?? -1 ];
		if ( to !== undefined && column instanceof SVGElement ) {
			event.preventDefault();
			setActive( to );
			column.focus();
		}
	};

	return (
		<div ref={ box } className="doorstep-chart">
			<svg
				width={ width }
				height={ TOP + HEIGHT + BELOW }
				role="group"
				aria-label={ label }
			>
				<g aria-hidden="true" transform={ `translate(0 ${ TOP })` }>
					{ steps.map( ( step ) => (
						<g
							key={ step }
							transform={ `translate(0 ${ HEIGHT - step * scale })` }
						>
							<line
								x1={ rtl ? 0 : gutter }
								x2={ rtl ? width - gutter : width }
							/>
							<text
								x={ rtl ? width : gutter - 8 }
								y={ 4 }
								textAnchor="end"
								direction="ltr"
							>
								{ numberText( step ) }
							</text>
						</g>
					) ) }
					{ columns.map( ( column, index ) =>
						hasLabel( index ) ? (
							<text
								key={ column.id }
								x={ left( index ) + place / 2 }
								y={ HEIGHT + 18 }
								textAnchor="middle"
							>
								{ column.label }
							</text>
						) : null
					) }
				</g>
				<g ref={ group } transform={ `translate(0 ${ TOP })` }>
					{ columns.map( ( column, index ) => (
						<ChartColumn
							key={ column.id }
							series={ series }
							column={ column }
							x={ left( index ) }
							width={ place }
							height={ HEIGHT }
							scale={ scale }
							isActive={ index === active }
							onActive={ () => setActive( index ) }
							onKey={ move }
						/>
					) ) }
				</g>
			</svg>
			{ current !== undefined && (
				<p className="doorstep-chart-reading" aria-hidden="true">
					<strong>{ current.name }</strong>{ ' ' }
					{ columnText( series, current ) }
				</p>
			) }
		</div>
	);
}
