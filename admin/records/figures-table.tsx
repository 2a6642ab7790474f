import { __ } from '@wordpress/i18n';
import type { ConsentFigures } from '@contract/consent-figures';

import { NumberTable } from '../shared/number-table';
import { periodText } from '../shared/period-text';
import { counts, countText, total } from './series';

/** The chart's numbers, newest first, and those that it does not show. */
export function FiguresTable( { figures }: { figures: ConsentFigures } ) {
	const { periods, per } = figures;
	const shown = counts.filter(
		( count ) => total( periods, count ) !== null
	);

	return (
		<NumberTable
			label={ __( 'Figures', 'doorstep' ) }
			heads={ [
				__( 'Period', 'doorstep' ),
				...shown.map( ( count ) => countText( count ) ),
			] }
			rows={ [ ...periods ].reverse().map( ( period ) => ( {
				id: period.start,
				name: periodText( period.start, per ),
				values: shown.map( ( count ) => period[ count ] ?? 0 ),
			} ) ) }
		/>
	);
}
