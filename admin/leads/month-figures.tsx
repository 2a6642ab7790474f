import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { ColumnChart, type Column, type Series } from '../shared/column-chart';
import { NumberTable } from '../shared/number-table';

interface MonthFiguresProps {
	title: string;
	help: string;
	/** What the chart is called for who hears it. */
	label: string;
	series: Series[];
	months: Column[];
	/** Index of the month that is read at first. */
	start: number;
}

/** Numbers by month: a chart, or the same as a table. */
export function MonthFigures( {
	title,
	help,
	label,
	series,
	months,
	start,
}: MonthFiguresProps ) {
	const [ isTable, setTable ] = useState( false );

	return (
		<div className="doorstep-card doorstep-figures">
			<div className="doorstep-figures-heading">
				<h2>{ title }</h2>
				<Button variant="link" onClick={ () => setTable( ! isTable ) }>
					{ isTable
						? __( 'As a chart', 'doorstep' )
						: __( 'As a table', 'doorstep' ) }
				</Button>
			</div>
			<p className="doorstep-quiet">{ help }</p>
			{ isTable ? (
				<NumberTable
					label={ title }
					heads={ [
						__( 'Month', 'doorstep' ),
						...series.map( ( { text } ) => text ),
					] }
					rows={ months }
				/>
			) : (
				<>
					{ series.length > 1 && (
						<ul className="doorstep-legend">
							{ series.map( ( { id, text } ) => (
								<li key={ id }>
									<span
										className={ `doorstep-swatch is-${ id }` }
										aria-hidden="true"
									/>
									{ text }
								</li>
							) ) }
						</ul>
					) }
					<ColumnChart
						label={ label }
						series={ series }
						columns={ months }
						start={ start }
					/>
				</>
			) }
		</div>
	);
}
