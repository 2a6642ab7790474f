import { __ } from '@wordpress/i18n';
import type { ConsentFigures } from '@contract/consent-figures';

import { ColumnChart } from '../shared/column-chart';
import { periodText, shortPeriodText } from '../shared/period-text';
import { countText, stacked, total } from './series';

/** Answers by period, without what the site does not count. */
export function Chart( { figures }: { figures: ConsentFigures } ) {
	const { periods, per } = figures;
	const counted = stacked.filter(
		( count ) => total( periods, count ) !== null
	);

	return (
		<ColumnChart
			label={ __( 'Answers over time. Use the arrow keys.', 'doorstep' ) }
			series={ counted.map( ( count ) => ( {
				id: count,
				text: countText( count ),
			} ) ) }
			columns={ periods.map( ( period ) => ( {
				id: period.start,
				name: periodText( period.start, per ),
				label: shortPeriodText( period.start, per ),
				values: counted.map( ( count ) => period[ count ] ?? 0 ),
			} ) ) }
		/>
	);
}
