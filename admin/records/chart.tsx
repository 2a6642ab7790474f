import type { KeyboardEvent } from 'react';
import { useRef, useState } from '@wordpress/element';
import { __, isRTL } from '@wordpress/i18n';
import type { ConsentFigures } from '@contract/consent-figures';

import { ChartColumn, columnText } from './chart-column';
import { axisSteps, labelled } from './chart-scale';
import { periodText, shortPeriodText } from './period-text';
import { columnTotal, numberText } from './series';
import { useWidth } from './use-width';

const HEIGHT = 200;
const TOP = 8;
const BELOW = 24;
const LABEL = 64;

/**
 * Answers by period, as columns. One stop of the Tab key; arrow keys go from column to column, and each
 * says its numbers.
 */
export function Chart( { figures }: { figures: ConsentFigures } ) {
	const { periods, per } = figures;
	const [ box, width ] = useWidth( 720 );
	const [ chosen, setActive ] = useState( periods.length - 1 );
	const columns = useRef< SVGGElement >( null );
	const active = Math.min( chosen, periods.length - 1 );
	const steps = axisSteps( Math.max( ...periods.map( columnTotal ) ) );
	const most = steps.at( -1 ) ?? 1;
	const scale = HEIGHT / most;
	const gutter = 14 + 8 * numberText( most ).length;
	const place = ( width - gutter ) / periods.length;
	const hasLabel = labelled( periods.length, width - gutter, LABEL );
	const rtl = isRTL();
	const left = ( index: number ) =>
		rtl ? width - gutter - ( index + 1 ) * place : gutter + index * place;
	const current = periods[ active ];

	const move = ( event: KeyboardEvent ) => {
		const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
		const back = rtl ? 'ArrowRight' : 'ArrowLeft';
		const to = {
			[ forward ]: Math.min( active + 1, periods.length - 1 ),
			[ back ]: Math.max( active - 1, 0 ),
			Home: 0,
			End: periods.length - 1,
		}[ event.key ];
		const column = columns.current?.children[ to ?? -1 ];
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
				aria-label={ __(
					'Answers over time. Use the arrow keys.',
					'doorstep'
				) }
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
					{ periods.map( ( { start }, index ) =>
						hasLabel( index ) ? (
							<text
								key={ start }
								x={ left( index ) + place / 2 }
								y={ HEIGHT + 18 }
								textAnchor="middle"
							>
								{ shortPeriodText( start, per ) }
							</text>
						) : null
					) }
				</g>
				<g ref={ columns } transform={ `translate(0 ${ TOP })` }>
					{ periods.map( ( period, index ) => (
						<ChartColumn
							key={ period.start }
							period={ period }
							name={ periodText( period.start, per ) }
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
					<strong>{ periodText( current.start, per ) }</strong>{ ' ' }
					{ columnText( current ) }
				</p>
			) }
		</div>
	);
}
